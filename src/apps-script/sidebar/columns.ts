/** The columns of a sheet: shown, chosen by hand, and written into an empty sheet. */
import { viewColumns } from '../../core/sidebar/columns-view';
import type { Messages } from '../../core/messages';
import type { ColumnsView } from '../../core/sidebar/views';
import { readColumnChoices, saveColumnChoices } from '../column-store';
import { readTop } from '../sheet/read-top';
import { writeHeaders } from '../sheet/write-headers';
import { give, refuse, type Handler } from './answer';
import { findSheet, onSheet } from './on-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function readColumnsView(sheet: Sheet, messages: Messages): ColumnsView {
  return viewColumns(readTop(sheet), readColumnChoices(sheet.getSheetId()), messages);
}

export const chooseColumns: Handler<'chooseColumns'> = ({ sheetId, choices }, messages) =>
  onSheet(findSheet(sheetId), messages, (sheet) => {
    saveColumnChoices(sheetId, choices);
    return give(readColumnsView(sheet, messages));
  });

export const setUpSheet: Handler<'setUpSheet'> = ({ sheetId }, messages) =>
  onSheet(findSheet(sheetId), messages, (sheet) => {
    if (sheet.getLastRow() > 0) return refuse(messages.answers.sheetNotEmpty);
    // What was chosen for the headers of another time means nothing to these.
    saveColumnChoices(sheetId, {});
    writeHeaders(sheet, messages);
    return give(readColumnsView(sheet, messages));
  });
