/** Sorts the judgements of a batch: what is settled, what is asked again and when, and what stops the run. */
import { backoffMs, MAX_ATTEMPTS } from '../../core/backoff';
import type { Judgement, TaskResult } from '../../core/judge';
import type { RunProblem } from '../../core/run-end';
import type { Task } from '../../core/task';
import type { RunContext } from './run-context';

export interface SettledTask {
  readonly task: Task;
  readonly result: TaskResult;
}

export interface SortedBatch {
  readonly settled: readonly SettledTask[];
  readonly again: readonly Task[];
  readonly stop: RunProblem | undefined;
}

export function sortJudgements(
  batch: readonly Task[],
  judgements: readonly Judgement[],
  context: RunContext,
): SortedBatch {
  const settled: SettledTask[] = [];
  const again: Task[] = [];
  let stop: RunProblem | undefined;
  batch.forEach((task, index) => {
    const judgement = judgements[index];
    if (judgement === undefined) return;
    switch (judgement.kind) {
      case 'settled':
        settled.push({ task, result: judgement.result });
        break;
      case 'next-stage':
        again.push({ ...task, stage: judgement.stage, attempts: 0, notBeforeMs: 0 });
        break;
      case 'throttled':
        again.push(task);
        break;
      case 'retry': {
        const attempts = task.attempts + 1;
        const notBeforeMs = context.nowMs() + backoffMs(attempts, context.random);
        if (attempts >= MAX_ATTEMPTS) settled.push({ task, result: judgement.result });
        else again.push({ ...task, attempts, notBeforeMs });
        break;
      }
      case 'stop':
        again.push(task);
        stop = judgement.reason;
    }
  });
  return { settled, again, stop };
}
