/** Lists the requests that were made: each of a few, or counts of many. */
import type { RequestLine } from './run-demo';

const MAX_LINES = 60;

export function formatRequests(requests: readonly RequestLine[]): string {
  const title = requests.length === 1 ? '1 request' : `${requests.length} requests`;
  const lines = requests.length > MAX_LINES ? countByKind(requests) : requests.map(formatLine);
  return [`${title}:`, ...lines.map((line) => `  ${line}`)].join('\n');
}

function formatLine({ method, path, status }: RequestLine): string {
  return `${method.toUpperCase()} ${path} -> ${status ?? 'no reply'}`;
}

function countByKind(requests: readonly RequestLine[]): string[] {
  const counts = new Map<string, number>();
  for (const { method, status } of requests) {
    const kind = `${method.toUpperCase()} -> ${status ?? 'no reply'}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => `${kind}: ${count}`);
}
