/** Sends the tasks of a step in batches, each written before the next is sent. */
import { backoffMs, MAX_ATTEMPTS } from '../../core/backoff';
import { findTrip, isAccountInDoubt, noteBatch } from '../../core/breaker';
import type { InputColumns } from '../../core/columns';
import { describeUnread, type Judgement, type TaskResult } from '../../core/judge';
import { noteBatch as notePace, planBatch, type BatchReport } from '../../core/pace';
import type { RunEnd, RunProblem } from '../../core/run-end';
import { settledCells } from '../../core/status-cells';
import type { Task } from '../../core/task';
import type { Entry, Ledger } from './ledger';
import type { RunState } from '../../core/run-state';
import type { RunContext } from './run-context';
import { sendBatch } from './send-batch';

interface SettledTask {
  readonly task: Task;
  readonly result: TaskResult;
}

/** Undefined when every task has been dealt with. */
export function sendTasks(
  tasks: readonly Task[],
  columns: InputColumns,
  ledger: Ledger,
  state: RunState,
  context: RunContext,
): RunEnd | undefined {
  let waiting = tasks;
  /** Answers of 404 that may be the account's fault: not written until that is known. */
  let inDoubt: readonly SettledTask[] = [];

  const write = (settled: readonly SettledTask[]): RunProblem | undefined => {
    if (settled.length === 0) return undefined;
    const end = ledger.write(settled.flatMap((one) => toEntries(one, context)));
    if (end.kind !== 'written') return end;
    const lost = new Set(end.lost.map((entry) => entry.tokenNumber));
    for (const { task, result } of settled) {
      for (const row of task.rows) {
        if (!lost.has(row.token.number)) state.settled[result.outcome] += 1;
      }
    }
    waiting = waiting.filter((task) => task.rows.some((row) => end.presentTokens.has(row.token.number)));
    context.onProgress(state);
    return undefined;
  };
  /** Ends the step; a row that may have got a card is settled, so that it is not asked for a second one. */
  const leave = (end: RunEnd): RunEnd => {
    const unread = waiting.filter((task) => task.stage !== 'patch' && task.update.cardRequest !== 'none');
    const problem = write(unread.map((task) => ({ task, result: describeUnread(task, context.messages) })));
    return problem === undefined ? end : { kind: 'stopped', problem };
  };
  const stop = (problem: RunProblem): RunEnd => leave({ kind: 'stopped', problem });

  while (waiting.length > 0) {
    const nowMs = context.nowMs();
    const readyAtMs = waiting.reduce((first, task) => Math.min(first, task.notBeforeMs), Infinity);
    const { size, startAtMs } = planBatch(state.pace, nowMs);
    const startMs = Math.max(startAtMs, readyAtMs);
    if (startMs >= context.deadlineMs) return leave({ kind: 'paused' });
    if (startMs > nowMs) context.sleep(startMs - nowMs);

    const batch = waiting.filter((task) => task.notBeforeMs <= startMs).slice(0, size);
    const end = sendBatch(batch, columns, context);
    if (end.kind === 'trouble') {
      if (end.trouble !== 'burst-quota') return stop({ kind: end.trouble });
      state.pace = notePace(state.pace, describeBurst(startMs, context.nowMs(), batch.length));
    } else {
      state.pace = notePace(state.pace, end.report);
      state.breaker = noteBatch(state.breaker, end.signs);
      const sorted = sortJudgements(batch, end.judgements, context);
      const isInBatch = new Set(batch);
      // Back at the front, so that rows get their outcomes top to bottom.
      waiting = [...sorted.again, ...waiting.filter((task) => !isInBatch.has(task))];

      const trip = findTrip(state.breaker);
      if (trip !== undefined) return stop({ kind: trip });
      const settled = [...inDoubt, ...sorted.settled];
      inDoubt = isAccountInDoubt(state.breaker) && waiting.length > 0 ? settled : [];
      const problem = inDoubt.length > 0 ? undefined : write(settled);
      if (problem !== undefined) return { kind: 'stopped', problem };
      if (sorted.stop !== undefined) return stop(sorted.stop);
      const rowError = context.settings.onRowError === 'stop' ? findRowError(settled) : undefined;
      if (rowError !== undefined) return stop(rowError);
    }
  }
  return undefined;
}

/** Google's own throttle: nothing was sent, and nothing is learnt about Omniwallet. */
function describeBurst(startMs: number, endMs: number, sent: number): BatchReport {
  return { startMs, endMs, sent, throttled: 0, unclear: sent };
}

interface SortedBatch {
  readonly settled: readonly SettledTask[];
  readonly again: readonly Task[];
  readonly stop: RunProblem | undefined;
}

function sortJudgements(
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

function toEntries({ task, result }: SettledTask, context: RunContext): Entry[] {
  return task.rows.map(({ token, fingerprint, cells }) => ({
    tokenNumber: token.number,
    customer: fingerprint.customer,
    cells: settledCells(cells, { ...result, fingerprint }, context.messages),
  }));
}

function findRowError(settled: readonly SettledTask[]): RunProblem | undefined {
  const rowNumbers = settled
    .filter(({ result }) => result.outcome === 'rejected' || result.outcome === 'failed')
    .flatMap(({ task }) => task.rows.map((row) => row.rowNumber));
  return rowNumbers.length === 0 ? undefined : { kind: 'row-error', rowNumber: Math.min(...rowNumbers) };
}
