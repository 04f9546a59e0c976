/** What Google knows of the people who use the script, and what they may change of it. */
import { DAILY_FETCHES } from '../services/fetch-quota';
import { isGranted } from '../services/scopes';
import type { ServiceStore } from '../services/store';
import type { AccountView } from './shared/page-protocol';
import { ACCOUNT } from './world';

export const REQUESTS_PER_DAY = DAILY_FETCHES[ACCOUNT];

export function viewAccount(store: ServiceStore, scopes: readonly string[], email: string): AccountView {
  const granted = store.grantedScopes[email];
  return {
    email,
    grantedScopes: scopes.filter((scope) => isGranted(granted, scope)),
    requestsUsed: store.fetchQuotas[email]?.used ?? 0,
  };
}

/** As if they had been made now. */
export function countRequests(store: ServiceStore, email: string, used: number, nowMs: number): void {
  store.fetchQuotas[email] = { startedAtMs: nowMs, used };
}
