/** Reads how long a server asks to be left alone (RFC 9110, section 10.2.3). */

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
