/** Replaces cells such that it can be taken back, except where somebody else has written since. */
import { findSheet, type Book, type SheetState } from '../../sheets/book';
import type { Cell } from '../../sheets/cell';
import { cellAt } from '../../sheets/grid';
import { placementAfter } from '../../sheets/movement';
import { replaceCell } from '../../sheets/writing';
import type { Reversible } from './reversible';

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
}

interface Replaced extends PlacedCell {
  readonly before: Cell | undefined;
}

export function changeCells(
  book: Book,
  sheet: SheetState,
  wanted: readonly PlacedCell[],
): Reversible | undefined {
  let replaced: readonly Replaced[] = wanted.map((one) => ({
    ...one,
    before: cellAt(sheet.grid, one.row, one.column),
  }));
  for (const { row, column, cell } of wanted) replaceCell(book, sheet, row, column, cell);
  if (replaced.length === 0) return undefined;

  return {
    follow(movement) {
      const placement = placementAfter(movement, sheet.id);
      replaced = replaced.flatMap((one) => {
        const row = placement.row(one.row);
        const column = placement.column(one.column);
        return row === undefined || column === undefined ? [] : [{ ...one, row, column }];
      });
    },
    revert() {
      if (findSheet(book, sheet.id) !== sheet) return undefined;
      const untouched = replaced.filter((one) => cellAt(sheet.grid, one.row, one.column) === one.cell);
      return changeCells(
        book,
        sheet,
        untouched.map(({ row, column, before }) => ({ row, column, cell: before })),
      );
    },
  };
}
