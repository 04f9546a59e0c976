/** What pages know of the sheets beside their cells: names, order, hidden lines, and what is selected. */
import { activeSheet, FIRST_CELL, type Book, type SheetState } from '../sheets/book';
import type { Rect } from '../sheets/a1';
import type { Movement } from '../sheets/movement';
import { shiftColumns, shiftRows } from '../sheets/spans';
import type { GridSelection } from './shared/person-edit';
import type { LineSpan, SheetView } from './shared/sheet-views';
import { groupLines } from './shared/line-groups';

export interface SentSelection {
  /** To be called when a page has selected something itself. */
  accept(): void;
  follow(movement: Movement): void;
  /** What a script has selected since. */
  takeChange(): GridSelection | undefined;
}

export function sheetView(sheet: SheetState): SheetView {
  return {
    id: sheet.id,
    name: sheet.name,
    isHidden: sheet.isHidden,
    frozenRows: sheet.frozenRows,
    hiddenColumns: spansOf(sheet.hiddenColumns),
    hiddenRows: spansOf(new Set([...sheet.hiddenRows, ...sheet.filteredRows])),
  };
}

/** True when a sheet's view may have changed: its parts are replaced, never changed. */
export function hasSheetChanged(before: SheetState, now: SheetState): boolean {
  return (
    before.id !== now.id ||
    before.name !== now.name ||
    before.isHidden !== now.isHidden ||
    before.frozenRows !== now.frozenRows ||
    before.hiddenColumns !== now.hiddenColumns ||
    before.hiddenRows !== now.hiddenRows ||
    before.filteredRows !== now.filteredRows
  );
}

export function selectionOf(book: Book): GridSelection {
  const { row, column, rows, columns } = lastBlock(activeSheet(book));
  return { sheetId: book.activeSheetId, row, column, rowCount: rows, columnCount: columns };
}

export function createSentSelection(book: Book): SentSelection {
  let sheetId = book.activeSheetId;
  let blocks = activeSheet(book).selection;
  let expected: readonly Rect[] | undefined;

  function accept(): void {
    sheetId = book.activeSheetId;
    blocks = activeSheet(book).selection;
    expected = undefined;
  }

  return {
    accept,
    follow(movement) {
      if (movement.sheetId === sheetId) expected = pushedBlocks(expected ?? blocks, movement);
    },
    takeChange() {
      const now = activeSheet(book).selection;
      const isSameSheet = sheetId === book.activeSheetId;
      // A script that selects the same cells again wants them to be looked at; what was merely pushed away stays.
      const isPushed = expected !== undefined && JSON.stringify(expected) === JSON.stringify(now);
      if (isSameSheet && (now === blocks || isPushed)) return undefined;
      return selectionOf(book);
    },
  };
}

/** What inserting and deleting lines makes of selected blocks. */
function pushedBlocks(blocks: readonly Rect[], movement: Movement): readonly Rect[] {
  const pushed = shiftedBlocks(blocks, movement);
  return pushed.length === 0 ? [FIRST_CELL] : pushed;
}

function shiftedBlocks(blocks: readonly Rect[], movement: Movement): readonly Rect[] {
  switch (movement.kind) {
    case 'insertRows':
      return shiftRows(blocks, { at: movement.before, count: movement.count });
    case 'deleteRows':
      return shiftRows(blocks, { at: movement.from, count: -movement.count });
    case 'insertColumns':
      return shiftColumns(blocks, { at: movement.before, count: movement.count });
    case 'deleteColumns':
      return shiftColumns(blocks, { at: movement.from, count: -movement.count });
    default:
      return blocks;
  }
}

function lastBlock(sheet: SheetState): Rect {
  return sheet.selection.at(-1) ?? FIRST_CELL;
}

function spansOf(numbers: ReadonlySet<number>): LineSpan[] {
  return groupLines(numbers).map(({ from, count }) => [from, count]);
}
