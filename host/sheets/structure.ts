/** Inserts, deletes and moves rows and columns, and everything that is attached to them. */
import type { Book, SheetState } from './book';
import { FIRST_CELL } from './book';
import * as grid from './grid';
import type { Movement } from './movement';
import { mapNumbers, movedNumber, shiftColumns, shiftNumbers, shiftRows, type Shift } from './spans';

/** Inserts rows before a row; they look like `styleRow`. */
export function insertRows(
  book: Book,
  sheet: SheetState,
  before: number,
  count: number,
  styleRow: number,
): void {
  restructure(
    book,
    sheet,
    { sheetId: sheet.id, kind: 'insertRows', before, count },
    (model, index) => {
      model.insertRows(index, before, count);
    },
    () => {
      grid.insertRows(sheet.grid, before, count, styleRow);
      shiftAllRows(sheet, { at: before, count });
    },
  );
}

export function deleteRows(book: Book, sheet: SheetState, from: number, count: number): void {
  restructure(
    book,
    sheet,
    { sheetId: sheet.id, kind: 'deleteRows', from, count },
    (model, index) => {
      model.deleteRows(index, from, count);
    },
    () => {
      grid.deleteRows(sheet.grid, from, count);
      shiftAllRows(sheet, { at: from, count: -count });
    },
  );
}

/** Inserts columns before a column; they look like `styleColumn`. */
export function insertColumns(
  book: Book,
  sheet: SheetState,
  before: number,
  count: number,
  styleColumn: number,
): void {
  restructure(
    book,
    sheet,
    { sheetId: sheet.id, kind: 'insertColumns', before, count },
    (model, index) => {
      model.insertColumns(index, before, count);
    },
    () => {
      grid.insertColumns(sheet.grid, before, count, styleColumn);
      shiftAllColumns(sheet, { at: before, count });
    },
  );
}

export function deleteColumns(book: Book, sheet: SheetState, from: number, count: number): void {
  restructure(
    book,
    sheet,
    { sheetId: sheet.id, kind: 'deleteColumns', from, count },
    (model, index) => {
      model.deleteColumns(index, from, count);
    },
    () => {
      grid.deleteColumns(sheet.grid, from, count);
      shiftAllColumns(sheet, { at: from, count: -count });
    },
  );
}

/** Moves columns in front of the column `before`, which is counted as they stand before the move. */
export function moveColumns(
  book: Book,
  sheet: SheetState,
  from: number,
  count: number,
  before: number,
): void {
  const to = before > from ? Math.max(from, before - count) : before;
  if (to === from) return;
  const move = (column: number): number => movedNumber(column, from, count, to);
  restructure(
    book,
    sheet,
    { sheetId: sheet.id, kind: 'moveColumns', from, count, to },
    (model, index) => {
      model.moveColumns(index, from, count, to - from);
    },
    () => {
      grid.moveColumns(sheet.grid, from, count, to);
      sheet.hiddenColumns = mapNumbers(sheet.hiddenColumns, move);
      sheet.protections = sheet.protections.map((block) => {
        const last = block.column + block.columns - 1;
        // A block that the move would tear apart stays where it is.
        const isWhole = move(last) - move(block.column) === last - block.column;
        return isWhole ? { ...block, column: move(block.column) } : block;
      });
    },
  );
}

type InEngine = Parameters<Book['calculator']['restructure']>[0];

function restructure(
  book: Book,
  sheet: SheetState,
  movement: Movement,
  inEngine: (model: Parameters<InEngine>[0], index: number) => void,
  inSheet: () => void,
): void {
  book.calculator.restructure((model) => {
    inEngine(model, book.sheets.indexOf(sheet));
  }, inSheet);
  book.movements?.push(movement);
  book.revision += 1;
}

function shiftAllRows(sheet: SheetState, shift: Shift): void {
  sheet.hiddenRows = shiftNumbers(sheet.hiddenRows, shift);
  sheet.filteredRows = shiftNumbers(sheet.filteredRows, shift);
  sheet.protections = shiftRows(sheet.protections, shift);
  const selection = shiftRows(sheet.selection, shift);
  sheet.selection = selection.length === 0 ? [FIRST_CELL] : selection;
}

function shiftAllColumns(sheet: SheetState, shift: Shift): void {
  sheet.hiddenColumns = shiftNumbers(sheet.hiddenColumns, shift);
  sheet.protections = shiftColumns(sheet.protections, shift);
  const selection = shiftColumns(sheet.selection, shift);
  sheet.selection = selection.length === 0 ? [FIRST_CELL] : selection;
}
