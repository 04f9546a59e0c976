/** Sorts rows and moves columns such that it can be taken back, as long as nothing else has moved since. */
import { findSheet, type Book, type SheetState } from '../../sheets/book';
import { reorderRows } from '../../sheets/sort-rows';
import { moveColumns } from '../../sheets/structure';
import type { Reversible } from './reversible';

export function changeRowOrder(
  book: Book,
  sheet: SheetState,
  first: number,
  order: readonly number[],
): Reversible {
  reorderRows(book, sheet, first, order);
  return untilMoved(book, sheet, 'Rows', () => {
    const inverse: number[] = [];
    order.forEach((from, to) => (inverse[from] = to));
    return changeRowOrder(book, sheet, first, inverse);
  });
}

/** Moves columns so that the first of them stands at `to`, counted after they were taken out. */
export function changeColumnOrder(
  book: Book,
  sheet: SheetState,
  from: number,
  count: number,
  to: number,
): Reversible | undefined {
  if (to === from) return undefined;
  moveColumns(book, sheet, from, count, to > from ? to + count : to);
  return untilMoved(book, sheet, 'Columns', () => changeColumnOrder(book, sheet, to, count, from));
}

function untilMoved(
  book: Book,
  sheet: SheetState,
  lines: 'Rows' | 'Columns',
  takeBack: () => Reversible | undefined,
): Reversible {
  let hasMoved = false;
  return {
    follow(movement) {
      hasMoved ||= movement.sheetId === sheet.id && movement.kind.endsWith(lines);
    },
    revert: () => (hasMoved || findSheet(book, sheet.id) !== sheet ? undefined : takeBack()),
  };
}
