/** Lets the whole bundle run against a server's limit in the simulation of Google. */
import type { RateHeaders, RateKind } from '../../host/customer-api/rate-limit';
import { runToEnd, simulateList } from '../virtual/simulate-list';
import type { PaceShares } from './simulate-pace';

export interface BundleSetup {
  readonly projectRoot: string;
  readonly rowCount: number;
  readonly ratePerMinute: number;
  readonly kind: RateKind;
  readonly headers: RateHeaders;
}

export interface BundleShares extends PaceShares {
  /**
   * Of the limit, from the first request of all to the last: with Google's pauses between two executions. Undefined for
   * less than a minute.
   */
  readonly usedWithPauses: number | undefined;
}

const LATENCY_MS = 300;
const MINUTE_MS = 60_000;

/** Used is counted from the first request of each execution to its end. */
export function simulateBundle(setup: BundleSetup): BundleShares {
  const { projectRoot, rowCount, ratePerMinute, kind, headers } = setup;
  const faults = { latencyMs: LATENCY_MS, ratePerMinute, rateKind: kind, rateHeaders: headers };
  const simulation = simulateList({ projectRoot, rowCount, faults });
  const firstRequestMs = new Map<number, number>();
  simulation.hooks.beforeCall = ({ service, executionNumber }) => {
    if (service === 'UrlFetchApp' && !firstRequestMs.has(executionNumber))
      firstRequestMs.set(executionNumber, simulation.nowMs());
  };
  runToEnd(simulation);

  const { executions, requests, throttled, limitShare } = simulation.statistics();
  const sendingMs = executions.reduce((sum, { number, startMs, durationMs }) => {
    const fromMs = firstRequestMs.get(number);
    return fromMs === undefined ? sum : sum + startMs + durationMs - fromMs;
  }, 0);
  return {
    used: (requests - throttled) / (ratePerMinute * (sendingMs / MINUTE_MS)),
    throttled: throttled / requests,
    usedWithPauses: limitShare?.overall,
  };
}
