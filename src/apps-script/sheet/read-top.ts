/** Reads the top of a sheet: its headers, and enough rows to show what its columns hold. */
import type { SheetTop } from '../../core/sidebar/columns-view';
import { steadily } from './steadily';

const ROWS_READ = 200;

/** Four calls, however long the sheet is. */
export function readTop(sheet: GoogleAppsScript.Spreadsheet.Sheet): SheetTop {
  return steadily(() => {
    const rowCount = Math.min(sheet.getLastRow(), ROWS_READ);
    const names = { sheetId: sheet.getSheetId(), sheetName: sheet.getName() };
    if (rowCount === 0) return { ...names, isEmpty: true, headers: [], rows: [] };
    const range = sheet.getRange(1, 1, rowCount, sheet.getLastColumn());
    const [headers = [], ...rows] = range.getDisplayValues();
    return { ...names, isEmpty: false, headers, rows };
  });
}
