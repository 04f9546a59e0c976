/** Hides, shows, filters and freezes lines such that it can be taken back. */
import { findSheet, type Book, type SheetState } from '../../sheets/book';
import { placementAfter } from '../../sheets/movement';
import { mapNumbers } from '../../sheets/spans';
import type { Reversible } from './reversible';

export type Visibility = Partial<
  Pick<SheetState, 'hiddenRows' | 'hiddenColumns' | 'filteredRows' | 'frozenRows'>
>;

export function changeVisibility(book: Book, sheet: SheetState, wanted: Visibility): Reversible {
  let before: Visibility = {
    ...(wanted.hiddenRows && { hiddenRows: sheet.hiddenRows }),
    ...(wanted.hiddenColumns && { hiddenColumns: sheet.hiddenColumns }),
    ...(wanted.filteredRows && { filteredRows: sheet.filteredRows }),
    ...(wanted.frozenRows !== undefined && { frozenRows: sheet.frozenRows }),
  };
  Object.assign(sheet, wanted);
  book.revision += 1;
  return {
    follow(movement) {
      const { row, column } = placementAfter(movement, sheet.id);
      before = {
        ...before,
        ...(before.hiddenRows && { hiddenRows: mapNumbers(before.hiddenRows, row) }),
        ...(before.hiddenColumns && { hiddenColumns: mapNumbers(before.hiddenColumns, column) }),
        ...(before.filteredRows && { filteredRows: mapNumbers(before.filteredRows, row) }),
      };
    },
    revert: () => (findSheet(book, sheet.id) === sheet ? changeVisibility(book, sheet, before) : undefined),
  };
}
