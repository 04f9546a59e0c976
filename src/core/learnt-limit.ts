/** A server's rate limit as it is learnt: from refusals, from what it says, and from how long a rate has gone well. */

/** So many requests in so long a window, as far as is known. */
export interface Limit {
  readonly count: number;
  readonly windowMs: number;
  /** A window holds its whole number again when the next one begins; a bucket gets requests back one by one. */
  readonly refills: boolean;
  /** Set while a bucket's rate is looked for: how much more each batch tries. */
  readonly step?: number | undefined;
  /** Never raised beyond what a person, or the server, says. */
  readonly ceiling?: number | undefined;
  /** The highest count that went well for some minutes; 0 until then. */
  readonly provenCount: number;
  /** How long requests have gone well since the count was last changed. */
  readonly wellMs: number;
  /** Raises since the last refusal. */
  readonly raises: number;
  /** Raises that were refused: each makes the next try later. */
  readonly refusedRaises: number;
}

/** A moment when the server had nothing left to give, and the answers up to then. */
export interface Mark {
  readonly ms: number;
  readonly answered: number;
}

/** A refusal that is over. */
export interface Refusal {
  readonly known: Limit | undefined;
  /** The first request since the server was at rest. */
  readonly windowStart: Mark;
  /** An earlier refusal: what came since tells a bucket's rate. */
  readonly since: Mark | undefined;
  /** The refusal itself. */
  readonly blocked: Mark;
  /** When the server answered again. */
  readonly endMs: number;
  /** What the server says that its window holds. */
  readonly said: number | undefined;
  /** Requests that it took in the window before the refusal. */
  readonly taken: number;
}

const MINUTE_MS = 60_000;

/** Of a limit that is not known. */
export const USUAL_WINDOW_MS = MINUTE_MS;

/** Whole seconds and the way there make a minute look longer than it is. */
const MINUTE_TOLERANCE_MS = 3000;

/** Each window begins with the first request after the one before. */
const DRIFT_MS = 2000;

/** A bucket answers again at once; so does a window that is nearly over, but few end just then. */
const SHORT_REFUSAL_MS = 5000;
const SHORT_WINDOW_MS = 10_000;

/** From the size of a bucket its rate can only be guessed: first large steps, then smaller ones. */
const FIRST_STEP = 1.5;
const SECOND_STEP = 1.1;

const PROVEN_AFTER_MS = 2 * MINUTE_MS;
const RAISED_AFTER_MS = 5 * MINUTE_MS;
const BACK_OFF = 0.97;

const NOTHING_PROVEN = { provenCount: 0, wellMs: 0, raises: 0, refusedRaises: 0 };

/** A limit that a person has told. */
export function tellLimit(perMinute: number): Limit {
  return { ...NOTHING_PROVEN, count: perMinute, windowMs: MINUTE_MS, refills: false, ceiling: perMinute };
}

/** The limit after the server has refused and answers again; undefined where nothing was answered yet. */
export function learnLimit(refusal: Refusal): Limit | undefined {
  const { known, windowStart, blocked, endMs, said, taken } = refusal;
  if (known !== undefined) return relearnLimit(known, refusal);
  const answered = blocked.answered - windowStart.answered;
  if (answered === 0) return undefined;
  // Requests that go as fast as the limit lets them are refused only now and then, at the end of a later window.
  const minutes = countMinutes(endMs - windowStart.ms);
  if (minutes > 1) {
    return { ...NOTHING_PROVEN, count: said ?? taken, windowMs: MINUTE_MS, refills: false, ceiling: said };
  }
  const windowMs = minutes === 1 ? MINUTE_MS : endMs - windowStart.ms;
  const isBrief = windowMs < SHORT_WINDOW_MS || endMs - blocked.ms < SHORT_REFUSAL_MS;
  if (isBrief && windowMs !== MINUTE_MS) return guessBucket(said ?? answered, windowMs);
  // All that was answered fits into one window, which ends now.
  return { ...NOTHING_PROVEN, count: said ?? answered, windowMs, refills: false, ceiling: said };
}

/** Windows of a minute in which the time may have passed; 0 where it is no such time. */
function countMinutes(elapsedMs: number): number {
  const minutes = Math.round(elapsedMs / MINUTE_MS);
  const toleranceMs = MINUTE_TOLERANCE_MS + DRIFT_MS * (minutes - 1);
  return Math.abs(elapsedMs - minutes * MINUTE_MS) <= toleranceMs ? minutes : 0;
}

/** Most buckets hold what they get back in a minute; while this one gave so many, it got some back. */
function guessBucket(given: number, elapsedMs: number): Limit {
  const count = Math.max(1, given / (1 + elapsedMs / MINUTE_MS));
  return { ...NOTHING_PROVEN, count, windowMs: MINUTE_MS, refills: true, step: FIRST_STEP };
}

function relearnLimit(known: Limit, refusal: Refusal): Limit {
  const { said, taken } = refusal;
  if (known.refills) return relearnBucket(known, refusal);
  // A window that is refused before it has proved itself was none, unless somebody has told it.
  if (known.provenCount === 0 && known.ceiling === undefined) {
    return relearnBucket({ ...guessBucket(known.count, known.windowMs), step: undefined }, refusal);
  }
  // The server's own number is right: others have used up a part of it.
  if (said !== undefined) return backOff(known, Math.min(known.count, said));
  if (isRaised(known)) return backOff(known, known.provenCount);
  return backOff(known, Math.max(known.count / 2, Math.min(known.count * BACK_OFF, taken)));
}

/** Since the bucket was last empty, all that came was given at its rate, but for one request at either end. */
function relearnBucket(known: Limit, { since, blocked }: Refusal): Limit {
  const count = isRaised(known) ? known.provenCount : known.count * BACK_OFF;
  const requestRate = since === undefined ? 0 : MINUTE_MS / Math.max(1, blocked.ms - since.ms);
  const given = blocked.answered - (since?.answered ?? 0);
  const least = (given - 1) * requestRate;
  const most = since === undefined ? Infinity : (given + 1) * requestRate;
  const settled = backOff(known, Math.max(least, Math.min(most, count)));
  if (known.step === undefined) return settled;
  const isConfirmed = count >= least && count <= most;
  const step = known.step === FIRST_STEP && !isConfirmed ? SECOND_STEP : undefined;
  return { ...settled, ...NOTHING_PROVEN, step };
}

function isRaised({ count, provenCount }: Limit): boolean {
  return provenCount > 0 && count > provenCount;
}

function backOff(known: Limit, count: number): Limit {
  const lower = Math.max(1, count);
  const refusedRaises = known.refusedRaises + (isRaised(known) ? 1 : 0);
  const provenCount = Math.min(known.provenCount, lower);
  return { ...known, count: lower, provenCount, wellMs: 0, raises: 0, refusedRaises };
}

/** After a batch that used what the limit allows, while a bucket's rate is looked for. */
export function exploreLimit(limit: Limit): Limit {
  const { count, step } = limit;
  return step === undefined ? limit : { ...limit, count: count * step, provenCount: count };
}

/** After some more time that went well: a limit that goes well for long is raised a little, for it may be higher. */
export function raiseLimit(limit: Limit, elapsedMs: number): Limit {
  if (limit.step !== undefined) return limit;
  const wellMs = limit.wellMs + elapsedMs;
  if (wellMs < PROVEN_AFTER_MS) return { ...limit, wellMs };
  const { count, ceiling = Infinity, raises } = limit;
  const provenCount = Math.max(limit.provenCount, count);
  const waitMs = raises === 0 ? RAISED_AFTER_MS * 2 ** limit.refusedRaises : PROVEN_AFTER_MS;
  if (wellMs < waitMs || count >= ceiling) return { ...limit, wellMs, provenCount };
  const raised = Math.min(ceiling, count * (1 + 0.01 * 2 ** Math.min(3, raises)));
  return { ...limit, count: raised, provenCount, wellMs: 0, raises: raises + 1 };
}
