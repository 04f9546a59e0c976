/** Starts a run from the sidebar: its rows are queued, and the sidebar works on them step by step. */
import { isWithin } from '../../core/plan-counts';
import { describeProblem } from '../../core/run-end';
import type { CallArgs } from '../../core/sidebar/calls';
import { beginExecution } from '../begin-execution';
import { readAccount, readConnection } from '../connection-store';
import { openHistory } from '../history/keep-history';
import { findOtherRun } from '../run/find-other-run';
import { leaveToWorker } from '../run/leave-run';
import { planRun } from '../run/plan-run';
import { startRun } from '../run/start-run';
import { readSettings } from '../settings-store';
import { readScope } from '../sheet/read-scope';
import { give, refuse, type Handler } from './answer';
import { findSheet, onSheet } from './on-sheet';
import { readPreview } from './preview';
import { readRunView, readViewOf } from './run-views';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const start: Handler<'start'> = (args, messages) => {
  const { answers } = messages;
  const connection = readConnection();
  if (connection === undefined) return refuse(messages.connect.missing);
  const begun = beginExecution(messages);
  const other = findOtherRun(connection, begun);
  if (other?.kind === 'over') return refuse(describeProblem(other.problem, readAccount() ?? '', messages));
  if (other !== undefined) {
    const run = readViewOf(other.record.runId, false, messages);
    return run === undefined ? refuse(answers.busy) : give({ kind: 'other-run', run });
  }
  const sheet = findSheet(args.sheetId);
  if (sheet === null) return refuse(answers.sheetGone);
  if (args.scope === 'selected' && !isActive(sheet))
    return onSheet(sheet, messages, () => refuse(answers.otherSheet(sheet.getName())));

  const planning = planRun(sheet, readAskedScope(sheet, args), readSettings(), args.firstRows);
  // Nobody agreed to more than the preview said.
  if (!planning.ok || !isWithin(planning.planned.counts, args.agreed))
    return give({ kind: 'ask-again', preview: readPreview(sheet, args, messages) });

  const { isAccountTrusted } = args;
  const started = startRun(sheet, planning.planned, begun, { isAccountTrusted });
  if (started.kind === 'other-run') {
    const run = readRunView(messages);
    return run === null ? refuse(answers.busy) : give({ kind: 'other-run', run });
  }
  if (started.kind === 'started') {
    openHistory(messages).log(started.record, started.entries);
    // Should the sidebar be closed now, the worker goes on.
    leaveToWorker(started.record, begun.email);
  }
  const run = readViewOf(started.record.runId, true, messages);
  return run === undefined ? refuse(answers.runOver) : give({ kind: 'started', run });
};

function readAskedScope(sheet: Sheet, { scope, except }: CallArgs<'start'>) {
  return { ...readScope(sheet, scope), except: new Set(except) };
}

/** What is selected on a sheet that nobody looks at is not told. */
function isActive(sheet: Sheet): boolean {
  return SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getSheetId() === sheet.getSheetId();
}
