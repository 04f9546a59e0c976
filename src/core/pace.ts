/**
 * How many requests go out next, and when, from what the last batches told.
 *
 * It starts small and grows while all is well. Where the server says what it allows (`Retry-After`, `X-RateLimit-*`),
 * that is obeyed. The first refusal tells how many requests the server's window holds, and the moment when it answers
 * again how long the window is; from then on requests go out evenly, a little below that rate. So it follows a fixed
 * window (Laravel's kind) as well as a token bucket, and leaves room to others who share the limit.
 */
import {
  ease,
  findPassedLimit,
  FIRST_BATCH_SIZE,
  measure,
  recover,
  sizeInTime,
  sizeToNextStop,
} from './batch-growth';
import { evenBatchSize, findRoom, MARGIN, spend, startSpacing } from './even-spacing';
import { exploreLimit, raiseLimit, tellLimit, USUAL_WINDOW_MS } from './learnt-limit';
import type { BatchPlan, BatchReport, Pace, PaceSettings } from './pace-state';
import { rememberBatch } from './recent-batches';
import { refuse, reopen } from './refusal';
import { findResetMs, leftAt, noteWindow } from './said-window';

export type { BatchPlan, BatchReport, Pace, PaceSettings } from './pace-state';

/** A thousand rows are few round trips. Google was seen to take as many at once; where it complains, batches shrink. */
export const DEFAULT_MAX_BATCH_SIZE = 400;

const DEFAULT_PACE_SETTINGS: PaceSettings = { maxBatchSize: DEFAULT_MAX_BATCH_SIZE };

const PAUSE_MS = 1000;
const MAX_PAUSE_MS = 32_000;

/** Fewer faults among many answers are the rows' own trouble: each is tried again later. */
const TROUBLE_SHARE = 0.1;

/** After so long without a request, a bucket is full again, and a rate measured across the gap means nothing. */
const REST_MS = 60_000;

/** So much of what a limit allowed may be left over where it is what holds requests back. */
const SPARE_SHARE = 0.1;

export function startPace(nowMs: number, settings: PaceSettings = DEFAULT_PACE_SETTINGS): Pace {
  const { maxBatchSize, perMinute } = settings;
  const limit = perMinute === undefined ? undefined : tellLimit(perMinute);
  return {
    maxBatchSize,
    nextAtMs: nowMs,
    answered: 0,
    windowStart: { ms: nowMs, answered: 0 },
    passedLimit: 0,
    troubles: 0,
    limit,
    recent: [],
    spacing: startSpacing(limit === undefined ? 0 : evenBatchSize(limit, maxBatchSize), nowMs),
  };
}

export function planBatch(pace: Pace, nowMs: number): BatchPlan {
  const { answered, windowStart, limit, window } = pace;
  const readyAtMs = Math.max(nowMs, pace.nextAtMs);
  if (pace.blocked !== undefined) return { size: 1, startAtMs: readyAtMs };
  if (limit === undefined) {
    const sentAtMs = readyAtMs + (pace.measured?.durationMs ?? 0);
    const stop = sizeToNextStop(answered, sentAtMs - windowStart.ms, pace.passedLimit);
    return { size: limitSize(pace, window?.remaining ?? stop), startAtMs: readyAtMs };
  }
  const fromMs = Math.max(readyAtMs, findResetMs(window, limit));
  const { count, startAtMs } = findRoom(pace.spacing, pace.recent, limit, pace.maxBatchSize, fromMs);
  return { size: limitSize(pace, Math.min(count, leftAt(window, limit, startAtMs))), startAtMs };
}

function limitSize({ maxBatchSize, answered, eased, measured }: Pace, wanted: number): number {
  const first = answered === 0 ? FIRST_BATCH_SIZE : Infinity;
  return Math.max(1, Math.min(wanted, maxBatchSize, first, eased?.size ?? Infinity, sizeInTime(measured)));
}

/** What a batch taught. */
export function noteBatch(pace: Pace, report: BatchReport): Pace {
  const { startMs, endMs, sent, remaining } = report;
  const counted = countAnswers(pace, report);
  if (report.throttled > 0) return refuse(remember(counted, report), report);
  const { blocked } = pace;
  // A probe without a clear answer tells nothing: another one follows.
  const isAnswered = blocked !== undefined && report.unclear < sent;
  const open = isAnswered ? reopen(counted, blocked, startMs, pace.nextAtMs) : counted;
  const spent = spendLimit(remember(open, report), report);
  if (report.unclear >= sent * TROUBLE_SHARE) {
    const pauseMs = Math.min(MAX_PAUSE_MS, PAUSE_MS * 2 ** pace.troubles);
    const nextAtMs = Math.max(spent.nextAtMs, endMs + pauseMs);
    return { ...spent, eased: ease(sent), troubles: pace.troubles + 1, nextAtMs };
  }
  const passedLimit = findPassedLimit(spent.answered, endMs - spent.windowStart.ms);
  const grown: Pace = {
    ...spent,
    troubles: 0,
    passedLimit: Math.max(pace.passedLimit, passedLimit),
    eased: recover(spent.eased, sent, pace.maxBatchSize),
    measured: measure(pace.measured, { sent, durationMs: endMs - startMs }),
  };
  // The server said that its window is used up: it need not refuse to be understood.
  return grown.limit === undefined && remaining === 0 ? refuse(grown, report) : grown;
}

function countAnswers(pace: Pace, report: BatchReport): Pace {
  const { startMs, endMs, sent, throttled, unclear, remaining } = report;
  const answered = sent - throttled - unclear;
  const wasAtRest = startMs - pace.nextAtMs > REST_MS;
  // The server's window begins with the first request, not when the run was planned.
  const isStart =
    pace.limit === undefined && pace.blocked === undefined && (wasAtRest || pace.answered === 0);
  return {
    ...pace,
    answered: pace.answered + answered,
    nextAtMs: endMs,
    windowStart: isStart ? { ms: startMs, answered: pace.answered } : pace.windowStart,
    busySince: wasAtRest ? undefined : pace.busySince,
    window: noteWindow(pace.window, remaining, { startMs, answered }),
  };
}

function remember(pace: Pace, { startMs, endMs, sent, throttled }: BatchReport): Pace {
  const windowMs = (pace.limit?.windowMs ?? USUAL_WINDOW_MS) / MARGIN;
  return { ...pace, recent: rememberBatch(pace.recent, [startMs, endMs, sent - throttled], windowMs) };
}

/** Where a limit is known, the next batch waits until enough has gathered. */
function spendLimit(pace: Pace, { startMs, endMs, sent }: BatchReport): Pace {
  const { limit, maxBatchSize } = pace;
  if (limit === undefined) return pace;
  const elapsedMs = startMs - pace.spacing.atMs;
  const { spacing, gatheredAtMs } = spend(pace.spacing, limit, maxBatchSize, { startMs, taken: sent });
  // Where requests cannot go as fast as the limit lets them, it goes well without having been tried.
  const isTried = sent < limitSize(pace, Infinity) || spacing.credit < Math.max(1, sent * SPARE_SHARE);
  const isFull = isTried && sent >= Math.floor(evenBatchSize(limit, maxBatchSize));
  const raised = raiseLimit(limit, elapsedMs > REST_MS || !isTried ? 0 : elapsedMs);
  return {
    ...pace,
    spacing,
    nextAtMs: Math.max(endMs, gatheredAtMs),
    limit: isFull ? exploreLimit(raised) : raised,
  };
}
