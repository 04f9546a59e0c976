/** The workbook as pages know it, and what they are told when it changes. */
import type { Movement } from '../../sheets/movement';
import type { GridSelection, HandledEdit } from './person-edit';

/** A cell as pages know it; absent parts are plain. */
export interface CellView {
  /** What stands in the editor when a person opens the cell. */
  readonly input: string;
  /** What the cell shows, where that is not its input. */
  readonly shown?: string;
  /** Decides the alignment; text when absent. */
  readonly kind?: 'number' | 'boolean' | 'error';
  readonly numberFormat?: string;
  readonly background?: string;
  readonly isBold?: boolean;
  readonly isWrapped?: boolean;
}

/** Row by row; `null` for an empty and plain cell. Rows may be of different lengths. */
export type CellRows = readonly (readonly (CellView | null)[])[];

/** Neighbouring rows or columns as first number and count. */
export type LineSpan = readonly [first: number, count: number];

export interface SheetView {
  readonly id: number;
  readonly name: string;
  readonly isHidden: boolean;
  readonly frozenRows: number;
  readonly hiddenColumns: readonly LineSpan[];
  /** Hidden by hand or by a filter. */
  readonly hiddenRows: readonly LineSpan[];
}

/** Everything a page has to know to begin with. */
export interface WorkbookSnapshot {
  readonly workbookId: string;
  readonly version: number;
  readonly locale: 'en' | 'es';
  readonly timeZone: string;
  readonly sheets: readonly (SheetView & { readonly rows: CellRows })[];
  readonly selection: GridSelection;
}

export type SheetChange =
  | { readonly kind: 'movement'; readonly movement: Movement }
  | {
      readonly kind: 'cells';
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly cells: CellRows;
    }
  /** All sheets in the order of their tabs; cells of a new one come as changes, those of one left out are gone. */
  | { readonly kind: 'sheets'; readonly sheets: readonly SheetView[] }
  /** A script selected something. */
  | { readonly kind: 'select'; readonly selection: GridSelection };

/** What changed in the workbook, for every page alike. */
export interface SheetUpdate {
  readonly workbookId: string;
  /** The version that the page has to have, and the one that it has afterwards. */
  readonly from: number;
  readonly to: number;
  readonly changes: readonly SheetChange[];
  readonly handled: readonly HandledEdit[];
}
