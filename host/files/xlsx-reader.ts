/** Reads the sheets of an .xlsx file as a person would type them. */
import { readXlsx as readWorkbook, type Sheet, type Workbook } from 'hucre/xlsx';
import type { CellContent, SheetContent } from '../sheets/sheet-content';
import { typeCell } from './cell-data';
import type { SheetFile, SheetLocale } from './sheet-file';
import { SheetFileError } from './sheet-file-error';
import { findCell, readCellData } from './xlsx-cells';
import { expandSharedFormulas } from './xlsx-formulas';
import { readSheetLook } from './xlsx-sheet-look';
import { describeLook, readLook } from './xlsx-styles';

/** @throws SheetFileError when it is no .xlsx file, is damaged, or is protected by a password. */
export async function readXlsx(bytes: Uint8Array, path: string, locale: SheetLocale): Promise<SheetFile> {
  const workbook = await openOrExplain(path, () => readWorkbook(bytes, { readStyles: true }));
  const sheets = workbook.sheets.map((sheet) => readSheet(sheet, workbook.themeColors, locale));
  return { sheets, activeSheetIndex: workbook.activeSheet ?? 0 };
}

/** Opens a workbook, with trouble said in one sentence. */
export async function openOrExplain<Opened extends Workbook>(
  path: string,
  open: () => Promise<Opened>,
): Promise<Opened> {
  let workbook: Opened;
  try {
    workbook = await open();
  } catch (error: unknown) {
    const isProtected = (error as { name?: unknown }).name === 'EncryptedFileError';
    const what = isProtected ? 'is protected by a password' : 'is not a readable Excel file';
    throw new SheetFileError(`${path} ${what}.`, { cause: error });
  }
  workbook.sheets.forEach(expandSharedFormulas);
  return workbook;
}

export function readSheet(
  sheet: Sheet,
  themeColors: string[] | undefined,
  locale: SheetLocale,
): SheetContent {
  const rows = sheet.rows.map((row, rowIndex) =>
    dropLast(
      row.map((_, columnIndex) => readCell(sheet, rowIndex, columnIndex, themeColors, locale)),
      isBlank,
    ),
  );
  return {
    name: sheet.name,
    rows: dropLast(rows, (row) => row.length === 0),
    ...readSheetLook(sheet),
  };
}

function readCell(
  sheet: Sheet,
  rowIndex: number,
  columnIndex: number,
  themeColors: string[] | undefined,
  locale: SheetLocale,
): CellContent {
  const look = readLook(findCell(sheet, rowIndex, columnIndex)?.style, themeColors);
  return { input: typeCell(readCellData(sheet, rowIndex, columnIndex), locale), ...describeLook(look) };
}

function isBlank(content: CellContent): boolean {
  return content.input === '' && Object.keys(content).length === 1;
}

function dropLast<Item>(items: readonly Item[], isToDrop: (item: Item) => boolean): Item[] {
  return items.slice(0, items.findLastIndex((item) => !isToDrop(item)) + 1);
}
