/** The part of the grid's model with which people change cells: what they do is sent, and shown until it is answered. */
import type { LookChange } from '../../shared/person-edit';
import { lookedView, plainView, typedView } from './cell-look';
import type { EngineArea, EngineModel } from './engine-model';
import type { GridContext } from './grid-context';
import type { GridFeature } from './grid-texts';
import type { PendingCell } from './pending-cells';

type CellMethods = Pick<
  EngineModel,
  | 'setUserInput'
  | 'rangeClearContents'
  | 'rangeClearAll'
  | 'rangeClearFormatting'
  | 'autoFillRows'
  | 'autoFillColumns'
  | 'updateRangeStyle'
  | 'undo'
  | 'redo'
>;

/** Cells that are shown before the workbook has answered; of more, the answer is waited for. */
const MAX_SHOWN = 2000;

export function cellMethods(context: GridContext): CellMethods {
  const { engine, mirror, send, sheetIdAt, refuse } = context;

  /** What an edit makes of each cell of a block, as far as there are cells. */
  function shownIn(
    { sheet, row, column, width, height }: EngineArea,
    change: (pending: PendingCell) => PendingCell['view'],
  ): { sheetId: number; cells: PendingCell[] } {
    const sheetId = sheetIdAt(sheet);
    const cells: PendingCell[] = [];
    const lastRow = Math.min(row + height - 1, mirror.rowCount(sheetId));
    for (let at = row; at <= lastRow && cells.length < MAX_SHOWN; at += 1) {
      const last = Math.min(column + width - 1, mirror.rowLength(sheetId, at));
      for (let across = column; across <= last; across += 1) {
        const view = mirror.cellAt(sheetId, at, across);
        const changed = change({ row: at, column: across, view });
        if (changed !== view) cells.push({ row: at, column: across, view: changed });
      }
    }
    return { sheetId, cells };
  }

  function clear(what: 'content' | 'looks' | 'all', area: EngineArea): void {
    const shown = shownIn(area, ({ view }) => {
      if (view === null || what === 'all') return null;
      return what === 'content' ? typedView('', view) : plainView(view);
    });
    send({ kind: 'clear', what, ...blockOf(area, sheetIdAt) }, shown);
  }

  return {
    setUserInput(sheet, row, column, input) {
      const sheetId = sheetIdAt(sheet);
      const before = mirror.cellAt(sheetId, row, column);
      if (input === (before?.input ?? '')) return;
      const cells = [{ row, column, view: typedView(input, before) }];
      send({ kind: 'enter', sheetId, row, column, inputs: [[input]] }, { sheetId, cells });
    },
    rangeClearContents(sheet, row, column, lastRow, lastColumn) {
      clear('content', areaTo(sheet, row, column, lastRow, lastColumn));
    },
    rangeClearAll(sheet, row, column, lastRow, lastColumn) {
      clear('all', areaTo(sheet, row, column, lastRow, lastColumn));
    },
    rangeClearFormatting(sheet, row, column, lastRow, lastColumn) {
      clear('looks', areaTo(sheet, row, column, lastRow, lastColumn));
    },
    autoFillRows(area, to) {
      send({ kind: 'fillRows', ...blockOf(area, sheetIdAt), to });
    },
    autoFillColumns(area, to) {
      send({ kind: 'fillColumns', ...blockOf(area, sheetIdAt), to });
    },
    updateRangeStyle(area, path, value) {
      const change = lookChange(engine, path, value);
      if (typeof change === 'string') {
        refuse(change);
        return;
      }
      const shown = shownIn(area, ({ view }) => lookedView(view, change));
      send({ kind: 'look', ...blockOf(area, sheetIdAt), look: change }, shown);
    },
    undo() {
      send({ kind: 'undo' });
    },
    redo() {
      send({ kind: 'redo' });
    },
  };
}

function areaTo(sheet: number, rowA: number, columnA: number, rowB: number, columnB: number): EngineArea {
  return {
    sheet,
    row: Math.min(rowA, rowB),
    column: Math.min(columnA, columnB),
    width: Math.abs(columnB - columnA) + 1,
    height: Math.abs(rowB - rowA) + 1,
  };
}

function blockOf(
  { sheet, row, column, width, height }: EngineArea,
  sheetIdAt: GridContext['sheetIdAt'],
): { sheetId: number; row: number; column: number; rowCount: number; columnCount: number } {
  return { sheetId: sheetIdAt(sheet), row, column, rowCount: height, columnCount: width };
}

/** What the workbook keeps of a style, or what it does not. */
function lookChange(engine: EngineModel, path: string, value: string): LookChange | GridFeature {
  switch (path) {
    case 'font.b':
      return { isBold: value === 'true' };
    case 'alignment.wrap_text':
      return { isWrapped: value === 'true' };
    case 'num_fmt':
      return { numberFormat: /^general$/i.test(value) ? '' : value };
    case 'fill.color':
      return { background: colourOf(engine, value) };
    default:
      return path.startsWith('alignment') ? 'alignment' : 'fonts';
  }
}

/** `#rrggbb`; a theme's colours come as `[index, tint]`. */
function colourOf(engine: EngineModel, value: string): string {
  if (!value.startsWith('[')) return value.toLowerCase();
  return engine.resolveColor(JSON.parse(value) as [number, number]).toLowerCase();
}
