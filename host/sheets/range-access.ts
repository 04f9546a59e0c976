/** How a range reaches its cells: each call counted, on the sheet as it is then, and refused where Google refuses. */
import { wrongArguments, wrongSize } from '../services/messages';
import type { Rect } from './a1';
import type { SheetState } from './book';
import { readBlock, type CellReading } from './reading';
import {
  callService,
  checkInside,
  checkUnprotected,
  liveSheet,
  type SpreadsheetContext,
} from './script-context';

export interface RangeAccess {
  readonly context: SpreadsheetContext;
  readonly sheetId: number;
  readonly block: Rect;
  /** What `read` makes of each cell, as lists of the script's own kind. */
  read<Item>(method: string, read: (reading: CellReading) => Item): Item[][];
  /** The sheet, after all checks of a call that writes. */
  openForWriting(method: string): SheetState;
  /** Fails unless the values are a block of the range's own size. */
  checkSize(method: string, values: unknown): asserts values is readonly (readonly unknown[])[];
}

export function createRangeAccess(context: SpreadsheetContext, sheetId: number, block: Rect): RangeAccess {
  const { book, execution } = context;

  function openSheet(method: string): SheetState {
    callService(context, `Range.${method}`, block.rows * block.columns);
    const sheet = liveSheet(context, sheetId);
    checkInside(context, sheet, block);
    return sheet;
  }

  return {
    context,
    sheetId,
    block,
    read(method, read) {
      return readBlock(book, openSheet(method), block, read, <Item>() => new execution.realm.Array<Item>());
    },
    openForWriting(method) {
      const sheet = openSheet(method);
      checkUnprotected(context, sheet, block);
      return sheet;
    },
    checkSize(method, values) {
      if (!Array.isArray(values) || !values.every(Array.isArray)) {
        execution.fail(wrongArguments(`SpreadsheetApp.Range.${method}`, [values]));
      }
      const rows = values as readonly (readonly unknown[])[];
      if (rows.length !== block.rows) execution.fail(wrongSize('rows', rows.length, block.rows));
      const odd = rows.find((row) => row.length !== block.columns);
      if (odd !== undefined) execution.fail(wrongSize('columns', odd.length, block.columns));
    },
  };
}

/** Calls `act` for each cell of the block, row by row; the indices count from its corner. */
export function eachCell(
  block: Rect,
  act: (row: number, column: number, rowIndex: number, columnIndex: number) => void,
): void {
  for (let rowIndex = 0; rowIndex < block.rows; rowIndex += 1) {
    for (let columnIndex = 0; columnIndex < block.columns; columnIndex += 1) {
      act(block.row + rowIndex, block.column + columnIndex, rowIndex, columnIndex);
    }
  }
}
