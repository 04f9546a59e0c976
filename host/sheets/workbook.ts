/** A workbook as people use it: they type, sort, insert, hide and select, while scripts run or in between. */
import { requireSheet, type Book, type SheetState } from './book';
import { createCalculator } from './calculator';
import type { SheetLocale } from './cell';
import { createSelection, type Selection } from './person-selection';
import { createSheetEdits, type SheetEdits } from './person-sheet-edits';
import { createStructureEdits, type StructureEdits } from './person-structure-edits';
import { createVisibility, type Visibility } from './person-visibility';
import { contentBlock, readBlock, shownText } from './reading';
import type { SheetContent } from './sheet-content';
import { contentOf, loadSheet } from './sheet-loading';
import { MAX_CELL_LENGTH, typeInto } from './writing';

export interface WorkbookOptions {
  readonly locale: SheetLocale;
  readonly timeZone: string;
  /** At least one; the first one that is not hidden is the active one. */
  readonly sheets: readonly SheetContent[];
  readonly name?: string;
  readonly id?: string;
  /** Completes dates that are typed without a year; the real clock unless told. */
  readonly nowMs?: () => number;
}

/** Rows and columns are 1-based numbers; sheets are named by their id. */
export interface Workbook extends SheetEdits, StructureEdits, Visibility, Selection {
  /** What the emulated services work on. */
  readonly book: Book;
  /** Types a text into a cell, as a person would; an empty text clears the cell. */
  enter(sheetId: number, row: number, column: number, input: string): void;
  /** What was typed and set, so that it can be saved and loaded again. */
  content(sheetId: number): SheetContent;
  /** What the cells show, up to the last with content. */
  displayValues(sheetId: number): string[][];
  /** Grows with every change, so that a page can tell whether it is up to date. */
  revision(): number;
}

export function createWorkbook(options: WorkbookOptions): Workbook {
  const book = createBook(options);
  const sheetOf = (sheetId: number): SheetState => requireSheet(book, sheetId);
  return {
    book,
    ...createSheetEdits(book),
    ...createStructureEdits(book),
    ...createVisibility(book),
    ...createSelection(book),
    enter(sheetId, row, column, input) {
      if (input.length > MAX_CELL_LENGTH) {
        throw new RangeError(`A cell holds at most ${MAX_CELL_LENGTH} characters.`);
      }
      typeInto(book, sheetOf(sheetId), row, column, input);
    },
    content: (sheetId) => contentOf(book, sheetOf(sheetId)),
    displayValues(sheetId) {
      const sheet = sheetOf(sheetId);
      const block = contentBlock(sheet);
      return block === undefined ? [] : readBlock(book, sheet, block, (reading) => shownText(book, reading));
    },
    revision: () => book.revision,
  };
}

function createBook(options: WorkbookOptions): Book {
  const {
    locale,
    timeZone,
    id = 'local-spreadsheet',
    name = 'Local spreadsheet',
    nowMs = Date.now,
  } = options;
  const sheets: SheetState[] = [];
  const calculator = createCalculator(sheets, locale, timeZone);
  const state = { activeSheetId: 0, sheetIdsGiven: 0, revision: 0, movements: undefined };
  const book: Book = { id, name, locale, timeZone, nowMs, sheets, calculator, ...state };
  for (const content of options.sheets) loadSheet(book, content);
  const first = sheets.find((sheet) => !sheet.isHidden) ?? sheets[0];
  if (first === undefined) throw new RangeError('A workbook has at least one sheet.');
  book.activeSheetId = first.id;
  return book;
}
