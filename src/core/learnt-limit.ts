/** A server's rate limit as it is learnt: from refusals, and from how long a rate has gone well. */

/** So many requests in so long a window, as far as is known. */
export interface Limit {
  readonly count: number;
  readonly windowMs: number;
  /** The highest count that went well for some minutes; 0 until then. */
  readonly provenCount: number;
  /** When the count was last changed. */
  readonly sinceMs: number;
  /** Raises since the last refusal. */
  readonly raises: number;
  /** Raises that were refused: each makes the next try later. */
  readonly refusedRaises: number;
  /** The highest count there may ever be, where a person has told the limit. */
  readonly toldCount?: number | undefined;
}

/** A moment when the server had nothing left to give, and the answers up to then. */
export interface Mark {
  readonly ms: number;
  readonly answered: number;
}

/** A refusal that is over. */
export interface Refusal {
  readonly known: Limit | undefined;
  /** When the first request went out. */
  readonly windowStartMs: number;
  /** The first refusal: what came since tells the rate better than any single window. */
  readonly since: Mark;
  /** The refusal itself. */
  readonly blocked: Mark;
  /** When the server answered again. */
  readonly endMs: number;
}

const MINUTE_MS = 60_000;

/** Clocks differ, and servers count in whole seconds. */
export const MARGIN = 0.99;

/** Requests are gathered for so long: fewer batches cost fewer spreadsheet calls. */
const GATHER_MS = 5000;

const MINUTE_TOLERANCE_MS = 3000;

const MINUTES_TO_PROVE = 2;
const MINUTES_BEFORE_RAISE = 5;
const BACK_OFF = 0.97;

/** A limit that a person has told. */
export function tellLimit(perMinute: number, nowMs: number): Limit {
  const count = perMinute;
  const raises = { provenCount: count, raises: 0, refusedRaises: 0 };
  return { count, windowMs: MINUTE_MS, sinceMs: nowMs, toldCount: count, ...raises };
}

/** The limit after the server has refused and answers again; undefined where nothing was answered yet. */
export function learnLimit({
  known: limit,
  windowStartMs,
  since,
  blocked,
  endMs,
}: Refusal): Limit | undefined {
  const change = { sinceMs: endMs, raises: 0 };
  if (limit === undefined) {
    // All that was answered fits into one window, which ends now.
    return blocked.answered === 0
      ? undefined
      : {
          ...change,
          count: blocked.answered,
          windowMs: snapToMinute(endMs - windowStartMs),
          provenCount: 0,
          refusedRaises: 0,
        };
  }
  if (limit.provenCount > 0) {
    const isRaised = limit.count > limit.provenCount;
    const count = Math.max(1, isRaised ? limit.provenCount : limit.count * BACK_OFF);
    return { ...limit, ...change, count, provenCount: count, refusedRaises: limit.refusedRaises + 1 };
  }
  // It was no window, but a bucket that refills: since it was first empty, all that came was given at its rate.
  const perMs = (blocked.answered - since.answered) / Math.max(1, blocked.ms - since.ms);
  return { ...limit, ...change, count: Math.max(1, perMs * MINUTE_MS), windowMs: MINUTE_MS };
}

/** Whole seconds and the way there make a minute look longer than it is. */
function snapToMinute(windowMs: number): number {
  return Math.abs(windowMs - MINUTE_MS) <= MINUTE_TOLERANCE_MS ? MINUTE_MS : windowMs;
}

/** A limit that goes well for long is raised a little, for it may be higher. */
export function raiseLimit(limit: Limit, nowMs: number): Limit {
  const minutes = Math.floor((nowMs - limit.sinceMs) / MINUTE_MS);
  if (minutes < MINUTES_TO_PROVE) return limit;
  const provenCount = Math.max(limit.provenCount, limit.count);
  const waitMinutes = limit.raises === 0 ? MINUTES_BEFORE_RAISE * 2 ** limit.refusedRaises : MINUTES_TO_PROVE;
  if (minutes < waitMinutes) return { ...limit, provenCount };
  const raised = limit.count * (1 + 0.01 * 2 ** Math.min(1, limit.raises));
  const count = Math.min(raised, limit.toldCount ?? Infinity);
  return { ...limit, count, provenCount, sinceMs: nowMs, raises: limit.raises + 1 };
}

/** Whole batches fit into a window, so that no window gets one too many. */
export function spreadBatches(
  { count, windowMs }: Limit,
  maxBatchSize: number,
): { readonly batches: number; readonly intervalMs: number } {
  // A request cannot be split: a limit of few requests has fewer batches.
  const gathered = Math.min(Math.ceil(windowMs / GATHER_MS), Math.max(1, Math.floor(count)));
  const batches = Math.max(gathered, Math.ceil(count / maxBatchSize));
  return { batches, intervalMs: Math.ceil(windowMs / batches / MARGIN) };
}
