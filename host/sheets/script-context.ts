/** What the spreadsheet objects of one execution share. */
import type { Execution } from '../services/execution';
import {
  OUTSIDE_SHEET,
  PROTECTED_CELL,
  rangeNeedsOne,
  rangeTooSmall,
  sheetNotFound,
  wrongArguments,
} from '../services/messages';
import { intersects, isInside, type Rect } from './a1';
import { findSheet, type Book, type SheetState } from './book';

export interface SpreadsheetContext {
  readonly book: Book;
  readonly execution: Execution;
}

/** A call that reads or writes the spreadsheet, with so many cells; people's edits are taken in before it. */
export function callService(context: SpreadsheetContext, method: string, cells?: number): void {
  context.execution.call('SpreadsheetApp', method, cells);
}

/** The sheet as it is now; a deleted one fails. */
export function liveSheet({ book, execution }: SpreadsheetContext, sheetId: number): SheetState {
  return findSheet(book, sheetId) ?? execution.fail(sheetNotFound(sheetId));
}

/** Fails for a block that reaches beyond the sheet as it is now: a range is coordinates, and sheets can shrink. */
export function checkInside({ execution }: SpreadsheetContext, sheet: SheetState, block: Rect): void {
  if (!isInside(block, sheet.grid.extent)) execution.fail(OUTSIDE_SHEET);
}

/** Fails when the block touches protected cells. */
export function checkUnprotected({ execution }: SpreadsheetContext, sheet: SheetState, block: Rect): void {
  if (sheet.protections.some((protection) => intersects(protection, block))) execution.fail(PROTECTED_CELL);
}

/** Fails when the whole sheet is protected, which keeps its rows, columns and looks as they are. */
export function checkSheetUnprotected({ execution }: SpreadsheetContext, sheet: SheetState): void {
  const isWhole = (block: Rect): boolean =>
    block.row === 1 && block.column === 1 && isInside({ ...sheet.grid.extent, row: 1, column: 1 }, block);
  if (sheet.protections.some(isWhole)) execution.fail(PROTECTED_CELL);
}

/** Fails unless all values are whole numbers. */
export function checkNumbers(
  { execution }: SpreadsheetContext,
  method: string,
  values: readonly unknown[],
): asserts values is readonly number[] {
  if (!values.every(Number.isInteger)) execution.fail(wrongArguments(method, values));
}

/** Fails for coordinates that name no cells. */
export function checkBlock({ execution }: SpreadsheetContext, block: Rect): void {
  if (block.row < 1) execution.fail(rangeTooSmall('starting row'));
  if (block.column < 1) execution.fail(rangeTooSmall('starting column'));
  if (block.rows < 1) execution.fail(rangeNeedsOne('rows'));
  if (block.columns < 1) execution.fail(rangeNeedsOne('columns'));
}
