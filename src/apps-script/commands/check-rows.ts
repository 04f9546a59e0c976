/** Menu: plans every row and writes the outcomes that need no sending; sends nothing. */
import { planRows, type PlannedRow } from '../../core/plan';
import { countPlan, countRows } from '../../core/plan-counts';
import { describeProblem, type CommandEnd } from '../../core/run-end';
import { describeSheetProblems } from '../../core/sheet-problems';
import { EMPTY_CELLS, type StatusCells } from '../../core/status-cells';
import { describePlan } from '../../core/summary';
import { tell } from '../dialogs';
import { readMessages } from '../language-store';
import { openHistory } from '../history/keep-history';
import { invalidEntries, planCells } from '../run/plan-cells';
import { watchOver } from '../schedule/watch-over';
import { readSettings } from '../settings-store';
import { openTable } from '../sheet/open-table';
import { writePlanned } from '../run/write-planned';

export function checkRows(): CommandEnd {
  const messages = readMessages();
  watchOver();
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const opened = openTable(sheet);
  if (!opened.ok) {
    tell(describeSheetProblems(opened.problems, messages), messages);
    return 'not-started';
  }
  const { table } = opened;
  const plan = planRows(table, { kind: 'changed' }, readSettings());
  const counts = countPlan(plan);
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
  history.log({ runId: messages.history.check, sheetName: sheet.getName() }, invalidEntries(plan, cells));
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
