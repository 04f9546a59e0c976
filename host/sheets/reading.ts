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

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Makes an empty list, of the kind that whoever asks needs. */
export type NewList = <Item>() => Item[];

/** What `read` makes of each cell of a block, row by row; it must not keep the reading, which serves for all cells. */
export function readBlock<Result>(
  book: Book,
  sheet: SheetState,
  block: Rect,
  read: (reading: CellReading) => Result,
  newList: NewList = () => [],
): Result[][] {
  book.calculator.refreshFor(hasFormulas(sheet, block));
  // Plain loops and one reading: a simulation reads hundreds of millions of cells.
  const reading: Mutable<CellReading> = { cell: undefined, value: undefined, numberFormat: '' };
  const rows = newList<Result[]>();
  for (let row = block.row; row < block.row + block.rows; row += 1) {
    const cells = newList<Result>();
    for (let column = block.column; column < block.column + block.columns; column += 1) {
      fillReading(reading, book, sheet, row, column);
      cells.push(read(reading));
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
  const reading: Mutable<CellReading> = { cell: undefined, value: undefined, numberFormat: '' };
  fillReading(reading, book, sheet, row, column);
  return reading;
}

function fillReading(
  reading: Mutable<CellReading>,
  book: Book,
  sheet: SheetState,
  row: number,
  column: number,
): void {
  const cell = cellAt(sheet.grid, row, column);
  reading.cell = cell;
  reading.numberFormat = cell?.style.numberFormat ?? '';
  if (cell?.formula === undefined) {
    reading.value = cell?.value ?? book.calculator.spilled(sheet, row, column);
    return;
  }
  reading.value = cell.formula.result;
  if (reading.numberFormat === '') reading.numberFormat = cell.formula.resultFormat;
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
