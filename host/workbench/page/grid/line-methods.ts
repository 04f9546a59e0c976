/** The part of the grid's model with which people change rows, columns and sheets; nothing moves before the answer. */
import type { EngineModel } from './engine-model';
import type { GridContext } from './grid-context';

type LineMethods = Pick<
  EngineModel,
  | 'insertRows'
  | 'insertColumns'
  | 'deleteRows'
  | 'deleteColumns'
  | 'moveRows'
  | 'moveColumns'
  | 'setRowsHidden'
  | 'setColumnsHidden'
  | 'setFrozenRowsCount'
  | 'newSheet'
  | 'renameSheet'
  | 'deleteSheet'
  | 'hideSheet'
  | 'unhideSheet'
>;

export function lineMethods({ send, sheetIdAt }: GridContext): LineMethods {
  return {
    insertRows(sheet, before, count) {
      send({ kind: 'insertRows', sheetId: sheetIdAt(sheet), before, count });
    },
    insertColumns(sheet, before, count) {
      send({ kind: 'insertColumns', sheetId: sheetIdAt(sheet), before, count });
    },
    deleteRows(sheet, from, count) {
      send({ kind: 'deleteRows', sheetId: sheetIdAt(sheet), from, count });
    },
    deleteColumns(sheet, from, count) {
      send({ kind: 'deleteColumns', sheetId: sheetIdAt(sheet), from, count });
    },
    moveRows(sheet, from, count, delta) {
      const before = lineBefore(from, count, delta);
      if (before >= 1) send({ kind: 'moveRows', sheetId: sheetIdAt(sheet), from, count, before });
    },
    moveColumns(sheet, from, count, delta) {
      const before = lineBefore(from, count, delta);
      if (before >= 1) send({ kind: 'moveColumns', sheetId: sheetIdAt(sheet), from, count, before });
    },
    setRowsHidden(sheet, from, last, isHidden) {
      const kind = isHidden ? 'hideRows' : 'showRows';
      send({ kind, sheetId: sheetIdAt(sheet), from, count: last - from + 1 });
    },
    setColumnsHidden(sheet, from, last, isHidden) {
      const kind = isHidden ? 'hideColumns' : 'showColumns';
      send({ kind, sheetId: sheetIdAt(sheet), from, count: last - from + 1 });
    },
    setFrozenRowsCount(sheet, count) {
      send({ kind: 'freezeRows', sheetId: sheetIdAt(sheet), count });
    },
    newSheet() {
      send({ kind: 'addSheet' });
    },
    renameSheet(sheet, name) {
      send({ kind: 'renameSheet', sheetId: sheetIdAt(sheet), name });
    },
    deleteSheet(sheet) {
      send({ kind: 'deleteSheet', sheetId: sheetIdAt(sheet) });
    },
    hideSheet(sheet) {
      send({ kind: 'hideSheet', sheetId: sheetIdAt(sheet) });
    },
    unhideSheet(sheet) {
      send({ kind: 'showSheet', sheetId: sheetIdAt(sheet) });
    },
  };
}

/** The line in front of which lines stand once they were moved by `delta`. */
function lineBefore(from: number, count: number, delta: number): number {
  return delta > 0 ? from + count + delta : from + delta;
}
