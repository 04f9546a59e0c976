/** How large batches become while no limit is known: as large as they may, but for small steps past customary limits. */

/** Small, because the first answers tell whether account, token and server are right at all. */
export const FIRST_BATCH_SIZE = 5;

/** Limits a minute that servers are given most often; 60 is Laravel's. */
const CUSTOMARY_LIMITS = [60, 300, 600, 1000, 1200, 1500, 2000, 3000];

const MINUTE_MS = 60_000;

/** Passed by so many, that a refusal is seen; all of them are refused where the limit is just that. */
const FEWEST_PAST = 3;
const SHARE_PAST = 0.01;

/** A bucket that holds a minute's requests has got some back by now; by how many cannot be told exactly. */
const REFILL_PAST = 0.03;

/** One stop serves both kinds of server where the bucket has got back no larger share than this. */
const SAME_STOP = 0.05;

/** After trouble, sizes that went wrong before are approached by so much for each batch. */
const GENTLE_STEP = 5;

/** A batch shall not take longer: people who stop a run wait for it, and an execution that is killed loses it. */
const LONGEST_BATCH_MS = 10_000;

/** A batch that tells how many requests are answered in how long. */
export interface Measured {
  readonly sent: number;
  readonly durationMs: number;
}

/** The size after trouble: doubled up to a half of what went wrong, then raised gently. */
export interface Eased {
  readonly size: number;
  readonly doubledTo: number;
}

/** The highest customary limit that neither kind of server can have, after so many answers in so long a time. */
export function findPassedLimit(answered: number, elapsedMs: number): number {
  return Math.max(0, ...CUSTOMARY_LIMITS.filter((limit) => answered > limit + refillOf(limit, elapsedMs)));
}

/** How many requests after `answered` ones reach just past the next customary limit, once the batch has gone out. */
export function sizeToNextStop(answered: number, elapsedMs: number, passedLimit: number): number {
  const limit = CUSTOMARY_LIMITS.find((customary) => customary > passedLimit);
  if (limit === undefined) return Infinity;
  const refill = refillOf(limit, elapsedMs);
  const windowStop = Math.ceil(limit + Math.max(FEWEST_PAST, limit * SHARE_PAST));
  const bucketStop = Math.ceil(limit + refill + Math.max(FEWEST_PAST, limit * REFILL_PAST));
  const isOneStop = refill < limit * SAME_STOP;
  return Math.max(1, (isOneStop || answered >= windowStop ? bucketStop : windowStop) - answered);
}

function refillOf(limit: number, elapsedMs: number): number {
  return (limit * elapsedMs) / MINUTE_MS;
}

export function ease(sent: number): Eased {
  const size = Math.max(1, Math.floor(sent / 2));
  return { size, doubledTo: size };
}

/** After a batch of `sent` requests that went well. Undefined once batches are as large as they may be. */
export function recover(eased: Eased | undefined, sent: number, maxBatchSize: number): Eased | undefined {
  // A smaller batch proves nothing.
  if (eased === undefined || sent < eased.size) return eased;
  const size = sent < eased.doubledTo ? Math.min(eased.doubledTo, sent * 2) : sent + GENTLE_STEP;
  return size >= maxBatchSize ? undefined : { ...eased, size };
}

/** Keeps the batch that tells more: of small ones it is the way there and back that takes the time. */
export function measure(known: Measured | undefined, last: Measured): Measured | undefined {
  if (last.sent < FIRST_BATCH_SIZE) return known;
  if (known === undefined || last.durationMs > LONGEST_BATCH_MS / 2) return last;
  return last.sent * known.durationMs >= known.sent * last.durationMs ? last : known;
}

/** How many requests fit into the time that a batch may take. */
export function sizeInTime(measured: Measured | undefined): number {
  if (measured === undefined) return Infinity;
  const { sent, durationMs } = measured;
  return Math.max(FIRST_BATCH_SIZE, Math.floor((sent * LONGEST_BATCH_MS) / Math.max(1, durationMs)));
}
