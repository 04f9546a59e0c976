/** Says what a run would do, before anybody starts one. */
import type { Messages } from '../../core/messages';
import { previewProblems, previewRun } from '../../core/sidebar/preview';
import type { RunScope } from '../../core/scope';
import type { CallArgs } from '../../core/sidebar/calls';
import { SCOPES, type PreviewView } from '../../core/sidebar/views';
import { describeSheetProblem } from '../../core/sheet-problems';
import { openFetchCounter } from '../fetch-counter';
import { readEmail } from '../person';
import { readLastRun } from '../run/run-store';
import { readSettings } from '../settings-store';
import { openRoughly } from '../sheet/open-table';
import { readScopes } from '../sheet/read-scope';
import { give, type Handler } from './answer';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const preview: Handler<'preview'> = (args, messages) => {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  return give(readPreview(sheet, args, messages));
};

export function readPreview(
  sheet: Sheet,
  { scope, except }: CallArgs<'preview'>,
  messages: Messages,
): PreviewView {
  const { chosen, countable } = readScopes(sheet, scope, SCOPES);
  const leaveOut = (read: RunScope): RunScope => ({ ...read, except: new Set(except) });
  const request = {
    sheetId: sheet.getSheetId(),
    chosen: leaveOut(chosen),
    countable: countable.map(leaveOut),
    settings: readSettings(),
    requestsLeft: openFetchCounter(readEmail()).left(Date.now()),
    knownLimit: readLastRun()?.limit,
    messages,
  };
  const opened = openRoughly(sheet);
  if (opened.ok) return previewRun(opened.table, request);
  const problems = opened.problems.map((problem) => describeSheetProblem(problem, messages));
  return previewProblems(request, problems);
}
