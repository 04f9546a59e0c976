/** What is read from sheet files and written to them. */
import type { CellContent, SheetContent } from '../sheets/sheet-content';

/** Decides the decimal separator and the separator of formula arguments in what is typed. */
export type SheetLocale = 'en' | 'es';

export type CellValue = string | number | boolean;

/** A cell to save: what was typed, and what it holds because of that (a formula's result, a date's serial number). */
export interface SavedCell extends CellContent {
  /** Empty text for an empty cell; an error such as `#N/A` as text. */
  readonly value: CellValue;
}

export interface SavedSheet extends SheetContent {
  readonly rows: readonly (readonly SavedCell[])[];
}

export type CsvDelimiter = ',' | ';' | '\t';
export type LineEnd = '\n' | '\r\n' | '\r';

/** How a CSV file is laid out, so that it can be written as it was found. */
export interface CsvFormat {
  readonly delimiter: CsvDelimiter;
  readonly lineEnd: LineEnd;
  /** Whether it starts with a byte order mark, by which Excel knows UTF-8. */
  readonly hasBom: boolean;
}

export interface SheetFile {
  readonly sheets: readonly SheetContent[];
  readonly activeSheetIndex: number;
  /** Only of a CSV file. */
  readonly csvFormat?: CsvFormat;
}
