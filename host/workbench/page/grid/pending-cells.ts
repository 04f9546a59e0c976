/** What a person typed that the workbook has not answered yet: shown in the meantime, wherever the cells move. */
import { placementAfter, type Movement } from '../../../sheets/movement';
import type { CellView } from '../../shared/sheet-views';

export interface PendingCell {
  readonly row: number;
  readonly column: number;
  readonly view: CellView | null;
}

export interface PendingCells {
  /** `undefined` where nothing is pending. */
  at(sheetId: number, row: number, column: number): CellView | null | undefined;
  add(editId: string, sheetId: number, cells: readonly PendingCell[]): void;
  follow(movement: Movement): void;
  /** The workbook has answered an edit; what was typed into its cells since is still pending. */
  settle(editId: string): void;
}

interface Pending extends PendingCell {
  readonly editId: string;
}

export function createPendingCells(): PendingCells {
  const sheets = new Map<number, Map<string, Pending>>();
  return {
    at: (sheetId, row, column) => sheets.get(sheetId)?.get(keyOf({ row, column }))?.view,
    add(editId, sheetId, cells) {
      const known = sheets.get(sheetId) ?? new Map<string, Pending>();
      sheets.set(sheetId, known);
      for (const cell of cells) known.set(keyOf(cell), { ...cell, editId });
    },
    follow(movement) {
      const { row: rowNow, column: columnNow } = placementAfter(movement, movement.sheetId);
      const moved = [...(sheets.get(movement.sheetId)?.values() ?? [])].flatMap((pending) => {
        const row = rowNow(pending.row);
        const column = columnNow(pending.column);
        return row === undefined || column === undefined ? [] : [{ ...pending, row, column }];
      });
      sheets.set(movement.sheetId, new Map(moved.map((pending) => [keyOf(pending), pending])));
    },
    settle(editId) {
      for (const cells of sheets.values()) {
        for (const [key, pending] of cells) if (pending.editId === editId) cells.delete(key);
      }
    },
  };
}

function keyOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row}:${column}`;
}
