/** How much of the server's limit a simulation used. */
import type { ExecutionRecord } from './execution-record';
import type { RequestCounts } from './request-counts';

export interface LimitShare {
  /** From the first request to the last. */
  readonly overall: number;
  /** While executions ran that sent requests; Google's pauses between them do not count. */
  readonly whileRunning: number;
}

const MINUTE_MS = 60_000;

/**
 * Requests that were let through, as a share of those that the server allows. Undefined without a limit, and for less
 * than a minute, in which a server may allow a whole minute's requests at once.
 */
export function findLimitShare(
  { requests, throttled, firstAtMs = 0, lastAtMs = 0 }: RequestCounts,
  executions: readonly ExecutionRecord[],
  ratePerMinute: number | null,
): LimitShare | undefined {
  const spanMs = lastAtMs - firstAtMs;
  if (ratePerMinute === null || spanMs < MINUTE_MS) return undefined;
  const runningMs = executions
    .filter((execution) => execution.requests > 0)
    .reduce((sum, { durationMs }) => sum + durationMs, 0);
  const shareOf = (ms: number): number => (requests - throttled) / (ratePerMinute * (ms / MINUTE_MS));
  return { overall: shareOf(spanMs), whileRunning: shareOf(runningMs) };
}
