/** How long a row waits before its next attempt. */

export const MAX_ATTEMPTS = 5;

const BASE_DELAY_MS = 1000;
const MAX_DELAY_MS = 32_000;

/**
 * Full-jitter exponential backoff: between 0 and 1 s, 2 s, 4 s … 32 s after attempt 1, 2, 3 …, so that rows that
 * failed together do not come back together.
 *
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function backoffMs(attempt: number, random: () => number): number {
  return Math.round(random() * Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** (attempt - 1)));
}
