/** Sends the tasks of a step in batches, each written before the next is sent. */
import { chooseBatch } from '../../core/choose-batch';
import { findTrip, isAccountInDoubt, noteBatch } from '../../core/breaker';
import type { InputColumns } from '../../core/columns';
import { describeUnanswered, describeUnread } from '../../core/judge';
import { noteBatch as notePace, planBatch } from '../../core/pace';
import type { RunEnd, RunProblem } from '../../core/run-end';
import type { RunState } from '../../core/run-state';
import { rowNumberOf } from '../../core/sheet-table';
import { settledCells, type StatusCells } from '../../core/status-cells';
import type { Task, TaskRow } from '../../core/task';
import type { Ledger, LedgerRow } from './ledger';
import { noteGone, noteResults } from './note-results';
import type { RunContext } from './run-context';
import { sendBatch } from './send-batch';
import { sortJudgements, type SettledTask } from './sort-judgements';

/** Google does not tell when the day's requests are to be had again; an hour later some may be. */
const QUOTA_RETRY_MS = 3_600_000;

/** Undefined when every task has been dealt with. */
export function sendTasks(
  tasks: readonly Task[],
  columns: InputColumns,
  ledger: Ledger,
  state: RunState,
  context: RunContext,
): RunEnd | undefined {
  let waiting = tasks;
  /** Outcomes that no row tells of yet: answers of 404 may be the account's fault, and a write may fail. */
  let unwritten: readonly SettledTask[] = [];
  /** Outcomes that were written last: the next look tells whether they are on their rows. */
  let unverified: readonly SettledTask[] = [];
  /** All outcomes of rows that asked for a card number: edits may put them wrong again and again. */
  const withCards: SettledTask[] = [];
  /** Outcomes whose rows were deleted before; a person may take that back. */
  let vanished: readonly SettledTask[] = [];

  const write = (settled: readonly SettledTask[]): RunEnd | undefined => {
    if (settled.length === 0) return undefined;
    const next = chooseBatch(waiting, Infinity, state.pace.maxBatchSize);
    const end = ledger.write(toChanges(settled, ledger, context), rowsOf(next, ledger));
    if (end.kind === 'problem') return { kind: 'stopped', problem: end.problem };
    const isPresent = ({ index }: TaskRow): boolean => {
      const row = ledger.rows[index];
      return row !== undefined && end.isPresent(row);
    };
    const isRepaired = ({ index }: TaskRow): boolean => {
      const row = ledger.rows[index];
      return row !== undefined && end.isRepaired(row);
    };
    const isGone = (task: Task): boolean => !task.rows.some(isPresent);
    // Nothing is sent for a row that was deleted meanwhile; what was sent before is still looked at.
    const gone = waiting.filter((task) => task.stage === 'patch' && isGone(task));
    const unanswered = gone
      .filter(({ attempts }) => attempts > 0)
      .map((task) => ({ task, result: describeUnanswered(task, context.messages) }));
    noteResults([...settled, ...unanswered], isPresent, state, context);
    noteGone(
      gone.filter(({ attempts }) => attempts === 0),
      context,
    );
    vanished = [...vanished, ...settled.filter(({ task }) => isGone(task))];
    unverified = [...withCards.filter(({ task }) => task.rows.some(isRepaired)), ...settled];
    withCards.push(...settled.filter(({ task }) => task.update.cardRequest !== 'none'));
    const isGoneNow = new Set(gone);
    waiting = waiting.filter((task) => !isGoneNow.has(task));
    return undefined;
  };
  /** Tasks that may have asked for a card number without a row that tells of it. */
  const findAtRisk = (): readonly Task[] => [
    ...waiting.filter(({ stage }) => stage !== 'patch'),
    ...[...unwritten, ...unverified, ...vanished]
      .filter(({ result }) => result.outcome !== 'rejected')
      .map(({ task }) => task),
  ];
  /** Looks whether the last write went where it should; an end where that cannot be told any more. */
  const findMisplaced = (): RunEnd | undefined => {
    const problem = ledger.verify();
    if (problem === undefined) unverified = [];
    return problem === undefined ? undefined : { kind: 'stopped', problem };
  };
  /** Ends the step. Where the run ends with it, rows that may have got a card say so. */
  const leave = (end: RunEnd): RunEnd => {
    if (end.kind === 'paused' || end.kind === 'out-of-quota') return findMisplaced() ?? end;
    const unread = waiting.filter((task) => task.stage !== 'patch' && task.update.cardRequest !== 'none');
    const problem = write(unread.map((task) => ({ task, result: describeUnread(task, context.messages) })));
    if (problem !== undefined) return problem;
    waiting = waiting.filter((task) => !unread.includes(task));
    return findMisplaced() ?? end;
  };
  const stop = (problem: RunProblem): RunEnd => leave({ kind: 'stopped', problem });

  const sendAll = (): RunEnd | undefined => {
    while (waiting.length > 0) {
      const nowMs = context.nowMs();
      const readyAtMs = waiting.reduce((first, task) => Math.min(first, task.notBeforeMs), Infinity);
      const { size, startAtMs } = planBatch(state.pace, nowMs);
      const startMs = Math.max(startAtMs, readyAtMs);
      if (startMs >= context.deadlineMs) return leave({ kind: 'paused' });
      const allowed = context.allow(size);
      if (typeof allowed !== 'number') return leave(allowed);

      const batch = chooseBatch(waiting, startMs, allowed);
      const isInBatch = new Set(batch);
      const interrupted =
        context.waitUntil(startMs, state) ?? context.beforeBatch(batch, [...findAtRisk(), ...batch], state);
      if (interrupted !== undefined)
        return interrupted.kind === 'superseded' ? interrupted : leave(interrupted);

      const end = sendBatch(batch, columns, context);
      if (!context.isOwn()) return { kind: 'superseded' };
      if (end.kind === 'trouble') {
        const problem = noteTrouble(end.trouble, batch.length, startMs, state, context);
        if (problem !== undefined) return leave(problem);
        continue;
      }
      state.pace = notePace(state.pace, end.report);
      state.breaker = noteBatch(state.breaker, end.signs);
      const sorted = sortJudgements(batch, end.judgements, context);
      // Back at the front, so that rows get their outcomes top to bottom.
      waiting = [...sorted.again, ...waiting.filter((task) => !isInBatch.has(task))];
      const settled = [...unwritten, ...sorted.settled];
      unwritten = settled;

      const trip = findTrip(state.breaker);
      if (trip !== undefined) return stop({ kind: trip });
      if (!isAccountInDoubt(state.breaker) || waiting.length === 0) {
        const problem = write(settled);
        if (problem !== undefined) return problem;
        unwritten = [];
        const loss = ledger.findLoss();
        if (loss !== undefined) return stop(loss);
      }
      if (sorted.stop !== undefined) return stop(sorted.stop);
      const rowError = context.settings.onRowError === 'stop' ? findRowError(settled) : undefined;
      if (rowError !== undefined) return stop(rowError);
    }
    return findMisplaced();
  };

  context.takeUp(tasks);
  const end = sendAll();
  context.layDown(waiting, findAtRisk());
  return end;
}

/** Google's own limits: a burst slows the run down, the end of the day's requests pauses it. */
function noteTrouble(
  trouble: 'burst-quota' | 'daily-quota' | 'not-permitted',
  sent: number,
  startMs: number,
  state: RunState,
  context: RunContext,
): RunEnd | undefined {
  switch (trouble) {
    case 'not-permitted':
      return { kind: 'stopped', problem: { kind: 'not-permitted' } };
    case 'daily-quota':
      return { kind: 'out-of-quota', untilMs: context.nowMs() + QUOTA_RETRY_MS };
    case 'burst-quota':
      // Nothing was sent, and nothing is learnt about Omniwallet.
      state.pace = notePace(state.pace, {
        startMs,
        endMs: context.nowMs(),
        sent,
        throttled: 0,
        unclear: sent,
      });
      return undefined;
  }
}

function toChanges(
  settled: readonly SettledTask[],
  ledger: Ledger,
  context: RunContext,
): Map<LedgerRow, StatusCells> {
  const changes = new Map<LedgerRow, StatusCells>();
  for (const { task, result } of settled) {
    for (const { index, token, fingerprint, cells } of task.rows) {
      const row = ledger.rows[index];
      if (row !== undefined) {
        changes.set(row, settledCells(cells, { ...result, fingerprint, turn: token }, context.messages));
      }
    }
  }
  return changes;
}

function rowsOf(tasks: readonly Task[], ledger: Ledger): readonly LedgerRow[] {
  return tasks.flatMap((task) => task.rows.flatMap(({ index }) => ledger.rows[index] ?? []));
}

function findRowError(settled: readonly SettledTask[]): RunProblem | undefined {
  const rowNumbers = settled
    .filter(({ result }) => result.outcome === 'rejected' || result.outcome === 'failed')
    .flatMap(({ task }) => task.rows.map((row) => rowNumberOf(row.index)));
  return rowNumbers.length === 0 ? undefined : { kind: 'row-error', rowNumber: Math.min(...rowNumbers) };
}
