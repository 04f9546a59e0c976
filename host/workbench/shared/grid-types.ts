/** What the page's grid and the workbook behind it say to each other. */
import type { Movement } from '../../sheets/movement';
import type { CellContent } from '../../sheets/sheet-content';

/** A block of cells; rows and columns are 1-based numbers. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface GridSelection extends Block {
  readonly sheetId: number;
}

/** How a person may change the look of cells; what is absent stays. */
export interface LookChange {
  readonly numberFormat?: string;
  /** `#rrggbb`, or empty for none. */
  readonly background?: string;
  readonly isBold?: boolean;
  readonly isWrapped?: boolean;
}

/** What a person does in the grid, or in a menu beside it. */
export type PersonEdit =
  /** Types texts into cells; an empty one clears its cell, `null` leaves it alone. */
  | (At & { readonly kind: 'enter'; readonly inputs: readonly (readonly (string | null)[])[] })
  /**
   * Replaces cells with their looks, as pasting does; `null` leaves a cell alone. Formulas that were copied from a block
   * follow the way from there, over and over where it was repeated; cells that were cut leave their places empty.
   */
  | (At & {
      readonly kind: 'put';
      readonly cells: readonly (readonly (CellContent | null)[])[];
      readonly copiedFrom?: Block;
      readonly cutFrom?: GridSelection;
    })
  /** Continues a block through the rows or columns up to one beside it. */
  | (GridSelection & { readonly kind: 'fillRows' | 'fillColumns'; readonly to: number })
  | (GridSelection & { readonly kind: 'clear'; readonly what: 'content' | 'looks' | 'all' })
  | (GridSelection & { readonly kind: 'look'; readonly look: LookChange })
  | (Lines & { readonly kind: 'insertRows' | 'insertColumns'; readonly before: number })
  | (Lines & { readonly kind: 'deleteRows' | 'deleteColumns'; readonly from: number })
  /** In front of the line `before`, counted as they stand before the move. */
  | (Lines & { readonly kind: 'moveColumns' | 'moveRows'; readonly from: number; readonly before: number })
  | (Lines & {
      readonly kind: 'hideRows' | 'showRows' | 'hideColumns' | 'showColumns';
      readonly from: number;
    })
  /** Sorts the rows below the header row. */
  | (OfSheet & { readonly kind: 'sortRows'; readonly column: number; readonly isAscending: boolean })
  /** The rows that a filter hides from now on; none takes the filter away. */
  | (OfSheet & { readonly kind: 'filterRows'; readonly rows: readonly number[] })
  | (OfSheet & { readonly kind: 'freezeRows'; readonly count: number })
  | { readonly kind: 'addSheet' }
  | (OfSheet & { readonly kind: 'renameSheet'; readonly name: string })
  | (OfSheet & { readonly kind: 'deleteSheet' | 'hideSheet' | 'showSheet' })
  | (GridSelection & { readonly kind: 'select' })
  /** The window's own last edit, wherever its cells stand by now. */
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

interface OfSheet {
  readonly sheetId: number;
}

interface At extends OfSheet {
  readonly row: number;
  readonly column: number;
}

interface Lines extends OfSheet {
  readonly count: number;
}

/** An edit on its way to the workbook. The page passes it on as it is. */
export interface EditRequest {
  /** Unique; the part before the last `-` names the window, which has an undo history of its own. */
  readonly id: string;
  readonly workbookId: string;
  /** The version that the person saw: what moved since then moves the edit as well. */
  readonly basedOn: number;
  readonly edit: PersonEdit;
}

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

/** Why the workbook does not take an edit. */
export type EditRefusal =
  | 'out-of-date'
  | 'sheet-gone'
  | 'sheet-name-taken'
  | 'last-sheet'
  | 'all-lines'
  | 'too-many-lines'
  | 'cell-too-long'
  | 'too-far-out'
  | 'nothing-to-undo';

/** What became of an edit. */
export interface HandledEdit {
  readonly id: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly refusal?: EditRefusal;
  /** The sheet that the edit added. */
  readonly newSheetId?: number;
}

/** What changed in the workbook, for every page alike. */
export interface SheetUpdate {
  readonly workbookId: string;
  /** The version that the page has to have, and the one that it has afterwards. */
  readonly from: number;
  readonly to: number;
  readonly changes: readonly SheetChange[];
  readonly handled: readonly HandledEdit[];
}

export interface GridOptions {
  /** To be sent to the workbook; selections come here as well. The next edit waits for a promise that is returned. */
  readonly onEdit: (request: EditRequest) => Promise<unknown> | undefined;
  /** For what the page shows beside the grid. */
  readonly onSelect: (selection: GridSelection) => void;
  /** A sentence for the person about something that this sheet cannot do. */
  readonly onRefused: (sentence: string) => void;
  /** An update is missing: the page has to `load` a new snapshot. */
  readonly onOutOfStep: () => void;
  readonly language: 'en' | 'es';
  /** Where the server has the engine's `wasm_bg.wasm`. */
  readonly engineUrl: string;
}

export interface Grid {
  /** Shows a workbook from the beginning; the place that the person looks at stays if it is the same workbook. */
  load(snapshot: WorkbookSnapshot): void;
  /** Updates that the grid has already are left out. */
  apply(update: SheetUpdate): void;
  /** Goes there and tells the workbook. */
  select(selection: GridSelection): void;
  /** Does what a menu beside the grid offers, such as sorting. */
  perform(edit: PersonEdit): void;
  selection(): GridSelection;
  setLanguage(language: 'en' | 'es'): void;
  focus(): void;
  destroy(): void;
}
