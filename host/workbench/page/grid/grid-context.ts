/** What the parts of the grid's model share. */
import type { GridSelection, PersonEdit } from '../../shared/person-edit';
import type { ColumnWidths } from './column-widths';
import type { EngineModel } from './engine-model';
import type { GridFeature } from './grid-texts';
import type { PendingCell } from './pending-cells';
import type { RowHeights } from './row-heights';
import type { SheetMirror } from './sheet-mirror';

export interface ShownCells {
  readonly sheetId: number;
  readonly cells: readonly PendingCell[];
}

export interface GridContext {
  /**
   * Keeps widths, heights, selection and scrolling, in sheets without any content: cells are read from the mirror,
   * because the engine types what it keeps anew when it moves it.
   */
  readonly engine: EngineModel;
  readonly mirror: SheetMirror;
  readonly widths: ColumnWidths;
  readonly heights: RowHeights;
  /** The engine counts sheets by their tabs. */
  readonly sheetIdAt: (sheetIndex: number) => number;
  /** Sends an edit, and shows these cells until it is answered. */
  readonly send: (edit: PersonEdit, shown?: ShownCells) => void;
  readonly refuse: (feature: GridFeature) => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** Tells that the person may have selected something else. */
  readonly noticeSelection: () => void;
  /** The visible part of the sheet without its headers, in pixels. */
  readonly viewport: () => { readonly width: number; readonly height: number };
}

export function selectionOf({ engine, sheetIdAt }: GridContext): GridSelection {
  const { sheet, range } = engine.getSelectedView();
  const [rowA, columnA, rowB, columnB] = range;
  const row = Math.min(rowA, rowB);
  const column = Math.min(columnA, columnB);
  return {
    sheetId: sheetIdAt(sheet),
    row,
    column,
    rowCount: Math.abs(rowB - rowA) + 1,
    columnCount: Math.abs(columnB - columnA) + 1,
  };
}
