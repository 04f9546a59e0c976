/** How many requests a user may send: Google counts each, of `fetch` and of `fetchAll`, for 24 hours from the first. */
import type { Execution } from './execution';
import { DAILY_FETCH_QUOTA, FETCH_BURST } from './messages';
import type { ServiceStore } from './store';

export type AccountKind = 'consumer' | 'workspace';

/** Google publishes no number for requests in a short time; without one nothing is refused for it. */
export interface BurstLimit {
  readonly requests: number;
  readonly windowMs: number;
}

export interface FetchLimits {
  readonly perDay: number;
  readonly burst?: BurstLimit;
}

export const DAILY_FETCHES: Readonly<Record<AccountKind, number>> = { consumer: 20_000, workspace: 100_000 };

const DAY_MS = 86_400_000;
/** When the last requests went out, by user; forgotten with the process. */
const recentRequests = new WeakMap<ServiceStore, Map<string, number[]>>();

/** Takes `count` requests from the user's quota; fails when they are not left. */
export function spendFetches(
  execution: Execution,
  store: ServiceStore,
  limits: FetchLimits,
  count: number,
): void {
  const { platform } = execution;
  const nowMs = platform.clock.nowMs();
  const quota = (store.fetchQuotas[platform.userEmail] ??= { startedAtMs: nowMs, used: 0 });
  if (nowMs - quota.startedAtMs >= DAY_MS) {
    quota.startedAtMs = nowMs;
    quota.used = 0;
  }
  if (quota.used + count > limits.perDay) execution.fail(DAILY_FETCH_QUOTA);
  if (limits.burst !== undefined) spendBurst(execution, store, limits.burst, count, nowMs);
  quota.used += count;
}

function spendBurst(
  execution: Execution,
  store: ServiceStore,
  burst: BurstLimit,
  count: number,
  nowMs: number,
): void {
  const ofStore = recentRequests.get(store) ?? new Map<string, number[]>();
  recentRequests.set(store, ofStore);
  const user = execution.platform.userEmail;
  const recent = (ofStore.get(user) ?? []).filter((sentAtMs) => nowMs - sentAtMs < burst.windowMs);
  if (recent.length + count > burst.requests) execution.fail(FETCH_BURST);
  ofStore.set(user, [...recent, ...Array.from({ length: count }, () => nowMs)]);
}
