/** `Sheet`: found by its id with every call, whatever it is called and wherever it stands by then. */
import { emulate } from '../services/emulate';
import { FIRST_CELL } from './book';
import { lastColumn, lastRow } from './grid';
import { createRange, createRangeList, placeOf, selectBlocks } from './script-range';
import { callService, checkSheetUnprotected, liveSheet, type SpreadsheetContext } from './script-context';
import { sheetLines } from './sheet-lines';
import { sheetRanges } from './sheet-ranges';
import { wrongArguments } from '../services/messages';
import type { SheetState } from './book';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What a sheet needs of the spreadsheet that it belongs to. */
export interface SheetOwner {
  readonly context: SpreadsheetContext;
  readonly spreadsheet: () => Spreadsheet;
  /** False in triggers, where there is no person who could have selected something. */
  readonly hasSelection: boolean;
}

export function createSheet(owner: SheetOwner, sheetId: number): Sheet {
  const { context } = owner;
  const { execution } = context;
  const self = (): Sheet => sheet;

  /** The sheet as it is now, for a call that reads or writes. */
  function open(method: string): SheetState {
    callService(context, `Sheet.${method}`);
    return liveSheet(context, sheetId);
  }

  function openForChange(method: string): SheetState {
    const state = open(method);
    checkSheetUnprotected(context, state);
    return state;
  }

  const sheet: Sheet = emulate<Sheet>(execution, 'Sheet', {
    getSheetId() {
      execution.handle('Sheet.getSheetId');
      return sheetId;
    },
    getParent() {
      execution.handle('Sheet.getParent');
      return owner.spreadsheet();
    },
    getName: () => open('getName').name,
    getLastRow: () => lastRow(open('getLastRow').grid),
    getLastColumn: () => lastColumn(open('getLastColumn').grid),
    getMaxRows: () => open('getMaxRows').grid.extent.rows,
    getMaxColumns: () => open('getMaxColumns').grid.extent.columns,
    setFrozenRows(count) {
      openForChange('setFrozenRows').frozenRows = count;
      context.book.revision += 1;
    },
    hideSheet() {
      openForChange('hideSheet').isHidden = true;
      context.book.revision += 1;
      return sheet;
    },
    getActiveRange() {
      const selection = selectionOf(open('getActiveRange'));
      return createRange(context, sheet, sheetId, selection.at(-1) ?? FIRST_CELL);
    },
    getActiveRangeList() {
      const selection = selectionOf(open('getActiveRangeList'));
      return createRangeList(
        context,
        selection.map((block) => createRange(context, sheet, sheetId, block)),
      );
    },
    setActiveRange(range) {
      callService(context, 'Sheet.setActiveRange');
      const place = placeOf(range);
      if (place === undefined)
        return execution.fail(wrongArguments('SpreadsheetApp.Sheet.setActiveRange', [range]));
      selectBlocks(context, place.sheetId, [place.block]);
      return range;
    },
    ...sheetRanges(context, sheetId, self),
    ...sheetLines(context, open, self),
  });

  function selectionOf(state: SheetState): SheetState['selection'] {
    return owner.hasSelection ? state.selection : [FIRST_CELL];
  }

  return sheet;
}
