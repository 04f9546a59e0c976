/** The part of `Sheet` that names ranges, by numbers or in A1 notation. */
import { RANGE_NOT_FOUND } from '../services/messages';
import { parseA1, type Rect } from './a1';
import { lastColumn, lastRow } from './grid';
import {
  callService,
  checkBlock,
  checkInside,
  checkNumbers,
  liveSheet,
  type SpreadsheetContext,
} from './script-context';
import { createRange, createRangeList } from './script-range';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function sheetRanges(
  context: SpreadsheetContext,
  sheetId: number,
  self: () => Sheet,
): Pick<Sheet, 'getRange' | 'getRangeList' | 'getDataRange'> {
  const { execution } = context;

  function byNotation(notation: string): Range {
    const sheet = liveSheet(context, sheetId);
    const block = parseA1(notation, sheet.grid.extent) ?? execution.fail(RANGE_NOT_FOUND);
    return rangeOf(block);
  }

  function rangeOf(block: Rect): Range {
    checkBlock(context, block);
    checkInside(context, liveSheet(context, sheetId), block);
    return createRange(context, self(), sheetId, block);
  }

  return {
    // One name for five forms: A1 notation, or up to four numbers.
    getRange(...values: readonly unknown[]) {
      execution.handle('Sheet.getRange');
      if (values.length === 1 && typeof values[0] === 'string') return byNotation(values[0]);
      checkNumbers(context, 'SpreadsheetApp.Sheet.getRange', values.length < 2 ? [undefined] : values);
      const [row = 1, column = 1, rows = 1, columns = 1] = values as readonly number[];
      return rangeOf({ row, column, rows, columns });
    },
    getDataRange() {
      callService(context, 'Sheet.getDataRange');
      const { grid } = liveSheet(context, sheetId);
      // An empty sheet's data range is its first cell.
      return rangeOf({
        row: 1,
        column: 1,
        rows: Math.max(1, lastRow(grid)),
        columns: Math.max(1, lastColumn(grid)),
      });
    },
    getRangeList(notations) {
      execution.handle('Sheet.getRangeList');
      return createRangeList(context, notations.map(byNotation));
    },
  };
}
