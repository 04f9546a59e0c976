/** What a run that nobody watches may not do by itself. */
import * as v from 'valibot';
import { ATTRIBUTES } from '../fields';
import type { PlannedRow } from '../plan';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export const guard = v.object({
  /** Whether card numbers are generated. */
  mayGenerateCards: v.boolean(),
  /** Whether fields are emptied. */
  mayClear: v.boolean(),
  /** Of the sheet's rows: where more of them changed, the run does not start. */
  maxChangedShare: share,
});

export type Guard = v.InferOutput<typeof guard>;

export const DEFAULT_GUARD: Guard = { mayGenerateCards: false, mayClear: false, maxChangedShare: 0.5 };

/** In a short list a few edits are a large share. */
const MIN_CHANGED_ROWS = 50;

export interface HeldPlan {
  readonly plan: readonly PlannedRow[];
  /** 0-based rows that wait for a person. */
  readonly held: ReadonlySet<number>;
}

/**
 * Takes the rows out that would generate a card number or empty a field. A row is sent whole or not at all: what it asks
 * for would otherwise be forgotten, because the row would count as sent.
 */
export function holdBack(plan: readonly PlannedRow[], guard: Guard | undefined): HeldPlan {
  if (guard === undefined) return { plan, held: new Set() };
  const { mayGenerateCards, mayClear } = guard;
  const held = new Set<number>();
  plan.forEach(({ decision }, index) => {
    if (decision.kind !== 'send') return;
    const { attributes, cardRequest } = decision.update;
    const asksForCard = cardRequest !== 'none';
    const clears = ATTRIBUTES.some((attribute) => attributes[attribute] === null);
    if ((asksForCard && !mayGenerateCards) || (clears && !mayClear)) held.add(index);
  });
  if (held.size === 0) return { plan, held };
  return {
    plan: plan.map((row, index) => (held.has(index) ? { ...row, decision: { kind: 'out-of-scope' } } : row)),
    held,
  };
}

export interface ChangedRows {
  readonly changed: number;
  /** Rows of the sheet that hold something. */
  readonly rows: number;
}

/** Set where so much changed that a person should look first: an import that went wrong, a column that was shifted. */
export function findTooManyChanged(
  plan: readonly PlannedRow[],
  { maxChangedShare }: Guard,
): ChangedRows | undefined {
  const rows = plan.filter(({ decision }) => decision.kind !== 'empty').length;
  const changed = plan.filter(isChanged).length;
  return changed > MIN_CHANGED_ROWS && changed > rows * maxChangedShare ? { changed, rows } : undefined;
}

/** What an earlier run began with, or is only tried again, did not change. */
function isChanged({ decision, key }: PlannedRow): boolean {
  if (decision.kind !== 'send') return false;
  if (key === undefined) return true;
  return key.kind === 'settled' && key.fingerprint.content !== decision.fingerprint.content;
}
