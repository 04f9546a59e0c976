/** What batches and steps cost in spreadsheet calls. */
import { countStretches, type Step } from './call-log';

/** What each stretch of a batch beyond the first may cost. */
const STRETCH_COST = 2;

/** What a batch is taken to cost where there is no other to compare it with. */
const USUAL_COST = 6;

/** The most calls of a batch, without what further stretches may cost. */
export function mostABatch(steps: readonly Step[]): number {
  return Math.max(...steps.flatMap((step) => splitStep(step).batches));
}

/** The most calls of a step beside its batches. */
export function mostAStep(steps: readonly Step[]): number {
  return Math.max(...steps.map((step) => splitStep(step).beside));
}

/** The calls of each batch, and those of the step beside them. */
function splitStep({ opening, batches }: Step): { batches: number[]; beside: number } {
  const costs = batches.map(({ rows, calls }) => calls.length - stretchCost(rows));
  // What a step does at its end follows the last batch, which is taken to be like the one before.
  const last = costs.pop() ?? 0;
  const usual = Math.min(last, costs.at(-1) ?? USUAL_COST);
  return { batches: [...costs, usual], beside: opening.length + last - usual };
}

function stretchCost(rows: readonly number[]): number {
  return STRETCH_COST * (countStretches(rows) - 1);
}
