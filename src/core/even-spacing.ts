/** Spaces requests evenly over a server's window, a little below its limit, and so that no window holds too many. */
import type { Limit } from './learnt-limit';

/** Plain data: what the limit allows by now, and what went out lately. */
export interface Spacing {
  /** Requests that were allowed and not yet sent; a fraction is kept for the next batch. */
  readonly credit: number;
  /** The moment for which the credit holds. */
  readonly atMs: number;
  /** Batches by their start, oldest first, and how many requests of each the server took. */
  readonly recent: readonly (readonly [startMs: number, taken: number])[];
}

/** Clocks differ, and servers count in whole seconds. */
export const MARGIN = 0.99;

/** Requests are gathered for so long: fewer batches cost fewer spreadsheet calls. */
const GATHER_MS = 5000;

/** What was not used in time is not saved up beyond the next batch but one: a burst would leave others nothing. */
const MAX_SAVED_BATCHES = 2;

/** Batches that start in the same one of so many parts of a window are kept as one. */
const PARTS = 40;

/** Sums of fractions are a little off. */
const EPSILON = 1e-6;

export function startSpacing(credit: number, nowMs: number): Spacing {
  return { credit, atMs: nowMs, recent: [] };
}

/** How many requests a batch holds at an even pace: one at least, for a request cannot be split. */
export function evenBatchSize({ count, windowMs }: Limit, maxBatchSize: number): number {
  const gathered = Math.min(Math.ceil(windowMs / GATHER_MS), Math.max(1, Math.floor(count)));
  return count / Math.max(gathered, Math.ceil(count / maxBatchSize));
}

/** The first moment from `nowMs` on when a request may go out, and how many may then. */
export function findRoom(spacing: Spacing, limit: Limit, maxBatchSize: number, nowMs: number) {
  const windowMs = limit.windowMs / MARGIN;
  let free = Math.max(1, Math.floor(limit.count + EPSILON));
  let startAtMs = nowMs;
  const recent = limit.refills ? [] : [...spacing.recent].reverse();
  // From the newest batch on: the first one for which there is no room any more has to leave the window.
  for (const [startMs, taken] of recent) {
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

/** Requests that the server took from a moment on. */
export function takenSince({ recent }: Spacing, fromMs: number): number {
  return recent.reduce((sum, [startMs, taken]) => (startMs >= fromMs ? sum + taken : sum), 0);
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
    spacing: { credit, atMs: startMs, recent: remember(spacing.recent, batch, limit.windowMs / MARGIN) },
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

function remember(
  recent: Spacing['recent'],
  { startMs, taken }: { readonly startMs: number; readonly taken: number },
  windowMs: number,
): Spacing['recent'] {
  const kept = recent.filter(([ms]) => ms > startMs - windowMs);
  const last = kept[kept.length - 1];
  const partOf = (ms: number): number => Math.floor((ms / windowMs) * PARTS);
  if (last === undefined || partOf(last[0]) !== partOf(startMs)) return [...kept, [startMs, taken]];
  // The later start: counted for a little longer than need be, never for too short.
  return [...kept.slice(0, -1), [startMs, last[1] + taken]];
}
