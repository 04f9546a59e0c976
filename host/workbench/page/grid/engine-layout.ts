/** Keeps the engine's sheets, lines, widths and selection as the workbook has them. */
import { NOTHING_MOVED, placementAfter, type Movement } from '../../../sheets/movement';
import type { LineSpan, SheetChange, SheetView } from '../../shared/sheet-views';
import { mapNumbers } from '../../../sheets/spans';
import { groupLines, linesOf } from '../../shared/line-groups';
import { LAST_COLUMN, LAST_ROW, type EngineModel } from './engine-model';

export interface EngineLayout {
  apply(change: SheetChange): void;
}

/** Lines that the engine hides in a sheet. */
interface Hidden {
  rows: ReadonlySet<number>;
  columns: ReadonlySet<number>;
}

/** The engine begins with one empty sheet. */
export function createEngineLayout(engine: EngineModel, sheets: readonly SheetView[]): EngineLayout {
  let known: readonly SheetView[] = sheets.slice(0, 1);
  const hidden = new Map<number, Hidden>();
  changeSheets(sheets);

  function changeSheets(now: readonly SheetView[]): void {
    const order = known.map(({ id }) => id);
    const selectedId = order[engine.getSelectedSheet()];
    for (const { id } of now) {
      if (order.includes(id)) continue;
      engine.newSheet();
      order.push(id);
    }
    // The engine would keep looking at a place where there is no sheet any more.
    engine.setSelectedSheet(0);
    for (const id of [...order].reverse()) {
      if (now.some((sheet) => sheet.id === id)) continue;
      engine.deleteSheet(order.indexOf(id));
      order.splice(order.indexOf(id), 1);
    }
    now.forEach(({ id }, index) => {
      const from = order.indexOf(id);
      if (from === index) return;
      engine.moveSheet(from, index);
      order.splice(index, 0, ...order.splice(from, 1));
    });
    known = now;
    now.forEach(showLines);
    // A sheet that somebody adds elsewhere is not looked at here.
    engine.setSelectedSheet(Math.max(0, order.indexOf(selectedId ?? -1)));
  }

  function showLines({ id, frozenRows, hiddenRows, hiddenColumns }: SheetView, sheet: number): void {
    if (engine.getFrozenRowsCount(sheet) !== frozenRows) engine.setFrozenRowsCount(sheet, frozenRows);
    const before = hidden.get(id);
    const now = { rows: linesIn(hiddenRows), columns: linesIn(hiddenColumns) };
    changeHidden(before?.rows, now.rows, (first, last, isHidden) => {
      engine.setRowsHidden(sheet, first, last, isHidden);
    });
    changeHidden(before?.columns, now.columns, (first, last, isHidden) => {
      engine.setColumnsHidden(sheet, first, last, isHidden);
    });
    hidden.set(id, now);
  }

  function move(movement: Movement): void {
    const sheet = known.findIndex(({ id }) => id === movement.sheetId);
    if (sheet === -1) return;
    moveLines(engine, sheet, movement);
    moveHidden(movement);
  }

  /** The engine takes hidden lines along, except when rows are sorted. */
  function moveHidden(movement: Movement): void {
    const before = hidden.get(movement.sheetId);
    if (before === undefined || movement.kind === 'reorderRows') return;
    const { row, column } = placementAfter(movement, movement.sheetId);
    hidden.set(movement.sheetId, {
      rows: mapNumbers(before.rows, row),
      columns: mapNumbers(before.columns, column),
    });
  }

  return {
    apply(change) {
      const sheetId = known[engine.getSelectedSheet()]?.id;
      const view = engine.getSelectedView();
      if (change.kind === 'movement') move(change.movement);
      else if (change.kind === 'sheets') changeSheets(change.sheets);
      else return;
      // The engine selects other cells when it hides the selected ones.
      if (sheetId !== known[engine.getSelectedSheet()]?.id) return;
      const movement = change.kind === 'movement' ? change.movement : undefined;
      followSelection(engine, view, movement?.sheetId === sheetId ? movement : undefined);
    },
  };
}

function moveLines(engine: EngineModel, sheet: number, movement: Movement): void {
  switch (movement.kind) {
    case 'insertRows':
      engine.insertRows(sheet, movement.before, movement.count);
      return;
    case 'deleteRows':
      engine.deleteRows(sheet, movement.from, movement.count);
      return;
    case 'insertColumns':
      engine.insertColumns(sheet, movement.before, movement.count);
      return;
    case 'deleteColumns':
      engine.deleteColumns(sheet, movement.from, movement.count);
      return;
    case 'moveColumns':
      engine.moveColumns(sheet, movement.from, movement.count, movement.to - movement.from);
      return;
    case 'reorderRows':
      // Heights stay where they are.
      return;
  }
}

/** The selected cells are still the ones that the person selected, and stand where they stood on the screen. */
function followSelection(
  engine: EngineModel,
  view: ReturnType<EngineModel['getSelectedView']>,
  movement: Movement | undefined,
): void {
  const { row, column, range, top_row: topRow, left_column: leftColumn } = view;
  const sheet = engine.getSelectedSheet();
  // Sorting moves the cells away under a selection that stays, as in Google's sheets.
  const hasStayed = movement === undefined || movement.kind === 'reorderRows';
  const placement = hasStayed ? NOTHING_MOVED : placementAfter(movement, movement.sheetId);
  const rowNow = (line: number): number => within(placement.row(line) ?? placement.beforeRow(line), LAST_ROW);
  const columnNow = (line: number): number =>
    within(placement.column(line) ?? placement.beforeColumn(line), LAST_COLUMN);
  engine.setSelectedCell(rowNow(row), columnNow(column));
  const [rowA, columnA, rowB, columnB] = range;
  engine.setSelectedRange(rowNow(rowA), columnNow(columnA), rowNow(rowB), columnNow(columnB));
  const isAtTop = topRow <= engine.getFrozenRowsCount(sheet) + 1;
  const isAtLeft = leftColumn <= engine.getFrozenColumnsCount(sheet) + 1;
  engine.setTopLeftVisibleCell(
    isAtTop ? topRow : rowNow(topRow),
    isAtLeft ? leftColumn : columnNow(leftColumn),
  );
}

function within(line: number, last: number): number {
  return Math.min(Math.max(line, 1), last);
}

function linesIn(spans: readonly LineSpan[]): ReadonlySet<number> {
  return new Set(spans.flatMap(([from, count]) => linesOf({ from, count })));
}

/** Hides and shows as few stretches of lines as possible. */
function changeHidden(
  before: ReadonlySet<number> | undefined,
  now: ReadonlySet<number>,
  setHidden: (first: number, last: number, isHidden: boolean) => void,
): void {
  const shown = [...(before ?? [])].filter((line) => !now.has(line));
  const added = [...now].filter((line) => before?.has(line) !== true);
  for (const { from, count } of groupLines(shown)) setHidden(from, from + count - 1, false);
  for (const { from, count } of groupLines(added)) setHidden(from, from + count - 1, true);
}
