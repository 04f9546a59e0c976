/** The page's copy of the workbook: what the workbook last said, and what is typed on top of it. */
import type { Movement } from '../../../sheets/movement';
import { moveCells } from '../../shared/move-cells';
import type { CellRows, CellView, SheetChange, SheetView, WorkbookSnapshot } from '../../shared/sheet-views';
import { createPendingCells, type PendingCell } from './pending-cells';

export interface SheetMirror {
  /** In the order of their tabs. */
  sheets(): readonly SheetView[];
  /** What is shown, which may have been typed just now; `null` for an empty and plain cell. */
  cellAt(sheetId: number, row: number, column: number): CellView | null;
  /** The last row that may have cells, and the last such column of a row. */
  rowCount(sheetId: number): number;
  rowLength(sheetId: number, row: number): number;
  /** Shows cells of an edit until the workbook has answered it. */
  expect(editId: string, sheetId: number, cells: readonly PendingCell[]): void;
  settle(editId: string): void;
  apply(change: SheetChange): void;
}

type Rows = (CellView | null)[][];

export function createSheetMirror(snapshot: WorkbookSnapshot): SheetMirror {
  const pending = createPendingCells();
  let sheets: readonly SheetView[] = snapshot.sheets;
  const cells = new Map(snapshot.sheets.map(({ id, rows }) => [id, copyRows(rows)]));

  function move(movement: Movement): void {
    const rows = cells.get(movement.sheetId);
    if (rows === undefined) return;
    cells.set(movement.sheetId, moveCells(rows, movement));
    pending.follow(movement);
  }

  function changeSheets(now: readonly SheetView[]): void {
    sheets = now;
    for (const id of cells.keys()) if (!now.some((sheet) => sheet.id === id)) cells.delete(id);
    for (const { id } of now) if (!cells.has(id)) cells.set(id, []);
  }

  return {
    sheets: () => sheets,
    cellAt(sheetId, row, column) {
      const typed = pending.at(sheetId, row, column);
      return typed === undefined ? (cells.get(sheetId)?.[row - 1]?.[column - 1] ?? null) : typed;
    },
    rowCount: (sheetId) => cells.get(sheetId)?.length ?? 0,
    rowLength: (sheetId, row) => cells.get(sheetId)?.[row - 1]?.length ?? 0,
    expect(editId, sheetId, typed) {
      pending.add(editId, sheetId, typed);
    },
    settle(editId) {
      pending.settle(editId);
    },
    apply(change) {
      switch (change.kind) {
        case 'movement':
          move(change.movement);
          return;
        case 'sheets':
          changeSheets(change.sheets);
          return;
        case 'cells':
          putBlock(cells.get(change.sheetId) ?? [], change.row, change.column, change.cells);
          return;
        case 'select':
          return;
      }
    },
  };
}

function copyRows(rows: CellRows): Rows {
  return rows.map((row) => [...row]);
}

function putBlock(rows: Rows, firstRow: number, firstColumn: number, block: CellRows): void {
  block.forEach((views, rowIndex) => {
    while (rows.length < firstRow + rowIndex) rows.push([]);
    const row = rows[firstRow - 1 + rowIndex] ?? [];
    while (row.length < firstColumn - 1 + views.length) row.push(null);
    row.splice(firstColumn - 1, views.length, ...views);
  });
}
