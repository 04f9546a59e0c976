/** Adds, renames and deletes sheets. */
import { FIRST_CELL, type Book, type SheetState } from './book';
import { engineSheetName } from './engine-copy';
import { DEFAULT_EXTENT } from './grid';

export function addSheet(book: Book, name: string, index: number, wantedId?: number): SheetState {
  const sheet: SheetState = {
    id: wantedId ?? freeSheetId(book),
    name,
    isHidden: false,
    frozenRows: 0,
    grid: { rows: [], extent: DEFAULT_EXTENT },
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    filteredRows: new Set(),
    protections: [],
    selection: [FIRST_CELL],
  };
  book.sheets.splice(index, 0, sheet);
  book.calculator.reset();
  book.revision += 1;
  return sheet;
}

export function renameSheet(book: Book, sheet: SheetState, name: string): void {
  book.calculator.restructure(
    (model) => {
      model.renameSheet(book.sheets.indexOf(sheet), engineSheetName({ ...sheet, name }, others(book, sheet)));
    },
    () => {
      sheet.name = name;
    },
  );
  book.revision += 1;
}

/** @throws RangeError for the last sheet: a spreadsheet has at least one. */
export function deleteSheet(book: Book, sheet: SheetState): void {
  const index = book.sheets.indexOf(sheet);
  const next = book.sheets[index === 0 ? 1 : index - 1];
  if (next === undefined) throw new RangeError('You cannot delete the only sheet of a spreadsheet.');
  book.calculator.restructure(
    (model) => {
      model.deleteSheet(index);
    },
    () => {
      book.sheets.splice(index, 1);
    },
  );
  if (book.activeSheetId === sheet.id) book.activeSheetId = next.id;
  book.revision += 1;
}

/** Google compares sheet names without case. */
export function isNameTaken(book: Book, name: string, except?: SheetState): boolean {
  return others(book, except).some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** The name that Google gives a new sheet. */
export function freeName(book: Book): string {
  const number = book.sheets.findIndex((_, index) => !isNameTaken(book, `Sheet${index + 1}`));
  return `Sheet${(number === -1 ? book.sheets.length : number) + 1}`;
}

function others(book: Book, except: SheetState | undefined): SheetState[] {
  return book.sheets.filter((sheet) => sheet !== except);
}

/** 0 for the first sheet and large numbers for the others, as Google has them; never one that was used before. */
function freeSheetId(book: Book): number {
  for (;;) {
    const id = (book.sheetIdsGiven * 1_103_515_245) % 2_147_483_647;
    book.sheetIdsGiven += 1;
    if (!book.sheets.some((sheet) => sheet.id === id)) return id;
  }
}
