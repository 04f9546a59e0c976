/** Reads cells: their value, what they show, their formula and format, with formulas up to date. */
import type { Rect } from './a1';
import type { Book, SheetState } from './book';
import type { Cell, Scalar } from './cell';
import { cellAt, lastColumn, lastRow } from './grid';
import { showValue } from './number-format';

/** One cell as it stands; gone out of date with the next change. */
export interface CellReading {
  readonly cell: Cell | undefined;
  readonly value: Scalar | undefined;
  readonly numberFormat: string;
}

/** What `read` makes of each cell of a block, row by row. */
export function readBlock<Result>(
  book: Book,
  sheet: SheetState,
  block: Rect,
  read: (reading: CellReading) => Result,
): Result[][] {
  book.calculator.refreshFor(hasFormulas(sheet, block));
  // Plain loops: a simulation reads tens of millions of cells.
  const rows: Result[][] = [];
  for (let row = block.row; row < block.row + block.rows; row += 1) {
    const cells: Result[] = [];
    for (let column = block.column; column < block.column + block.columns; column += 1) {
      cells.push(read(readingAt(book, sheet, row, column)));
    }
    rows.push(cells);
  }
  return rows;
}

/** The block from A1 to the last cell with content; `undefined` for an empty sheet. */
export function contentBlock(sheet: SheetState): Rect | undefined {
  const block = { row: 1, column: 1, rows: lastRow(sheet.grid), columns: lastColumn(sheet.grid) };
  return block.rows === 0 ? undefined : block;
}

export function shownText(book: Book, reading: CellReading): string {
  return showValue(reading.value, reading.numberFormat, book.locale);
}

/** One cell; results of formulas are as new as the last `refreshFor`. */
export function readingAt(book: Book, sheet: SheetState, row: number, column: number): CellReading {
  const cell = cellAt(sheet.grid, row, column);
  if (cell?.formula !== undefined) {
    const numberFormat = cell.style.numberFormat === '' ? cell.formula.resultFormat : cell.style.numberFormat;
    return { cell, value: cell.formula.result, numberFormat };
  }
  const value = cell?.value ?? book.calculator.spilled(sheet, row, column);
  return { cell, value, numberFormat: cell?.style.numberFormat ?? '' };
}

function hasFormulas(sheet: SheetState, block: Rect): boolean {
  for (let row = block.row; row < block.row + block.rows; row += 1) {
    const cells = sheet.grid.rows[row - 1];
    if (cells === undefined) return false;
    for (let column = block.column; column < block.column + block.columns; column += 1) {
      if (cells[column - 1]?.formula !== undefined) return true;
    }
  }
  return false;
}
