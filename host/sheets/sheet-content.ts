/** A sheet outside the spreadsheet engine: what was typed into each cell, as files and tests hold it. */

export interface CellContent {
  /** As typed: `'00123` stays text, `=A1` is a formula, `1234` a number. Empty for an empty cell. */
  readonly input: string;
  /** Spreadsheet number format such as `00000` or `@`; absent for General. */
  readonly numberFormat?: string;
  /** `#rrggbb`. */
  readonly background?: string;
  readonly isBold?: boolean;
  readonly isWrapped?: boolean;
}

export interface SheetContent {
  readonly name: string;
  /** Row by row from the top; rows may be of different lengths. */
  readonly rows: readonly (readonly CellContent[])[];
  /** 1-based numbers of hidden columns. */
  readonly hiddenColumns?: readonly number[];
  /** 1-based numbers of rows that a person hid. */
  readonly hiddenRows?: readonly number[];
  /** 1-based numbers of rows that a filter hides. */
  readonly filteredRows?: readonly number[];
  readonly frozenRows?: number;
  readonly isHidden?: boolean;
  /** Google's sheet id; absent to let the workbook choose one. */
  readonly sheetId?: number;
}
