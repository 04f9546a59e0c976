/** What tests ask of the grid, whose cells are painted rather than elements: it only reads. */
import type { GridSelection } from '../../shared/person-edit';
import type { CellView } from '../../shared/sheet-views';
import { shownText } from './cell-look';
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH } from './engine-model';
import type { WorkbookSession } from './workbook-session';

export interface GridProbe {
  /** What a cell of the sheet in front shows. */
  cellText(row: number, column: number): string;
  cellView(row: number, column: number): CellView | null;
  /** The middle of a cell in the window, to click at; `undefined` while it is out of sight. */
  cellPoint(row: number, column: number): { readonly x: number; readonly y: number } | undefined;
  /** The sheet that is in front. */
  sheetName(): string;
  selection(): GridSelection;
}

/** The line below frozen rows, and beside frozen columns. */
const FROZEN_LINE = 3;

export function createProbe(element: HTMLElement, session: WorkbookSession): GridProbe {
  function viewAt(row: number, column: number): CellView | null {
    return session.mirror.cellAt(session.selection().sheetId, row, column);
  }

  return {
    cellText: (row, column) => shownText(viewAt(row, column)),
    cellView: viewAt,
    cellPoint(row, column) {
      const { engine } = session;
      const canvas = element.querySelector('canvas')?.getBoundingClientRect();
      if (canvas === undefined) return undefined;
      const { sheet, top_row: topRow, left_column: leftColumn } = engine.getSelectedView();
      const y = middle(row, topRow, engine.getFrozenRowsCount(sheet), (line) =>
        engine.getRowHeight(sheet, line),
      );
      const x = middle(column, leftColumn, engine.getFrozenColumnsCount(sheet), (line) =>
        engine.getColumnWidth(sheet, line),
      );
      if (x === undefined || y === undefined) return undefined;
      const point = { x: canvas.x + ROW_HEADER_WIDTH + x, y: canvas.y + COLUMN_HEADER_HEIGHT + y };
      return point.x < canvas.right && point.y < canvas.bottom ? point : undefined;
    },
    sheetName() {
      const { sheetId } = session.selection();
      return session.mirror.sheets().find(({ id }) => id === sheetId)?.name ?? '';
    },
    selection: () => session.selection(),
  };
}

/** How far the middle of a line is from the headers; `undefined` for one that is scrolled away or hidden. */
function middle(
  line: number,
  firstVisible: number,
  frozen: number,
  sizeOf: (line: number) => number,
): number | undefined {
  const first = Math.max(firstVisible, frozen + 1);
  if (sizeOf(line) === 0 || (line > frozen && line < first)) return undefined;
  let distance = line > frozen && frozen > 0 ? FROZEN_LINE : 0;
  for (let before = 1; before < line; before += 1) {
    if (before <= frozen || before >= first) distance += sizeOf(before);
  }
  return distance + sizeOf(line) / 2;
}
