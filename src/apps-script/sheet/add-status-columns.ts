/** Makes the status columns that a sheet lacks, to the right of all that it holds. */
import type { CustomerTable } from '../../core/sheet-table';
import {
  missingStatusColumns,
  STATUS_HEADERS,
  type StatusColumn,
  type StatusLayout,
} from '../../core/status-columns';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Sorts as a date and reads the same in every language. */
const DATE_FORMAT = 'yyyy-mm-dd hh:mm:ss';

/** The table with all of its status columns; those that were missing are there afterwards. */
export function addStatusColumns(sheet: Sheet, table: CustomerTable): CustomerTable {
  const missing = missingStatusColumns(table.status);
  if (missing.length === 0) return table;
  const start = table.headers.length;
  const added = Object.fromEntries(missing.map((column, offset) => [column, start + offset]));
  const layout = { ...table.status, ...added } as StatusLayout;
  const headers = missing.map((column) => STATUS_HEADERS[column]);

  const columnCount = sheet.getMaxColumns();
  const lacking = start + missing.length - columnCount;
  if (lacking > 0) sheet.insertColumnsAfter(columnCount, lacking);
  sheet
    .getRange(1, start + 1, 1, missing.length)
    .setValues([headers])
    .setFontWeight('bold');
  formatAdded(sheet, layout, missing);
  return { ...table, headers: [...table.headers, ...headers], status: layout };
}

function formatAdded(sheet: Sheet, layout: StatusLayout, added: readonly StatusColumn[]): void {
  if (added.includes('updated')) {
    sheet.getRange(2, layout.updated + 1, sheet.getMaxRows() - 1, 1).setNumberFormat(DATE_FORMAT);
  }
  // People need not see it, and what they cannot see they do not edit.
  if (added.includes('key')) sheet.hideColumns(layout.key + 1);
}
