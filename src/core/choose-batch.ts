/** Chooses the tasks that are sent together. */
import type { Task } from './task';

/**
 * So many customers may at once be asked for a card number without a clear answer: their marks, and those that a killed
 * execution left, have to fit into a property of 9 KB.
 */
const MAX_CARDS_AT_RISK = 1000;

/** The first tasks that may be tried by then, at least one of them. */
export function chooseBatch(waiting: readonly Task[], startMs: number, size: number): readonly Task[] {
  let cards = Math.max(1, MAX_CARDS_AT_RISK - waiting.filter(isLook).length);
  const batch: Task[] = [];
  for (const task of waiting) {
    if (batch.length === size) break;
    const asksForCard = task.stage === 'patch' && task.update.cardRequest !== 'none';
    if (task.notBeforeMs > startMs || (asksForCard && cards === 0)) continue;
    if (asksForCard) cards -= 1;
    batch.push(task);
  }
  return batch;
}

/** Whether a customer has been asked for a card number and is still to be looked at. */
function isLook({ stage, update }: Task): boolean {
  return stage !== 'patch' && update.cardRequest !== 'none';
}
