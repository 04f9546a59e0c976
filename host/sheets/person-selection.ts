/** What a person looks at and selects. */
import { formatA1, parseA1, type Rect } from './a1';
import { activeSheet, requireSheet, type Book, type SheetState } from './book';

export interface SelectedRanges {
  readonly sheetId: number;
  readonly ranges: readonly string[];
}

export interface Selection {
  /** Looks at a sheet, and selects blocks such as `B2:C4`, `3:7` or `A:A` in it. */
  select(sheetId: number, ...notations: readonly string[]): void;
  selected(): SelectedRanges;
}

export function createSelection(book: Book): Selection {
  return {
    select(sheetId, ...notations) {
      const sheet = requireSheet(book, sheetId);
      const blocks = notations.map((notation) => blockOf(sheet, notation));
      book.activeSheetId = sheetId;
      if (blocks.length > 0) sheet.selection = blocks;
    },
    selected: () => ({
      sheetId: book.activeSheetId,
      ranges: activeSheet(book).selection.map(formatA1),
    }),
  };
}

function blockOf(sheet: SheetState, notation: string): Rect {
  const block = parseA1(notation, sheet.grid.extent);
  if (block === undefined) throw new RangeError(`${notation} is no range.`);
  return block;
}
