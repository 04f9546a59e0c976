/** What a person does to rows and columns: inserts, deletes, moves and sorts them. */
import { requireSheet, type Book } from './book';
import { sortRows } from './sort-rows';
import * as structure from './structure';

/** Rows and columns are 1-based numbers. */
export interface StructureEdits {
  insertRows(sheetId: number, before: number, count: number): void;
  deleteRows(sheetId: number, from: number, count: number): void;
  insertColumns(sheetId: number, before: number, count: number): void;
  deleteColumns(sheetId: number, from: number, count: number): void;
  /** Moves columns in front of the column `before`, counted as they stand before the move. */
  moveColumns(sheetId: number, from: number, count: number, before: number): void;
  /** Sorts the rows below the header row by a column; each row stays whole. */
  sortRows(sheetId: number, column: number, isAscending: boolean): void;
}

export function createStructureEdits(book: Book): StructureEdits {
  return {
    // A line inserted by hand looks like the one that it pushes away.
    insertRows(sheetId, before, count) {
      structure.insertRows(book, requireSheet(book, sheetId), before, count, before);
    },
    deleteRows(sheetId, from, count) {
      structure.deleteRows(book, requireSheet(book, sheetId), from, count);
    },
    insertColumns(sheetId, before, count) {
      structure.insertColumns(book, requireSheet(book, sheetId), before, count, before);
    },
    deleteColumns(sheetId, from, count) {
      structure.deleteColumns(book, requireSheet(book, sheetId), from, count);
    },
    moveColumns(sheetId, from, count, before) {
      structure.moveColumns(book, requireSheet(book, sheetId), from, count, before);
    },
    sortRows(sheetId, column, isAscending) {
      sortRows(book, requireSheet(book, sheetId), column, isAscending);
    },
  };
}
