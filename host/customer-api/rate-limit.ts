/** Counts requests against a limit per minute, in the two ways in which servers usually do. */

export type RateKind = 'window' | 'bucket';
export type RateHeaders = 'all' | 'retry-after' | 'none';

export interface RateDecision {
  readonly isAllowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** When the next request is allowed, in seconds since 1970. Meant for a refused request. */
  readonly resetAtSeconds: number;
  readonly retryAfterSeconds: number;
}

/** Decides on a request and counts it. */
export type RateLimiter = (nowMs: number) => RateDecision;

const MINUTE_SECONDS = 60;
const MINUTE_MS = 60_000;

export function createRateLimiter(kind: RateKind, perMinute: number): RateLimiter {
  return kind === 'window' ? createWindowLimiter(perMinute) : createBucketLimiter(perMinute);
}

/**
 * Laravel's limiter: the first request opens a window of a minute, a refused one is not counted, and time is whole
 * seconds.
 */
function createWindowLimiter(limit: number): RateLimiter {
  let resetAtSeconds = 0;
  let used = 0;
  return (nowMs) => {
    const nowSeconds = Math.floor(nowMs / 1000);
    if (used === 0 || nowSeconds >= resetAtSeconds) {
      resetAtSeconds = nowSeconds + MINUTE_SECONDS;
      used = 0;
    }
    const isAllowed = used < limit;
    if (isAllowed) used += 1;
    const retryAfterSeconds = resetAtSeconds - nowSeconds;
    return { isAllowed, limit, remaining: limit - used, resetAtSeconds, retryAfterSeconds };
  };
}

/** A bucket that holds a minute's requests, starts full, and refills evenly. */
function createBucketLimiter(limit: number): RateLimiter {
  // In units of 1/60,000 of a request, `limit` of which flow in each millisecond: whole numbers do not drift.
  const capacity = limit * MINUTE_MS;
  let level = capacity;
  let lastMs: number | undefined;
  return (nowMs) => {
    const elapsedMs = Math.max(0, nowMs - (lastMs ?? nowMs));
    lastMs = Math.max(nowMs, lastMs ?? nowMs);
    level = Math.min(capacity, level + elapsedMs * limit);
    const isAllowed = level >= MINUTE_MS;
    if (isAllowed) level -= MINUTE_MS;
    const waitMs = Math.max(0, MINUTE_MS - level) / limit;
    return {
      isAllowed,
      limit,
      remaining: Math.floor(level / MINUTE_MS),
      resetAtSeconds: Math.ceil((nowMs + waitMs) / 1000),
      retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)),
    };
  };
}

/** The headers of Laravel's throttle: what is left on every reply, when to come back on a refusal. */
export function toRateHeaders(decision: RateDecision, which: RateHeaders): Readonly<Record<string, string>> {
  const counts = {
    'X-RateLimit-Limit': String(decision.limit),
    'X-RateLimit-Remaining': String(decision.remaining),
  };
  const retryAfter = { 'Retry-After': String(decision.retryAfterSeconds) };
  const reset = { 'X-RateLimit-Reset': String(decision.resetAtSeconds) };
  switch (which) {
    case 'all':
      return decision.isAllowed ? counts : { ...counts, ...retryAfter, ...reset };
    case 'retry-after':
      return decision.isAllowed ? {} : retryAfter;
    case 'none':
      return {};
  }
}
