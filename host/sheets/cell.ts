/** A cell of the workbook: its value or formula, and how it looks. Cells are never changed, only replaced. */

export type SheetLocale = 'en' | 'es';

/** An error value such as `#N/A`, in its English form. */
export interface SheetError {
  readonly error: string;
}

export type Scalar = string | number | boolean | SheetError;

export interface CellStyle {
  /** Empty for General, which Google calls automatic. */
  readonly numberFormat: string;
  /** `#rrggbb`, or empty for none. */
  readonly background: string;
  readonly isBold: boolean;
  readonly isWrapped: boolean;
}

/** One formula cell's formula; its result is brought up to date by the calculator. */
export interface Formula {
  /** With its `=`, in the spreadsheet's locale. */
  text: string;
  result: Scalar | undefined;
  /** The format that the result brings along, such as a date format for `=TODAY()`. */
  resultFormat: string;
}

export interface Cell {
  readonly style: CellStyle;
  /** `undefined` for an empty cell, and for a formula. */
  readonly value: Scalar | undefined;
  readonly formula: Formula | undefined;
}

export const PLAIN_STYLE: CellStyle = { numberFormat: '', background: '', isBold: false, isWrapped: false };

// Thousands of cells share a handful of styles.
const knownStyles = new Map<string, CellStyle>([['00|', PLAIN_STYLE]]);

/** The one object for a style, so that cells can share it. */
export function styleWith(style: CellStyle, change: Partial<CellStyle>): CellStyle {
  const wanted = { ...style, ...change };
  const key = `${wanted.isBold ? 1 : 0}${wanted.isWrapped ? 1 : 0}${wanted.background}|${wanted.numberFormat}`;
  const known = knownStyles.get(key);
  if (known !== undefined) return known;
  knownStyles.set(key, wanted);
  return wanted;
}

export function isError(value: Scalar | undefined): value is SheetError {
  return typeof value === 'object';
}

/** True when there is something in the cell; a format alone is nothing. */
export function hasContent(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && (cell.value !== undefined || cell.formula !== undefined);
}
