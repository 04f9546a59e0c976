/** A list that people work on: where it came from, so that it can be saved as it was. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sampleListPath } from '../demo/sample';
import { readSheetBytes } from '../files/read-sheet-file';
import type { SheetFile, SheetLocale } from '../files/sheet-file';
import { writeSheetBytes } from '../files/write-sheet-file';
import { updateXlsx } from '../files/xlsx-update';
import { saveSheets } from '../session/save-sheets';
import type { Workbook } from '../sheets/workbook';

export interface OpenFile extends SheetFile {
  /** With its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isSample: boolean;
}

/** @throws SheetFileError with one plain sentence when the bytes are no list. */
export async function openFile(name: string, bytes: Uint8Array, locale: SheetLocale): Promise<OpenFile> {
  return { ...(await readSheetBytes(bytes, name, locale)), name, bytes, isSample: false };
}

export async function openSample(projectRoot: string, locale: SheetLocale): Promise<OpenFile> {
  const filePath = sampleListPath(projectRoot);
  const opened = await openFile(path.basename(filePath), await readFile(filePath), locale);
  return { ...opened, isSample: true };
}

/** An Excel file keeps what the spreadsheet does not know, such as comments; of several sheets CSV gets the one in view. */
export async function saveFile(
  kind: 'csv' | 'xlsx',
  file: OpenFile,
  workbook: Workbook,
): Promise<Uint8Array | string> {
  const { book } = workbook;
  const sheets = saveSheets(workbook);
  const { locale } = book;
  if (kind === 'xlsx' && file.name.toLowerCase().endsWith('.xlsx')) {
    return updateXlsx(file.bytes, file.name, sheets, locale);
  }
  const activeSheetIndex = book.sheets.findIndex(({ id }) => id === book.activeSheetId);
  const { csvFormat } = file;
  return writeSheetBytes(kind, sheets, {
    locale,
    activeSheetIndex,
    ...(csvFormat === undefined ? {} : { csvFormat }),
  });
}
