/** What a simulation says of itself. */
import { totalsOf, type ExecutionRecord, type ExecutionTotals } from './execution-record';
import { findLimitShare, type LimitShare } from './limit-share';
import type { RequestCounts } from './request-counts';

export interface SimulationStatistics extends RequestCounts {
  readonly totals: ExecutionTotals;
  /** In the order in which they ended. */
  readonly executions: readonly ExecutionRecord[];
  /** Since the simulation was made. */
  readonly virtualMs: number;
  /** Triggers that were due and did not start, because their owner's runtime of the day was used up. */
  readonly skippedFirings: number;
  /** Those that did not start because their owner has not granted all that the manifest asks for. */
  readonly refusedFirings: number;
  /** Undefined without a limit, and for less than a minute. */
  readonly limitShare: LimitShare | undefined;
}

export interface StatisticsParts {
  readonly executions: readonly ExecutionRecord[];
  readonly virtualMs: number;
  readonly skippedFirings: number;
  readonly refusedFirings: number;
  readonly requestCounts: RequestCounts;
  /** Of the server; null for none. */
  readonly ratePerMinute: number | null;
}

export function createStatistics(parts: StatisticsParts): SimulationStatistics {
  const { executions, virtualMs, skippedFirings, refusedFirings, requestCounts, ratePerMinute } = parts;
  return {
    ...requestCounts,
    totals: totalsOf(executions),
    executions: [...executions],
    virtualMs,
    skippedFirings,
    refusedFirings,
    limitShare: findLimitShare(requestCounts, executions, ratePerMinute),
  };
}
