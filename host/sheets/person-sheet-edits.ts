/** What a person does to whole sheets: adds, renames, deletes and protects them. */
import { parseA1, type Rect } from './a1';
import { requireSheet, type Book, type SheetState } from './book';
import { addSheet, deleteSheet, isNameTaken, renameSheet } from './sheet-list';

export interface SheetInfo {
  readonly id: number;
  readonly name: string;
  readonly isHidden: boolean;
}

export interface SheetEdits {
  /** In the order of their tabs. */
  sheets(): readonly SheetInfo[];
  /** @throws RangeError when there is no such sheet. */
  sheetId(name: string): number;
  /** Adds an empty sheet behind the others; returns its id. */
  addSheet(name: string): number;
  renameSheet(sheetId: number, name: string): void;
  /** @throws RangeError for the last sheet. */
  deleteSheet(sheetId: number): void;
  /** Keeps scripts from writing to a block such as `B2:C4`, `A:C` or `3:7`, or to the whole sheet. */
  protectRange(sheetId: number, a1?: string): void;
  unprotect(sheetId: number): void;
}

/** As far as any sheet can grow, so that protected columns stay protected in new rows. */
const ENDLESS = { rows: 10_000_000, columns: 18_278 };
const WHOLE_SHEET: Rect = { row: 1, column: 1, ...ENDLESS };

export function createSheetEdits(book: Book): SheetEdits {
  return {
    sheets: () => book.sheets.map(({ id, name, isHidden }) => ({ id, name, isHidden })),
    sheetId(name) {
      const sheet = book.sheets.find((candidate) => candidate.name === name);
      if (sheet === undefined) throw new RangeError(`There is no sheet named ${name}.`);
      return sheet.id;
    },
    addSheet(name) {
      checkName(book, name);
      return addSheet(book, name, book.sheets.length).id;
    },
    renameSheet(sheetId, name) {
      const sheet = requireSheet(book, sheetId);
      checkName(book, name, sheet);
      renameSheet(book, sheet, name);
    },
    deleteSheet(sheetId) {
      deleteSheet(book, requireSheet(book, sheetId));
    },
    protectRange(sheetId, a1) {
      const sheet = requireSheet(book, sheetId);
      const block = a1 === undefined ? WHOLE_SHEET : parseA1(a1, ENDLESS);
      if (block === undefined) throw new RangeError(`${a1 ?? ''} is no range.`);
      sheet.protections = [...sheet.protections, block];
    },
    unprotect(sheetId) {
      requireSheet(book, sheetId).protections = [];
    },
  };
}

function checkName(book: Book, name: string, except?: SheetState): void {
  if (isNameTaken(book, name, except)) throw new RangeError(`There is a sheet named ${name} already.`);
}
