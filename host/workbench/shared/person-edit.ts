/** What a person does to the workbook in the page's grid, and what became of it. */
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
