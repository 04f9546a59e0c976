/** Hidden rows and columns, frozen rows and hidden sheets: as a workbook has them, and changed to what was saved. */
import type { Sheet as FiledSheet } from 'hucre/xlsx';
import type { SheetContent } from '../sheets/sheet-content';

type SheetLook = Pick<
  SheetContent,
  'hiddenColumns' | 'hiddenRows' | 'filteredRows' | 'frozenRows' | 'isHidden'
>;

/** What of a workbook's sheet has to do with it. */
export type Sheet = Pick<
  FiledSheet,
  'name' | 'rows' | 'cells' | 'columns' | 'rowDefs' | 'freezePane' | 'autoFilter' | 'hidden' | 'veryHidden'
>;

/** Among the cells in use only: people hide the thousands of rows and columns that follow as well. */
export function readSheetLook(sheet: Sheet): SheetLook {
  const hiddenRows = listHiddenRows(sheet);
  // Files do not tell who hid a row; where a filter is on, it was the filter.
  const isFiltered = (sheet.autoFilter?.columns ?? []).length > 0;
  const hiddenColumns = listHiddenColumns(sheet);
  return {
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    ...(hiddenRows.length > 0 ? { [isFiltered ? 'filteredRows' : 'hiddenRows']: hiddenRows } : {}),
    ...(sheet.freezePane?.rows === undefined ? {} : { frozenRows: sheet.freezePane.rows }),
    ...(isSheetHidden(sheet) ? { isHidden: true } : {}),
  };
}

export function changeSheetLook(sheet: Sheet, saved: SheetLook): void {
  changeHiddenColumns(sheet, saved.hiddenColumns ?? []);
  changeHiddenRows(sheet, [...(saved.hiddenRows ?? []), ...(saved.filteredRows ?? [])]);
  changeFrozenRows(sheet, saved.frozenRows ?? 0);
  if (isSheetHidden(sheet) === (saved.isHidden === true)) return;
  delete sheet.veryHidden;
  sheet.hidden = saved.isHidden === true;
}

function isSheetHidden(sheet: Sheet): boolean {
  return sheet.hidden === true || sheet.veryHidden === true;
}

function listHiddenColumns({ columns = [], rows }: Sheet): number[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return columns.slice(0, width).flatMap((column, index) => (column.hidden === true ? [index + 1] : []));
}

function listHiddenRows({ rowDefs, rows }: Sheet): number[] {
  return rows.flatMap((_, index) => (rowDefs?.get(index)?.hidden === true ? [index + 1] : []));
}

function changeHiddenColumns(sheet: Sheet, hiddenColumns: readonly number[]): void {
  const columns = (sheet.columns ??= []);
  for (const columnNumber of listHiddenColumns(sheet)) delete columns[columnNumber - 1]?.hidden;
  for (const columnNumber of hiddenColumns) {
    while (columns.length < columnNumber) columns.push({});
    columns[columnNumber - 1] = { ...columns[columnNumber - 1], hidden: true };
  }
}

function changeHiddenRows(sheet: Sheet, hiddenRows: readonly number[]): void {
  const rowDefs = (sheet.rowDefs ??= new Map());
  for (const rowNumber of listHiddenRows(sheet)) delete rowDefs.get(rowNumber - 1)?.hidden;
  for (const rowNumber of hiddenRows) {
    rowDefs.set(rowNumber - 1, { ...rowDefs.get(rowNumber - 1), hidden: true });
  }
}

function changeFrozenRows(sheet: Sheet, frozenRows: number): void {
  if ((sheet.freezePane?.rows ?? 0) === frozenRows) return;
  const columns = sheet.freezePane?.columns ?? 0;
  if (frozenRows === 0 && columns === 0) delete sheet.freezePane;
  else sheet.freezePane = { rows: frozenRows, columns };
}
