/** `Range` and `RangeList`: coordinates on a sheet. They do not move with the cells that were there. */
import { emulate } from '../services/emulate';
import { toScriptArray } from '../services/script-realm';
import { formatA1, type Rect } from './a1';
import type { SheetState } from './book';
import { createRangeAccess, eachCell } from './range-access';
import { backgroundOf, rangeLooks } from './range-looks';
import { rangeValues } from './range-values';
import {
  callService,
  checkInside,
  checkUnprotected,
  liveSheet,
  type SpreadsheetContext,
} from './script-context';
import { restyle, typeInto } from './writing';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A range's sheet and block, for the calls that take a range as an argument. */
export interface RangePlace {
  readonly sheetId: number;
  readonly block: Rect;
}

const places = new WeakMap<object, RangePlace>();

export function placeOf(range: unknown): RangePlace | undefined {
  return typeof range === 'object' && range !== null ? places.get(range) : undefined;
}

export function createRange(context: SpreadsheetContext, sheet: Sheet, sheetId: number, block: Rect): Range {
  const { execution } = context;
  const access = createRangeAccess(context, sheetId, block);
  const self = (): Range => range;
  const handle = <Result>(method: string, answer: () => Result): (() => Result) => {
    return () => {
      execution.handle(`Range.${method}`);
      return answer();
    };
  };
  const range: Range = emulate<Range>(execution, 'Range', {
    getRow: handle('getRow', () => block.row),
    getColumn: handle('getColumn', () => block.column),
    getNumRows: handle('getNumRows', () => block.rows),
    getNumColumns: handle('getNumColumns', () => block.columns),
    getLastRow: handle('getLastRow', () => block.row + block.rows - 1),
    getLastColumn: handle('getLastColumn', () => block.column + block.columns - 1),
    getSheet: handle('getSheet', () => sheet),
    getA1Notation: handle('getA1Notation', () => formatA1(block)),
    ...rangeValues(access, self),
    ...rangeLooks(access, self),
    activate() {
      callService(context, 'Range.activate');
      selectBlocks(context, sheetId, [block]);
      return range;
    },
  });
  places.set(range, { sheetId, block });
  return range;
}

/** The calls of a list count once, however many ranges it has. */
export function createRangeList(context: SpreadsheetContext, ranges: readonly Range[]): RangeList {
  const { book, execution } = context;

  function changeCells(
    method: string,
    change: (sheet: SheetState, row: number, column: number) => void,
  ): void {
    callService(context, `RangeList.${method}`);
    for (const place of ranges.map(placeOf)) {
      if (place === undefined) continue;
      const sheet = liveSheet(context, place.sheetId);
      checkInside(context, sheet, place.block);
      checkUnprotected(context, sheet, place.block);
      eachCell(place.block, (row, column) => {
        change(sheet, row, column);
      });
    }
  }

  const list: RangeList = emulate<RangeList>(execution, 'RangeList', {
    getRanges() {
      execution.handle('RangeList.getRanges');
      return toScriptArray(execution.realm, ranges);
    },
    setBackground(colour) {
      const background = backgroundOf(execution, colour);
      changeCells('setBackground', (sheet, row, column) => {
        restyle(book, sheet, row, column, { background });
      });
      return list;
    },
    clearContent() {
      changeCells('clearContent', (sheet, row, column) => {
        typeInto(book, sheet, row, column, '');
      });
      return list;
    },
  });
  return list;
}

/** Selects blocks and looks at their sheet. */
export function selectBlocks(context: SpreadsheetContext, sheetId: number, blocks: readonly Rect[]): void {
  const sheet = liveSheet(context, sheetId);
  for (const block of blocks) checkInside(context, sheet, block);
  sheet.selection = blocks;
  context.book.activeSheetId = sheetId;
  context.book.revision += 1;
}
