/** The part of `Sheet` that inserts, deletes, hides and shows rows and columns. */
import { ALL_ROWS_DELETED, COLUMNS_OUT_OF_BOUNDS, ROWS_OUT_OF_BOUNDS } from '../services/messages';
import { emulate } from '../services/emulate';
import type { SheetState } from './book';
import { withLines, withoutLines } from './person-visibility';
import {
  checkNumbers,
  checkSheetUnprotected,
  checkUnprotected,
  type SpreadsheetContext,
} from './script-context';
import { deleteRows, insertColumns, insertRows } from './structure';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Lines = Pick<
  Sheet,
  | 'insertColumnsAfter'
  | 'insertRowsAfter'
  | 'insertRowsBefore'
  | 'deleteRows'
  | 'hideColumns'
  | 'showColumns'
  | 'isColumnHiddenByUser'
  | 'isRowHiddenByUser'
  | 'isRowHiddenByFilter'
  | 'getFilter'
>;

/** `open` gives the sheet as it is now; `self` the object that the changing calls return. */
export function sheetLines(
  context: SpreadsheetContext,
  open: (method: string) => SheetState,
  self: () => Sheet,
): Lines {
  const { book, execution } = context;

  function openRows(method: string, from: number, count = 1): SheetState {
    checkNumbers(context, `SpreadsheetApp.Sheet.${method}`, [from, count]);
    const sheet = open(method);
    if (from < 1 || count < 1 || from + count - 1 > sheet.grid.extent.rows)
      execution.fail(ROWS_OUT_OF_BOUNDS);
    return sheet;
  }

  function openColumns(method: string, from: number, count = 1): SheetState {
    checkNumbers(context, `SpreadsheetApp.Sheet.${method}`, [from, count]);
    const sheet = open(method);
    if (from < 1 || count < 1 || from + count - 1 > sheet.grid.extent.columns) {
      execution.fail(COLUMNS_OUT_OF_BOUNDS);
    }
    return sheet;
  }

  /** The new rows look like their neighbour. */
  function addRows(method: string, neighbour: number, before: number, count: number): void {
    checkNumbers(context, `SpreadsheetApp.Sheet.${method}`, [neighbour, count]);
    const sheet = openRows(method, neighbour);
    if (count < 1) execution.fail(ROWS_OUT_OF_BOUNDS);
    checkSheetUnprotected(context, sheet);
    insertRows(book, sheet, before, count, neighbour);
  }

  return {
    insertColumnsAfter(after, count) {
      checkNumbers(context, 'SpreadsheetApp.Sheet.insertColumnsAfter', [after, count]);
      const sheet = openColumns('insertColumnsAfter', after);
      if (count < 1) execution.fail(COLUMNS_OUT_OF_BOUNDS);
      checkSheetUnprotected(context, sheet);
      insertColumns(book, sheet, after + 1, count, after);
      return self();
    },
    insertRowsAfter(after, count) {
      addRows('insertRowsAfter', after, after + 1, count);
      return self();
    },
    insertRowsBefore(before, count) {
      addRows('insertRowsBefore', before, before, count);
      return self();
    },
    deleteRows(from, count) {
      const sheet = openRows('deleteRows', from, count);
      const { rows, columns } = sheet.grid.extent;
      if (count >= rows - sheet.frozenRows) execution.fail(ALL_ROWS_DELETED);
      checkUnprotected(context, sheet, { row: from, column: 1, rows: count, columns });
      deleteRows(book, sheet, from, count);
      return self();
    },
    hideColumns(from: number, count?: number) {
      const sheet = openColumns('hideColumns', from, count);
      checkSheetUnprotected(context, sheet);
      sheet.hiddenColumns = withLines(sheet.hiddenColumns, from, count ?? 1);
      book.revision += 1;
    },
    showColumns(from: number, count?: number) {
      const sheet = openColumns('showColumns', from, count);
      checkSheetUnprotected(context, sheet);
      sheet.hiddenColumns = withoutLines(sheet.hiddenColumns, from, count ?? 1);
      book.revision += 1;
    },
    isColumnHiddenByUser: (column) => openColumns('isColumnHiddenByUser', column).hiddenColumns.has(column),
    isRowHiddenByUser: (row) => openRows('isRowHiddenByUser', row).hiddenRows.has(row),
    isRowHiddenByFilter: (row) => openRows('isRowHiddenByFilter', row).filteredRows.has(row),
    getFilter() {
      // The workbook knows a filter by the rows that it hides.
      const hasFilter = open('getFilter').filteredRows.size > 0;
      return hasFilter ? emulate<GoogleAppsScript.Spreadsheet.Filter>(execution, 'Filter', {}) : null;
    },
  };
}
