/** Sorts the rows of a sheet by one column, each row whole: inputs, formats, colours and filtered state move along. */
import type { Book, SheetState } from './book';
import { isError, type Cell, type Scalar, type SheetLocale } from './cell';
import { moveFormula } from './formula';
import { lastRow, type Row } from './grid';
import { placementAfter } from './movement';
import { readBlock } from './reading';
import { mapNumbers } from './spans';

/** Sorts all rows below the header rows. Empty cells come last in both directions, as in Google's sheets. */
export function sortRows(
  book: Book,
  sheet: SheetState,
  column: number,
  isAscending: boolean,
  headerRows = 1,
): void {
  const order = sortedOrder(book, sheet, column, isAscending, headerRows);
  if (order.length > 1) reorderRows(book, sheet, headerRows + 1, order);
}

/** The order that sorting gives the rows below the header rows, as indices of where they are now. */
export function sortedOrder(
  book: Book,
  sheet: SheetState,
  column: number,
  isAscending: boolean,
  headerRows = 1,
): number[] {
  const count = lastRow(sheet.grid) - headerRows;
  if (count < 1) return [];
  const block = { row: headerRows + 1, column, rows: count, columns: 1 };
  const keys = readBlock(book, sheet, block, ({ value }) => value).map(([value]) => value);
  return keys
    .map((_, index) => index)
    .sort((a, b) => compareKeys(keys[a], keys[b], isAscending, book.locale));
}

/** Puts the rows from `first` on into another order: row `first + index` becomes what `first + order[index]` was. */
export function reorderRows(book: Book, sheet: SheetState, first: number, order: readonly number[]): void {
  const { grid } = sheet;
  const start = first - 1;
  const rows = order.map((from, to) => movedRow(grid.rows[start + from] ?? [], to - from));
  grid.rows = [...grid.rows.slice(0, start), ...rows, ...grid.rows.slice(start + order.length)];
  const movement = { sheetId: sheet.id, kind: 'reorderRows', first, order } as const;
  sheet.filteredRows = mapNumbers(sheet.filteredRows, placementAfter(movement, sheet.id).row);
  book.calculator.reset();
  book.movements?.push(movement);
  book.revision += 1;
}

function compareKeys(
  a: Scalar | undefined,
  b: Scalar | undefined,
  isAscending: boolean,
  locale: SheetLocale,
): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const ascending = rankOf(a) - rankOf(b) || compareAlike(a, b, locale);
  return isAscending ? ascending : -ascending;
}

/** Numbers before texts before booleans before errors. */
function rankOf(value: Scalar): number {
  return isError(value) ? 3 : ['number', 'string', 'boolean'].indexOf(typeof value);
}

function compareAlike(a: Scalar, b: Scalar, locale: SheetLocale): number {
  if (typeof a === 'string' && typeof b === 'string') {
    return a.localeCompare(b, locale, { sensitivity: 'accent' });
  }
  return isError(a) || isError(b) ? 0 : Number(a) - Number(b);
}

function movedRow(row: Row, delta: number): Row {
  return delta === 0 ? row : row.map((cell) => (cell?.formula === undefined ? cell : movedCell(cell, delta)));
}

function movedCell(cell: Cell, delta: number): Cell {
  if (cell.formula === undefined) return cell;
  return { ...cell, formula: { ...cell.formula, text: moveFormula(cell.formula.text, delta) } };
}
