/** Reads a .csv or .xlsx file into sheets as a person would type them. */
import { readCsv } from './csv-reader';
import { findFileKind, readBytes } from './file-access';
import type { SheetFile, SheetLocale } from './sheet-file';
import { nameSheetAfter } from './sheet-name';
import { readXlsx } from './xlsx-reader';

/**
 * @param locale of the spreadsheet that the values will be typed into; CSV files hold what was typed already.
 * @throws SheetFileError with one plain sentence when the file cannot be read.
 */
export async function readSheetFile(path: string, locale: SheetLocale = 'en'): Promise<SheetFile> {
  findFileKind(path);
  return readSheetBytes(await readBytes(path), path, locale);
}

/**
 * @param path is how sentences call the file, and says what kind it is.
 * @throws SheetFileError with one plain sentence when the bytes are no such file.
 */
export async function readSheetBytes(
  bytes: Uint8Array,
  path: string,
  locale: SheetLocale,
): Promise<SheetFile> {
  if (findFileKind(path) === 'xlsx') return readXlsx(bytes, path, locale);
  const { rows, format } = readCsv(bytes, path);
  const cells = rows.map((row) => row.map((input) => ({ input })));
  return { sheets: [{ name: nameSheetAfter(path), rows: cells }], activeSheetIndex: 0, csvFormat: format };
}
