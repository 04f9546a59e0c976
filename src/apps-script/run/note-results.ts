/** Counts what became of rows, and takes those into the log that a person may ask about. */
import { goneEntry, isLogged, type LogEntry } from '../../core/history/log-entry';
import { noteLost, type RunState } from '../../core/run-state';
import { rowNumberOf } from '../../core/sheet-table';
import type { Task, TaskRow } from '../../core/task';
import type { RunContext } from './run-context';
import type { SettledTask } from './sort-judgements';

/** `isPresent` tells whether a row was still there when its outcome was written. */
export function noteResults(
  settled: readonly SettledTask[],
  isPresent: (row: TaskRow) => boolean,
  state: RunState,
  { log, messages }: RunContext,
): void {
  for (const { task, result } of settled) {
    for (const row of task.rows) {
      const { outcome, message = '' } = result;
      const entry = entryOf(task, row, { outcome, message });
      if (isPresent(row)) {
        state.settled[outcome] += 1;
        if (isLogged(outcome)) log(entry);
      } else {
        noteLost(state, { rowNumber: entry.rowNumber, outcome });
        log(goneEntry(entry, messages));
      }
    }
  }
}

/** Rows that were deleted before they were sent. */
export function noteGone(tasks: readonly Task[], { log, messages }: RunContext): void {
  for (const task of tasks) {
    for (const row of task.rows)
      log(entryOf(task, row, { outcome: 'gone', message: messages.history.goneBefore }));
  }
}

function entryOf(
  { update }: Task,
  { index }: TaskRow,
  what: Pick<LogEntry, 'outcome' | 'message'>,
): LogEntry {
  return { rowNumber: rowNumberOf(index), email: update.email, ...what };
}
