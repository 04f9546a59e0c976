/** Estimates how long a run takes, before it starts and while it is on. */
import type { Limit } from './learnt-limit';
import { FIRST_BATCH_SIZE } from './batch-growth';
import { speedOf } from './progress';
import { countOpen, type RunState } from './run-state';
import type { Settings } from './settings';

/** The worker comes every five minutes and works for four and a half. */
const WORKER_SHARE = 0.9;
const WORKER_DELAY_MS = 5 * 60_000;

const MINUTE_MS = 60_000;

/** Reading, planning and queueing. */
const START_MS = 3000;

/** The spreadsheet calls around a batch. */
const BATCH_MS = 2000;

/** A server that is well answers in a third of a second; Google has about twenty requests under way at a time. */
const REQUEST_MS = 20;

/** How many requests a window held, as the last run learnt it. */
export type KnownLimit = Pick<Limit, 'count' | 'windowMs'>;

/** How long so many requests should take; null where there are none. */
export function estimateDurationMs(
  requests: number,
  { maxBatchSize, perMinute }: Pick<Settings, 'maxBatchSize' | 'perMinute'>,
  known: KnownLimit | undefined,
): number | null {
  if (requests === 0) return null;
  const batches = 1 + Math.ceil(Math.max(0, requests - FIRST_BATCH_SIZE) / maxBatchSize);
  const workMs = START_MS + batches * BATCH_MS + requests * REQUEST_MS;
  return Math.round(Math.max(workMs, limitedMs(requests, perMinute, known)));
}

/** A told limit is kept from the start; one that was learnt has a whole window free when the run begins. */
function limitedMs(requests: number, perMinute: number | null, known: KnownLimit | undefined): number {
  if (perMinute !== null) return (requests / perMinute) * MINUTE_MS;
  return known === undefined ? 0 : (Math.max(0, requests - known.count) / known.count) * known.windowMs;
}

/** How long the rows that wait should still take where somebody works on them; undefined where it cannot be told. */
export function estimateLeftMs(state: RunState, nowMs: number): number | undefined {
  const open = countOpen(state);
  const { limit, blocked, nextAtMs } = state.pace;
  const speed = speedOf(state.marks);
  if (speed === undefined && limit === undefined) return undefined;
  // While the server refuses, what went well before says nothing.
  if (blocked !== undefined && limit === undefined) return undefined;
  const bySpeed = speed === undefined ? 0 : open / speed;
  const byLimit = limit === undefined ? 0 : (open / limit.count) * limit.windowMs;
  const waitMs = blocked === undefined ? 0 : Math.max(0, nextAtMs - nowMs);
  return Math.round(waitMs + Math.max(bySpeed, byLimit));
}

/** When a run that is left to the background worker should be over; undefined where it cannot be told. */
export function estimateReadyMs(state: RunState, nowMs: number): number | undefined {
  const leftMs = estimateLeftMs(state, nowMs);
  return leftMs === undefined ? undefined : nowMs + WORKER_DELAY_MS + leftMs / WORKER_SHARE;
}
