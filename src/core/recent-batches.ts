/** What went out lately, as far back as a server's window reaches. */

/** Its requests reached the server between its start and its end, and so many of them were taken. */
export type RecentBatch = readonly [startMs: number, endMs: number, taken: number];

/** Oldest first. Plain data. */
export type RecentBatches = readonly RecentBatch[];

/** Batches that start in the same one of so many parts of a window are kept as one. */
const PARTS = 40;

export function rememberBatch(recent: RecentBatches, batch: RecentBatch, windowMs: number): RecentBatches {
  const [startMs, endMs, taken] = batch;
  const kept = recent.filter(([, ms]) => ms > startMs - windowMs);
  const last = kept[kept.length - 1];
  const partOf = (ms: number): number => Math.floor((ms / windowMs) * PARTS);
  if (last === undefined || partOf(last[0]) !== partOf(startMs)) return [...kept, batch];
  // The later start: counted for a little longer than need be, never for too short.
  return [...kept.slice(0, -1), [startMs, endMs, last[2] + taken]];
}

/** How many requests the server took from a moment on. */
export function takenSince(recent: RecentBatches, fromMs: number): number {
  return recent.reduce((sum, [startMs, endMs, taken]) => {
    const share = (endMs - fromMs) / Math.max(1, endMs - startMs);
    return sum + taken * Math.min(1, Math.max(0, share));
  }, 0);
}
