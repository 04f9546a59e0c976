/** Counts what a plan would do, for the dialog before a run. */
import { ATTRIBUTES } from './fields';
import type { PlannedRow } from './plan';

export interface PlanCounts {
  readonly send: number;
  readonly invalid: number;
  readonly unchanged: number;
  /** Refused or failed before, and not sent now. */
  readonly kept: number;
  /** Card numbers that would be generated. */
  readonly cards: number;
  /** Fields that would be emptied. */
  readonly clears: number;
}

export function countPlan(plan: readonly PlannedRow[]): PlanCounts {
  const counts = { send: 0, invalid: 0, unchanged: 0, kept: 0, cards: 0, clears: 0 };
  for (const { decision } of plan) {
    if (decision.kind === 'empty' || decision.kind === 'out-of-scope') continue;
    counts[decision.kind] += 1;
    // A row that another one's request serves asks for nothing of its own.
    if (decision.kind !== 'send' || decision.sameAsRowNumber !== undefined) continue;
    const { attributes, cardRequest } = decision.update;
    if (cardRequest !== 'none' && !decision.isCardInDoubt) counts.cards += 1;
    counts.clears += ATTRIBUTES.filter((attribute) => attributes[attribute] === null).length;
  }
  return counts;
}

/** Whether a person who agreed to one plan has agreed to another as well: it does nothing more. */
export function isWithin(counts: PlanCounts, agreed: PlanCounts): boolean {
  return counts.send <= agreed.send && counts.cards <= agreed.cards && counts.clears <= agreed.clears;
}

/** Rows that have or get an outcome. */
export function countRows({ send, invalid, unchanged, kept }: PlanCounts): number {
  return send + invalid + unchanged + kept;
}
