/** Shows a logged request on one line of a terminal. */
import type { LogEntry } from './request-log';

/** For example `09:41:07 PATCH /v1/customers/ana%40example.com 422 120 ms {"points":-1}`. */
export function formatLogLine(entry: LogEntry): string {
  const time = new Date(entry.atMs).toLocaleTimeString('en-GB');
  const status = entry.status ?? 'cut';
  const body = entry.body === undefined ? '' : ` ${JSON.stringify(entry.body)}`;
  // Only where the reply hides it is it worth saying that the update was applied.
  const applied = entry.isApplied && (entry.status === null || entry.status >= 400) ? ' (applied)' : '';
  return `${time} ${entry.method} ${entry.path} ${status}${applied} ${entry.durationMs} ms${shorten(body)}`;
}

const MAX_BODY_LENGTH = 200;

function shorten(text: string): string {
  return text.length > MAX_BODY_LENGTH ? `${text.slice(0, MAX_BODY_LENGTH)}…` : text;
}
