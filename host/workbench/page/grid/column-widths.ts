/** Makes columns as wide as what they show, as long as no person has made them wider or narrower. */
import { placementAfter, type Movement } from '../../../sheets/movement';
import { mapNumbers } from '../../../sheets/spans';
import { shownText } from './cell-look';
import type { EngineModel } from './engine-model';
import type { SheetMirror } from './sheet-mirror';

export interface ColumnWidths {
  /** Makes room for what stands in these columns of some rows; columns only grow. */
  fit(sheetId: number, columns: Span, rows: Span): void;
  /** A person has given these columns their width. */
  keep(sheetId: number, columns: Span): void;
  follow(movement: Movement): void;
}

export interface Span {
  readonly from: number;
  readonly count: number;
}

/** How wide a text is in a cell, in pixels. */
export type MeasureText = (text: string, isBold: boolean) => number;

const PADDING = 14;
const MAX_WIDTH = 260;
/** A single long text does not make its column wide. */
const COMMON_SHARE = 0.9;
const MAX_EXCESS = 1.5;
/** Lists are alike from top to bottom. */
const ROWS_MEASURED = 60;

export function createColumnWidths(
  engine: EngineModel,
  mirror: SheetMirror,
  measure: MeasureText,
): ColumnWidths {
  const kept = new Map<number, ReadonlySet<number>>();

  function widthFor(sheetId: number, column: number, rows: Span): number {
    const last = Math.min(rows.from + Math.min(rows.count, ROWS_MEASURED) - 1, mirror.rowCount(sheetId));
    const widths: number[] = [];
    for (let row = rows.from; row <= last; row += 1) {
      const view = mirror.cellAt(sheetId, row, column);
      // What is wrapped makes its row higher.
      if (view?.isWrapped === true) continue;
      const lines = shownText(view).split('\n');
      const width = Math.max(...lines.map((line) => measure(line, view?.isBold === true)));
      if (width > 0) widths.push(width);
    }
    widths.sort((a, b) => a - b);
    const common = widths[Math.floor(widths.length * COMMON_SHARE)] ?? 0;
    const wanted = Math.min(widths.at(-1) ?? 0, common * MAX_EXCESS);
    return Math.min(Math.ceil(wanted + PADDING), MAX_WIDTH);
  }

  return {
    fit(sheetId, columns, rows) {
      const sheet = mirror.sheets().findIndex(({ id }) => id === sheetId);
      if (sheet === -1) return;
      for (let column = columns.from; column < columns.from + columns.count; column += 1) {
        if (kept.get(sheetId)?.has(column) === true) continue;
        const width = widthFor(sheetId, column, rows);
        // A hidden column has no width until it is shown.
        const now = engine.getColumnWidth(sheet, column);
        if (width > now && now > 0) engine.setColumnsWidth(sheet, column, column, width);
      }
    },
    keep(sheetId, { from, count }) {
      const columns = Array.from({ length: count }, (_, index) => from + index);
      kept.set(sheetId, new Set([...(kept.get(sheetId) ?? []), ...columns]));
    },
    follow(movement) {
      const columns = kept.get(movement.sheetId);
      if (columns === undefined) return;
      kept.set(movement.sheetId, mapNumbers(columns, placementAfter(movement, movement.sheetId).column));
    },
  };
}
