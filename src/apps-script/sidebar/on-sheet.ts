/** Answers a call about a sheet, or says that the sheet is no longer there. */
import type { Messages } from '../../core/messages';
import { unlessGone } from '../sheet/unless-gone';
import { refuse, type Answer } from './answer';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** It may be deleted before the call, or while it is answered. */
export function onSheet<Result>(
  sheet: Sheet | null,
  { answers }: Messages,
  act: (sheet: Sheet) => Answer<Result>,
): Answer<Result> {
  const gone = refuse(answers.sheetGone);
  return sheet === null ? gone : unlessGone(sheet, () => act(sheet), gone);
}

export function findSheet(sheetId: number): Sheet | null {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId);
}
