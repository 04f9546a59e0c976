/** Writes sheets to a .csv or .xlsx file. */
import { writeCsv } from './csv-writer';
import { findFileKind, writeBytes } from './file-access';
import type { CsvFormat, SavedSheet, SheetLocale } from './sheet-file';
import { writeXlsx } from './xlsx-writer';

export interface WriteOptions {
  /** Locale of the spreadsheet, in which the cells' inputs are. */
  readonly locale?: SheetLocale;
  /** Which sheet a CSV file gets, which can hold but one, and which one Excel opens on. */
  readonly activeSheetIndex?: number;
  /** Layout of a CSV file; by default that of RFC 4180 (commas, CR LF). */
  readonly csvFormat?: CsvFormat;
}

const DEFAULT_CSV_FORMAT: CsvFormat = { delimiter: ',', lineEnd: '\r\n', hasBom: false };

/** @throws SheetFileError with one plain sentence when it cannot be written, or does not fit into an Excel file. */
export async function writeSheetFile(
  path: string,
  sheets: readonly SavedSheet[],
  options: WriteOptions = {},
): Promise<void> {
  await writeBytes(path, await writeSheetBytes(findFileKind(path), sheets, options));
}

/** @throws SheetFileError with one plain sentence when the sheets do not fit into an Excel file. */
export async function writeSheetBytes(
  kind: 'csv' | 'xlsx',
  sheets: readonly SavedSheet[],
  { locale = 'en', activeSheetIndex = 0, csvFormat = DEFAULT_CSV_FORMAT }: WriteOptions = {},
): Promise<Uint8Array | string> {
  if (kind === 'xlsx') return writeXlsx(sheets, locale, activeSheetIndex);
  return writeCsv(sheets[activeSheetIndex] ?? { name: '', rows: [] }, csvFormat);
}
