/** Saves sheets into a copy of the .xlsx file that they came from, so that what the engine does not know survives. */
import { openXlsx, saveXlsx, type Cell, type Sheet } from 'hucre/xlsx';
import { findFileKind, readBytes, writeBytes } from './file-access';
import type { SavedSheet, SheetLocale } from './sheet-file';
import { SheetFileError } from './sheet-file-error';
import { updateCell, type UpdateContext } from './xlsx-cell-update';
import { checkCellLengths, explainRefusals } from './xlsx-limits';
import { fileBuiltInFormats } from './xlsx-number-formats';
import { openOrExplain } from './xlsx-reader';
import { changeSheetLook } from './xlsx-sheet-look';
import { escapeTexts } from './xlsx-text';
import { fileSheet, writeXlsx } from './xlsx-writer';

/**
 * Writes `sheets` to `outputPath` as `updateXlsx` does with the file at `inputPath`. The two paths may be the same.
 *
 * @throws SheetFileError with one plain sentence when it cannot be done.
 */
export async function updateXlsxFile(
  inputPath: string,
  outputPath: string,
  sheets: readonly SavedSheet[],
  locale: SheetLocale = 'en',
): Promise<void> {
  if (findFileKind(outputPath) !== 'xlsx') throw new SheetFileError(`${outputPath} is no .xlsx file.`);
  await writeBytes(outputPath, await updateXlsx(await readBytes(inputPath), inputPath, sheets, locale));
}

/**
 * The file with `sheets`, and with the comments, fonts, validation, frozen panes … that it had. New sheets have to stand
 * behind the original ones; if these were removed, renamed or moved, the file is written anew and without such features,
 * because hucre ties some of them to a sheet's position.
 *
 * @param path is how sentences call the file.
 * @throws SheetFileError with one plain sentence when it cannot be done.
 */
export async function updateXlsx(
  bytes: Uint8Array,
  path: string,
  sheets: readonly SavedSheet[],
  locale: SheetLocale,
): Promise<Uint8Array> {
  sheets.forEach(checkCellLengths);
  const workbook = await openOrExplain(path, () => openXlsx(bytes, { readStyles: true }));
  if (workbook.sheets.some(({ name }, index) => sheets[index]?.name !== name)) {
    return writeXlsx(sheets, locale, workbook.activeSheet ?? 0);
  }
  const context = { locale, themeColors: workbook.themeColors, dateSystem: workbook.dateSystem };
  workbook.sheets = sheets.map((saved, index) => {
    const original = workbook.sheets[index];
    return original ? updateSheet(original, saved, context) : fileSheet(saved, locale);
  });
  workbook.sheets.forEach(escapeTexts);
  return fileBuiltInFormats(await explainRefusals(() => saveXlsx(workbook)));
}

function updateSheet(sheet: Sheet, saved: SavedSheet, context: UpdateContext): Sheet {
  changeSheetLook(sheet, saved);
  const cells = (sheet.cells ??= new Map<string, Cell>());
  const rowCount = Math.max(sheet.rows.length, saved.rows.length);
  for (let rowIndex = 0; rowIndex < rowCount; rowIndex += 1) {
    const row = (sheet.rows[rowIndex] ??= []);
    const savedRow = saved.rows[rowIndex] ?? [];
    const columnCount = Math.max(row.length, savedRow.length);
    for (let columnIndex = 0; columnIndex < columnCount; columnIndex += 1) {
      const cell = updateCell(sheet, rowIndex, columnIndex, savedRow[columnIndex], context);
      if (!cell) continue;
      while (row.length < columnIndex) row.push(null);
      row[columnIndex] = cell.value;
      cells.set(`${rowIndex},${columnIndex}`, cell);
    }
  }
  return sheet;
}
