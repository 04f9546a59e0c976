/**
 * How many requests go out next, and when, from what the last batches told.
 *
 * It starts small and grows while all is well. Where the server says what it allows (`Retry-After`,
 * `X-RateLimit-Remaining` and `-Reset`), that is obeyed. The first refusal tells how many requests the server's window
 * holds, and the moment when it answers again how long the window is; from then on requests go out evenly, a little
 * below that rate. So it follows a fixed window (Laravel's kind) as well as a token bucket.
 */
import {
  learnLimit,
  MARGIN,
  raiseLimit,
  spreadBatches,
  tellLimit,
  type Limit,
  type Mark,
} from './learnt-limit';

/** Small, because the first answers tell whether account, token and server are right at all. */
export const FIRST_BATCH_SIZE = 5;

export const DEFAULT_MAX_BATCH_SIZE = 100;

/** What people may choose; neither changes while a run goes on. */
export interface PaceSettings {
  readonly maxBatchSize: number;
  /** A limit that is known from the start; undefined to find it out. */
  readonly perMinute?: number | undefined;
}

export const DEFAULT_PACE_SETTINGS: PaceSettings = { maxBatchSize: DEFAULT_MAX_BATCH_SIZE };

/** What a batch told. */
export interface BatchReport {
  /** When its first request went out. */
  readonly startMs: number;
  /** When its last answer had come. */
  readonly endMs: number;
  readonly sent: number;
  readonly throttled: number;
  /** Answers that could not be relied on: faults, time-outs, no connection. */
  readonly unclear: number;
  /** The longest wait that the server asked for. */
  readonly retryAfterMs?: number | undefined;
  /** The fewest requests that the server says are left in its window. */
  readonly remaining?: number | undefined;
}

/** The next batch: so many requests at most, and not before then. */
export interface BatchPlan {
  readonly size: number;
  readonly startAtMs: number;
}

/** Plain data, so that it can be kept between executions. */
export interface Pace {
  readonly maxBatchSize: number;
  /** What the next batch would be without a limit. */
  readonly size: number;
  /** Once there were faults, size comes back step by step. */
  readonly hadFaults: boolean;
  readonly nextAtMs: number;
  readonly startMs: number;
  readonly answered: number;
  /** Requests that the limit allows by now; a fraction is kept for the next batch. */
  readonly credit: number;
  readonly remaining?: number | undefined;
  readonly limit?: Limit | undefined;
  /** Set while the server refuses: single requests probe whether it answers again. */
  readonly blocked?: (Mark & { readonly probes: number }) | undefined;
  /** The first refusal: what came since tells the rate better than any single window. */
  readonly firstRefusal?: Mark | undefined;
}

/** The limit that servers are given most often (Laravel's): reached exactly, and passed with a small batch. */
const CUSTOMARY_LIMIT = 60;

const MINUTE_MS = 60_000;

/** Where the server says nothing, probes look after a second and after windows of these lengths. */
const PROBED_WINDOWS_MS = [10_000, MINUTE_MS];
const MAX_PROBE_DELAY_MS = 5 * MINUTE_MS;

const FAULT_PAUSE_MS = 1000;

/** After so long without a request, a bucket is full again, and a rate measured across the gap means nothing. */
const IDLE_MS = MINUTE_MS;

const GENTLE_BELOW_MS = 10_000;

export function startPace(nowMs: number, settings: PaceSettings = DEFAULT_PACE_SETTINGS): Pace {
  const { maxBatchSize, perMinute } = settings;
  const limit = perMinute === undefined ? undefined : tellLimit(perMinute, nowMs);
  return {
    maxBatchSize,
    size: Math.min(FIRST_BATCH_SIZE, maxBatchSize),
    hadFaults: false,
    nextAtMs: nowMs,
    startMs: nowMs,
    answered: 0,
    credit: limit === undefined ? 0 : limit.count / spreadBatches(limit, maxBatchSize).batches,
    limit,
  };
}

export function planBatch(pace: Pace, nowMs: number): BatchPlan {
  const startAtMs = Math.max(nowMs, pace.nextAtMs);
  if (pace.blocked !== undefined) return { size: 1, startAtMs };
  const wanted = pace.limit === undefined ? pace.size : Math.min(pace.size, Math.floor(pace.credit));
  const left = pace.remaining ?? Infinity;
  return { size: Math.max(1, Math.min(wanted, left)), startAtMs };
}

/** What a batch taught. */
export function noteBatch(pace: Pace, report: BatchReport): Pace {
  const answered = pace.answered + report.sent - report.throttled - report.unclear;
  // The server's window begins with the first request, not when the run was planned.
  const startMs = pace.answered === 0 && pace.blocked === undefined ? report.startMs : pace.startMs;
  const isIdle = pace.firstRefusal !== undefined && report.startMs - pace.nextAtMs > IDLE_MS;
  const counted: Pace = {
    ...pace,
    startMs,
    answered,
    remaining: report.remaining,
    nextAtMs: report.endMs,
    firstRefusal: isIdle ? { ms: report.startMs, answered: pace.answered } : pace.firstRefusal,
  };
  if (report.throttled > 0) return refuse({ ...counted, size: halve(pace.size) }, report);

  const open = pace.blocked === undefined ? counted : reopen(counted, pace.blocked, report, pace.nextAtMs);
  if (report.unclear > 0) {
    return { ...open, hadFaults: true, size: halve(pace.size), nextAtMs: report.endMs + FAULT_PAUSE_MS };
  }
  const grown = { ...open, size: grow(open) };
  if (grown.limit !== undefined) return keepLimit(grown, grown.limit, report);
  // The server said that its window is used up: it need not refuse to be understood.
  return (report.remaining ?? Infinity) < FIRST_BATCH_SIZE ? refuse(grown, report) : grown;
}

/** Waits for as long as the server says, or until a window of a usual length may be over. */
function refuse(pace: Pace, report: BatchReport): Pace {
  const probes = pace.blocked === undefined ? 0 : pace.blocked.probes + 1;
  const mark = pace.blocked ?? { ms: report.endMs, answered: pace.answered };
  const delayMs = report.retryAfterMs ?? probeDelayMs(report.endMs - pace.startMs, probes);
  return { ...pace, blocked: { ...mark, probes }, nextAtMs: report.endMs + delayMs };
}

function probeDelayMs(elapsedMs: number, probes: number): number {
  if (probes === 0) return FAULT_PAUSE_MS;
  const windowMs = PROBED_WINDOWS_MS.map((ms) => Math.ceil(ms / MARGIN)).find((ms) => ms > elapsedMs);
  if (windowMs !== undefined) return Math.max(FAULT_PAUSE_MS, windowMs - elapsedMs);
  return Math.min(MAX_PROBE_DELAY_MS, FAULT_PAUSE_MS * 2 ** probes);
}

/** The server answers again: time to learn what it bears. */
function reopen(pace: Pace, blocked: Mark, { startMs }: BatchReport, plannedMs: number): Pace {
  // Between two executions the probe may come much later than planned; the window did not last so long.
  const endMs = startMs > plannedMs + FAULT_PAUSE_MS ? plannedMs : startMs;
  const since = pace.firstRefusal ?? { ms: pace.startMs, answered: 0 };
  const limit = learnLimit({ known: pace.limit, windowStartMs: pace.startMs, since, blocked, endMs });
  return {
    ...pace,
    blocked: undefined,
    firstRefusal: pace.firstRefusal ?? blocked,
    limit,
    // A short window may turn out to be a bucket that was full: little is sent until that is known.
    size: limit !== undefined && limit.windowMs < GENTLE_BELOW_MS ? 1 : pace.maxBatchSize,
    credit: 0,
  };
}

/** Spaces batches evenly over the window; a limit that goes well for long is raised a little, for it may be higher. */
function keepLimit(pace: Pace, limit: Limit, report: BatchReport): Pace {
  const { batches, intervalMs } = spreadBatches(limit, pace.maxBatchSize);
  const spent = pace.credit - report.sent;
  const next: Pace = {
    ...pace,
    // What was not used is not saved up: a late batch must not make the next window too full.
    credit: Math.min(1, Math.max(0, spent)) + limit.count / batches,
    nextAtMs: Math.max(report.endMs, report.startMs + intervalMs),
  };
  return { ...next, limit: raiseLimit(limit, report.startMs) };
}

/** Up to the customary limit at once, gently past it, then as large as may be, until a limit is known. */
function grow({ limit, hadFaults, answered, size, maxBatchSize }: Pace): number {
  if (limit !== undefined || hadFaults) return Math.min(maxBatchSize, size * 2);
  if (answered < CUSTOMARY_LIMIT) return Math.min(maxBatchSize, CUSTOMARY_LIMIT - answered);
  return answered === CUSTOMARY_LIMIT ? Math.min(maxBatchSize, FIRST_BATCH_SIZE) : maxBatchSize;
}

function halve(size: number): number {
  return Math.max(1, Math.floor(size / 2));
}
