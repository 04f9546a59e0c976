/** Counts a person's requests of the last 24 hours against Google's daily limit, which no service tells. */

/** Requests by the hour since 1970 in which they were made. */
export type FetchCounts = Readonly<Record<string, number>>;

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/**
 * Requests a day, by Google's quotas page. A personal account is known by its address; where the address is not told,
 * the lower limit counts.
 */
export function dailyLimit(email: string): number {
  return email === '' || /@(gmail|googlemail)\.com$/i.test(email) ? 20_000 : 100_000;
}

/** The counts with `requests` more; hours that are over are dropped. */
export function noteFetches(counts: FetchCounts, requests: number, nowMs: number): FetchCounts {
  const hour = Math.floor(nowMs / HOUR_MS);
  const recent = Object.entries(counts).filter(([counted]) => Number(counted) > hour - DAY_HOURS);
  return { ...Object.fromEntries(recent), [hour]: (counts[hour] ?? 0) + requests };
}

/** Requests of the last 24 hours, counted in whole hours. */
export function countFetches(counts: FetchCounts, nowMs: number): number {
  const hour = Math.floor(nowMs / HOUR_MS);
  return Object.entries(counts)
    .filter(([counted]) => Number(counted) > hour - DAY_HOURS)
    .reduce((sum, [, requests]) => sum + requests, 0);
}

/** When the oldest counted requests are a day old. */
export function nextFetchMs(counts: FetchCounts, nowMs: number): number {
  const hour = Math.floor(nowMs / HOUR_MS);
  const hours = Object.keys(counts).map(Number);
  const oldest = Math.min(hour, ...hours.filter((counted) => counted > hour - DAY_HOURS));
  return (oldest + DAY_HOURS) * HOUR_MS;
}
