/** Counts the requests of a simulation. */
import type { Exchange } from './virtual-fetch';

export interface RequestCounts {
  readonly requests: number;
  /** Answered with 429. */
  readonly throttled: number;
  /** Updates of a customer for whom an update had been sent before. */
  readonly repeated: number;
  /** Of the repeated ones, those whose last one was answered with 429. */
  readonly repeatedAfterThrottle: number;
  /** Undefined before the first request. */
  readonly firstAtMs: number | undefined;
  readonly lastAtMs: number | undefined;
}

export interface RequestCounter {
  note(exchange: Exchange): void;
  counts(): RequestCounts;
}

const THROTTLED = 429;

export function createRequestCounter(): RequestCounter {
  const wasThrottled = new Map<string, boolean>();
  let counts: RequestCounts = {
    requests: 0,
    throttled: 0,
    repeated: 0,
    repeatedAfterThrottle: 0,
    firstAtMs: undefined,
    lastAtMs: undefined,
  };
  return {
    note({ request: { method, url }, reply, atMs }) {
      const isThrottled = reply.ok && reply.status === THROTTLED;
      const before = method === 'PATCH' ? wasThrottled.get(url) : undefined;
      if (method === 'PATCH') wasThrottled.set(url, isThrottled);
      counts = {
        requests: counts.requests + 1,
        throttled: counts.throttled + (isThrottled ? 1 : 0),
        repeated: counts.repeated + (before === undefined ? 0 : 1),
        repeatedAfterThrottle: counts.repeatedAfterThrottle + (before === true ? 1 : 0),
        firstAtMs: counts.firstAtMs ?? atMs,
        lastAtMs: atMs,
      };
    },
    counts: () => counts,
  };
}
