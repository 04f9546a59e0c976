/** What a person hides: rows and columns by hand, rows by a filter. */
import { requireSheet, type Book } from './book';

/** Rows and columns are 1-based numbers. */
export interface Visibility {
  hideRows(sheetId: number, from: number, count: number): void;
  unhideRows(sheetId: number, from: number, count: number): void;
  hideColumns(sheetId: number, from: number, count: number): void;
  unhideColumns(sheetId: number, from: number, count: number): void;
  /** Which rows a filter hides from now on. */
  setFilteredRows(sheetId: number, rows: readonly number[]): void;
}

export function createVisibility(book: Book): Visibility {
  return {
    hideRows(sheetId, from, count) {
      const sheet = requireSheet(book, sheetId);
      sheet.hiddenRows = withLines(sheet.hiddenRows, from, count);
      book.revision += 1;
    },
    unhideRows(sheetId, from, count) {
      const sheet = requireSheet(book, sheetId);
      sheet.hiddenRows = withoutLines(sheet.hiddenRows, from, count);
      book.revision += 1;
    },
    hideColumns(sheetId, from, count) {
      const sheet = requireSheet(book, sheetId);
      sheet.hiddenColumns = withLines(sheet.hiddenColumns, from, count);
      book.revision += 1;
    },
    unhideColumns(sheetId, from, count) {
      const sheet = requireSheet(book, sheetId);
      sheet.hiddenColumns = withoutLines(sheet.hiddenColumns, from, count);
      book.revision += 1;
    },
    setFilteredRows(sheetId, rows) {
      requireSheet(book, sheetId).filteredRows = new Set(rows);
      book.revision += 1;
    },
  };
}

/** The numbers, and `count` more from `from` on. */
export function withLines(numbers: ReadonlySet<number>, from: number, count: number): ReadonlySet<number> {
  return new Set([...numbers, ...Array.from({ length: count }, (_, index) => from + index)]);
}

/** The numbers without `count` of them from `from` on. */
export function withoutLines(numbers: ReadonlySet<number>, from: number, count: number): ReadonlySet<number> {
  return new Set([...numbers].filter((number) => number < from || number >= from + count));
}
