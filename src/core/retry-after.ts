/** Reads what a server says about its rate limit: `Retry-After` (RFC 9110, section 10.2.3) and `X-RateLimit-*`. */

/** The pause in ms from `Retry-After`: seconds, or a date in any of HTTP's forms; undefined where it says nothing. */
export function parseRetryAfter(value: string | undefined, nowMs: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  const dateMs = /[a-z]{3}/i.test(text) ? Date.parse(asUtc(text)) : Number.NaN;
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}

/** The old asctime form names no zone but means UTC; `Date.parse` would take the machine's. */
function asUtc(text: string): string {
  return /(GMT|UTC|Z|[+-]\d{4})$/i.test(text) ? text : `${text} GMT`;
}

/** What a reply's headers say; a field is undefined where they do not. */
export interface RateSigns {
  readonly retryAfterMs: number | undefined;
  /** Requests left in the server's window. */
  readonly remaining: number | undefined;
  /** Requests that its window holds. */
  readonly limit: number | undefined;
}

/** Later than this, a number in `X-RateLimit-Reset` is a moment in seconds since 1970, not a duration. */
const EARLIEST_EPOCH_SECONDS = 1_000_000_000;
/** And from here on a moment in milliseconds, as some servers write it. */
const EARLIEST_EPOCH_MS = 1000 * EARLIEST_EPOCH_SECONDS;

/** Reads headers by lower-case name. A reset counts only once nothing is left. */
export function readRateSigns(headers: Readonly<Record<string, string>>, nowMs: number): RateSigns {
  const remaining = readWholeNumber(headers['x-ratelimit-remaining']);
  const retryAfterMs = parseRetryAfter(headers['retry-after'], nowMs);
  const resetMs = remaining === 0 ? parseReset(headers['x-ratelimit-reset'], nowMs) : undefined;
  const limit = readWholeNumber(headers['x-ratelimit-limit']);
  return { remaining, limit, retryAfterMs: retryAfterMs ?? resetMs };
}

function parseReset(value: string | undefined, nowMs: number): number | undefined {
  const number = readWholeNumber(value);
  if (number === undefined) return undefined;
  if (number < EARLIEST_EPOCH_SECONDS) return number * 1000;
  return Math.max(0, (number < EARLIEST_EPOCH_MS ? number * 1000 : number) - nowMs);
}

function readWholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d+$/.test(value.trim()) ? Number(value) : undefined;
}
