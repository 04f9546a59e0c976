/** Cuts a plan down to its first rows, to try a few before the rest. */
import type { PlannedRow } from './plan';

export interface CutPlan {
  readonly plan: readonly PlannedRow[];
  /** The customers that are left in it, by their hash. */
  readonly customers: readonly string[];
}

/**
 * Only the first so many customers are sent; every other row is left as it is. A row that shares its customer with one of
 * them goes along, because one request serves both.
 */
export function keepFirst(plan: readonly PlannedRow[], count: number): CutPlan {
  const customers = new Set<string>();
  for (const { decision } of plan) {
    if (customers.size === count) break;
    if (decision.kind === 'send') customers.add(decision.fingerprint.customer);
  }
  return {
    plan: plan.map((row): PlannedRow =>
      row.decision.kind === 'send' && customers.has(row.decision.fingerprint.customer)
        ? row
        : { ...row, decision: { kind: 'out-of-scope' } },
    ),
    customers: [...customers],
  };
}
