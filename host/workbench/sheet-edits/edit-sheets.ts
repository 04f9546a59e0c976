/** What a person does to whole sheets, and what they look at. */
import { activeSheet, type Book, type SheetState } from '../../sheets/book';
import type { Placement } from '../../sheets/movement';
import { addSheet, deleteSheet, freeName, isNameTaken, renameSheet } from '../../sheets/sheet-list';
import type { EditRefusal, GridSelection } from '../shared/person-edit';
import type { Reversible } from './reversible';

/** Returns the new sheet's id. */
export function addNewSheet(book: Book): number {
  return addSheet(book, freeName(book), book.sheets.length).id;
}

export function changeSheetName(book: Book, sheet: SheetState, name: string): Reversible | EditRefusal {
  if (isNameTaken(book, name, sheet)) return 'sheet-name-taken';
  const before = sheet.name;
  renameSheet(book, sheet, name);
  return {
    follow: () => undefined,
    revert() {
      if (!book.sheets.includes(sheet)) return undefined;
      const reverted = changeSheetName(book, sheet, before);
      return typeof reverted === 'string' ? undefined : reverted;
    },
  };
}

export function removeSheet(book: Book, sheet: SheetState): EditRefusal | undefined {
  if (isOnlyVisible(book, sheet)) return 'last-sheet';
  deleteSheet(book, sheet);
  lookAtVisible(book);
  return undefined;
}

export function changeSheetVisibility(
  book: Book,
  sheet: SheetState,
  isHidden: boolean,
): EditRefusal | undefined {
  if (isHidden && isOnlyVisible(book, sheet)) return 'last-sheet';
  sheet.isHidden = isHidden;
  book.revision += 1;
  lookAtVisible(book);
  return undefined;
}

function isOnlyVisible(book: Book, sheet: SheetState): boolean {
  return book.sheets.every((other) => other === sheet || other.isHidden);
}

function lookAtVisible(book: Book): void {
  if (!activeSheet(book).isHidden) return;
  book.activeSheetId = book.sheets.find(({ isHidden }) => !isHidden)?.id ?? book.activeSheetId;
}

/** The block may reach as far as the grid on the page, which is bigger than any sheet. */
export function selectBlock(
  book: Book,
  sheet: SheetState,
  selection: GridSelection,
  placement: Placement,
): void {
  const { rows, columns } = sheet.grid.extent;
  const row = placement.row(selection.row);
  const column = placement.column(selection.column);
  if (row === undefined || column === undefined) return;
  book.activeSheetId = sheet.id;
  if (row > rows || column > columns) return;
  sheet.selection = [
    {
      row,
      column,
      rows: Math.min(selection.rowCount, rows - row + 1),
      columns: Math.min(selection.columnCount, columns - column + 1),
    },
  ];
}
