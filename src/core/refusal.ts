/** What a refusal does to the pace: waiting until the server answers again, and what is known then. */
import { evenBatchSize, MARGIN, startSpacing } from './even-spacing';
import { learnLimit, USUAL_WINDOW_MS } from './learnt-limit';
import type { BatchReport, Blocked, Pace } from './pace-state';
import { takenSince } from './recent-batches';

/** Where the server says nothing, probes look after a second and after windows of these lengths. */
const FIRST_PROBE_MS = 1000;
const PROBED_WINDOWS_MS = [10_000, 60_000];
const MAX_PROBE_DELAY_MS = 5 * 60_000;

/** Waits for as long as the server says, or until a window of a usual length may be over. */
export function refuse(pace: Pace, report: BatchReport): Pace {
  const { endMs } = report;
  const probes = pace.blocked === undefined ? 0 : pace.blocked.probes + 1;
  const delayMs = report.retryAfterMs ?? probeDelayMs(endMs - pace.windowStart.ms, probes);
  return {
    ...pace,
    blocked: { ...(pace.blocked ?? block(pace, report)), probes },
    nextAtMs: endMs + delayMs,
  };
}

function block(pace: Pace, { endMs, remaining, limit }: BatchReport): Blocked {
  return {
    ms: endMs,
    answered: pace.answered,
    probes: 0,
    // A server that refuses although something is left has another limit beside the one that it tells.
    said: remaining === 0 ? limit : undefined,
  };
}

function probeDelayMs(elapsedMs: number, probes: number): number {
  if (probes === 0) return FIRST_PROBE_MS;
  const windowMs = PROBED_WINDOWS_MS.map((ms) => Math.ceil(ms / MARGIN)).find((ms) => ms > elapsedMs);
  if (windowMs !== undefined) return Math.max(FIRST_PROBE_MS, windowMs - elapsedMs);
  return Math.min(MAX_PROBE_DELAY_MS, FIRST_PROBE_MS * 2 ** probes);
}

/** The server answers again, to a probe that was planned for `plannedMs`: time to learn what it bears. */
export function reopen(pace: Pace, blocked: Blocked, probeMs: number, plannedMs: number): Pace {
  const { limit: known, windowStart, busySince: since, maxBatchSize } = pace;
  // Between two executions the probe may come much later than planned; the window did not last so long.
  const isLate = probeMs > plannedMs + FIRST_PROBE_MS;
  const endMs = isLate ? plannedMs : probeMs;
  const { said } = blocked;
  const taken = takenSince(pace.recent, endMs - (known?.windowMs ?? USUAL_WINDOW_MS));
  const limit = learnLimit({ known, windowStart, since, blocked, endMs, said, taken });
  const isFresh = limit !== undefined && !limit.refills;
  // While a bucket's rate was looked for it was full at times, and gave less than it could.
  const isOutdated = since === undefined || known?.step !== undefined;
  return {
    ...pace,
    blocked: undefined,
    limit,
    windowStart: limit === undefined ? { ms: probeMs, answered: blocked.answered } : windowStart,
    busySince: isLate ? undefined : isOutdated ? { ms: blocked.ms, answered: blocked.answered } : since,
    recent: [],
    spacing: startSpacing(isFresh ? evenBatchSize(limit, maxBatchSize) : 0, probeMs),
  };
}
