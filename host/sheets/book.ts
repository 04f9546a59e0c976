/** The state of a workbook: its sheets, what is selected, protected and hidden in them, and its calculator. */
import type { Rect } from './a1';
import type { Calculator } from './calculator';
import type { SheetLocale } from './cell';
import type { Grid } from './grid';
import type { Movement } from './movement';

export interface SheetState {
  /** Stays the same when the sheet is renamed or moved. */
  readonly id: number;
  name: string;
  isHidden: boolean;
  frozenRows: number;
  readonly grid: Grid;
  /** 1-based numbers. */
  hiddenColumns: ReadonlySet<number>;
  hiddenRows: ReadonlySet<number>;
  filteredRows: ReadonlySet<number>;
  /** Blocks that the script's user may not edit. */
  protections: readonly Rect[];
  /** Never empty; the last one holds the current cell. */
  selection: readonly Rect[];
}

export interface Book {
  readonly id: string;
  readonly name: string;
  readonly locale: SheetLocale;
  readonly timeZone: string;
  readonly nowMs: () => number;
  /** In the order of their tabs. */
  readonly sheets: SheetState[];
  readonly calculator: Calculator;
  activeSheetId: number;
  /** How many ids were made up; the next one follows from it. */
  sheetIdsGiven: number;
  /** Grows with every change, so that a page can tell whether it is up to date. */
  revision: number;
  /** What moved, for a page that follows; kept only where one does, which takes them out. */
  movements: Movement[] | undefined;
}

export const FIRST_CELL: Rect = { row: 1, column: 1, rows: 1, columns: 1 };

export function findSheet(book: Book, sheetId: number): SheetState | undefined {
  return book.sheets.find((sheet) => sheet.id === sheetId);
}

/** @throws RangeError when there is no such sheet. */
export function requireSheet(book: Book, sheetId: number): SheetState {
  const sheet = findSheet(book, sheetId);
  if (sheet === undefined) throw new RangeError(`There is no sheet with the id ${sheetId}.`);
  return sheet;
}

/** The sheet that the person looks at. */
export function activeSheet(book: Book): SheetState {
  return requireSheet(book, book.activeSheetId);
}
