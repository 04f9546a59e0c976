/** Rows and columns alike: which way a line runs, and the cells that lie on it. */
import type { Book, SheetState } from '../../sheets/book';
import type { Cell } from '../../sheets/cell';
import type { Placement } from '../../sheets/movement';
import * as structure from '../../sheets/structure';
import type { LineGroup } from '../shared/line-groups';

export type Axis = 'row' | 'column';

/** A cell by its place among some lines, and by the line that crosses it there. */
export interface LineCell {
  readonly index: number;
  readonly crossing: number;
  readonly cell: Cell;
}

/** Rows without the columns, and columns without the rows. */
export interface AxisPlacement {
  readonly line: Placement['row'];
  readonly crossing: Placement['row'];
  readonly before: Placement['beforeRow'];
}

export function along(axis: Axis, placement: Placement): AxisPlacement {
  const { row, column, beforeRow, beforeColumn } = placement;
  return axis === 'row'
    ? { line: row, crossing: column, before: beforeRow }
    : { line: column, crossing: row, before: beforeColumn };
}

/** How many rows or columns the sheet has. */
export function lineCount(sheet: SheetState, axis: Axis): number {
  return axis === 'row' ? sheet.grid.extent.rows : sheet.grid.extent.columns;
}

export function cellsOnLines(sheet: SheetState, axis: Axis, lines: readonly number[]): LineCell[] {
  const { rows } = sheet.grid;
  return lines.flatMap((line, index) => {
    const cells = axis === 'row' ? (rows[line - 1] ?? []) : rows.map((row) => row[line - 1]);
    return cells.flatMap((cell, at) => (cell === undefined ? [] : [{ index, crossing: at + 1, cell }]));
  });
}

/** The new lines look like the line `pattern`, which is a number as before the change, or plain. */
export function insertGroup(
  book: Book,
  sheet: SheetState,
  axis: Axis,
  { from, count }: LineGroup,
  pattern: number | 'plain',
): void {
  const patternLine = pattern === 'plain' ? 0 : pattern;
  if (axis === 'row') structure.insertRows(book, sheet, from, count, patternLine);
  else structure.insertColumns(book, sheet, from, count, patternLine);
}

export function deleteGroup(book: Book, sheet: SheetState, axis: Axis, { from, count }: LineGroup): void {
  if (axis === 'row') structure.deleteRows(book, sheet, from, count);
  else structure.deleteColumns(book, sheet, from, count);
}
