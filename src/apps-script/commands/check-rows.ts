/** Menu: plans every row and writes the outcomes that need no sending; sends nothing. */
import type { PlannedRow } from '../../core/plan';
import { countRows } from '../../core/plan-counts';
import { describeProblem, type CommandEnd } from '../../core/run-end';
import { describeSheetProblems } from '../../core/sheet-problems';
import { EMPTY_CELLS, type StatusCells } from '../../core/status-cells';
import { describePlan } from '../../core/summary';
import { tell } from '../dialogs';
import { readMessages } from '../language-store';
import { openHistory } from '../history/keep-history';
import { invalidEntries, planCells } from '../run/plan-cells';
import { planRun } from '../run/plan-run';
import { watchOver } from '../schedule/watch-over';
import { readSettings } from '../settings-store';
import { writePlanned } from '../run/write-planned';

export function checkRows(): CommandEnd {
  const messages = readMessages();
  watchOver();
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const planning = planRun(sheet, { kind: 'changed' }, readSettings());
  if (!planning.ok) {
    tell(describeSheetProblems(planning.problems, messages), messages);
    return 'not-started';
  }
  const { sheetName, table, plan, counts } = planning.planned;
  if (countRows(counts) === 0) {
    tell(messages.summary.nothingToDo, messages);
    return 'nothing-to-do';
  }
  const cells = planCells(plan, table, messages, withoutOldProblem);
  const problem = writePlanned(sheet, table, cells);
  if (problem !== undefined) {
    tell(describeProblem(problem, '', messages), messages);
    return 'stopped';
  }
  const history = openHistory(messages);
  history.log({ runId: messages.history.check, sheetName }, invalidEntries(plan, cells));
  const lines = [
    messages.summary.checked(countRows(counts)),
    describePlan(counts, 'would', messages),
    ...(history.isKept() ? [] : [messages.history.notKept]),
  ];
  tell(lines.join('\n'), messages);
  return 'finished';
}

/** A row that was put right no longer says what was wrong with it. */
function withoutOldProblem(base: StatusCells, { key }: PlannedRow): StatusCells {
  if (key?.kind !== 'settled' || key.outcome !== 'invalid') return base;
  const { status, message, key: blankKey } = EMPTY_CELLS;
  return { ...base, status, message, key: blankKey };
}
