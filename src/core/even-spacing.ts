/** Spaces requests evenly over a server's window, a little below its limit, and so that no window holds too many. */
import type { Limit } from './learnt-limit';
import type { RecentBatches } from './recent-batches';

/** Plain data: what the limit allows by now. */
export interface Spacing {
  /** Requests that were allowed and not yet sent; a fraction is kept for the next batch. */
  readonly credit: number;
  /** The moment for which the credit holds. */
  readonly atMs: number;
}

/** Clocks differ, and servers count in whole seconds. */
export const MARGIN = 0.99;

/** Requests are gathered for so long: fewer batches cost fewer spreadsheet calls. */
const GATHER_MS = 5000;

/** What was not used in time is not saved up beyond the next batch but one: a burst would leave others nothing. */
const MAX_SAVED_BATCHES = 2;

/** Sums of fractions are a little off. */
const EPSILON = 1e-6;

export function startSpacing(credit: number, nowMs: number): Spacing {
  return { credit, atMs: nowMs };
}

/** How many requests a batch holds at an even pace: one at least, for a request cannot be split. */
export function evenBatchSize({ count, windowMs }: Limit, maxBatchSize: number): number {
  const gathered = Math.min(Math.ceil(windowMs / GATHER_MS), Math.max(1, Math.floor(count)));
  return count / Math.max(gathered, Math.ceil(count / maxBatchSize));
}

/** The first moment from `nowMs` on when a request may go out, and how many may then. */
export function findRoom(
  spacing: Spacing,
  recent: RecentBatches,
  limit: Limit,
  maxBatchSize: number,
  nowMs: number,
): { readonly startAtMs: number; readonly count: number } {
  const windowMs = limit.windowMs / MARGIN;
  let free = Math.max(1, Math.floor(limit.count + EPSILON));
  let startAtMs = nowMs;
  // What looks like a bucket may be a window. From the newest batch on: the first one for which there is no room any more
  // has to leave the window.
  for (const [startMs, , taken] of [...recent].reverse()) {
    if (startMs <= startAtMs - windowMs) break;
    if (taken >= free) {
      startAtMs = Math.ceil(startMs + windowMs);
      break;
    }
    free -= taken;
  }
  const credit = creditAt(spacing, limit, maxBatchSize, startAtMs);
  if (credit < 1) startAtMs += Math.ceil((1 - credit) / ratePerMs(limit));
  return { startAtMs, count: Math.max(1, Math.min(free, Math.floor(credit + EPSILON))) };
}

/** What a batch leaves, and when the next one has gathered. */
export function spend(
  spacing: Spacing,
  limit: Limit,
  maxBatchSize: number,
  batch: { readonly startMs: number; readonly taken: number },
): { readonly spacing: Spacing; readonly gatheredAtMs: number } {
  const { startMs, taken } = batch;
  const credit = Math.max(0, creditAt(spacing, limit, maxBatchSize, startMs) - taken);
  const missing = Math.max(0, evenBatchSize(limit, maxBatchSize) - credit);
  return {
    spacing: { credit, atMs: startMs },
    gatheredAtMs: startMs + Math.ceil(missing / ratePerMs(limit) - EPSILON),
  };
}

function creditAt({ credit, atMs }: Spacing, limit: Limit, maxBatchSize: number, nowMs: number): number {
  const gathered = credit + Math.max(0, nowMs - atMs) * ratePerMs(limit);
  return Math.min(MAX_SAVED_BATCHES * evenBatchSize(limit, maxBatchSize), gathered);
}

function ratePerMs({ count, windowMs }: Limit): number {
  return (count / windowMs) * MARGIN;
}
