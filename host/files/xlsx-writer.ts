/** Writes sheets as a new .xlsx file. */
import { writeXlsx as writeWorkbook, type Cell } from 'hucre/xlsx';
import { readSavedCell } from './cell-data';
import type { SavedCell, SavedSheet, SheetLocale } from './sheet-file';
import { fileCellData } from './xlsx-cells';
import { checkCellLengths, explainRefusals } from './xlsx-limits';
import { fileBuiltInFormats } from './xlsx-number-formats';
import { changeSheetLook, type Sheet } from './xlsx-sheet-look';
import { changeLook, lookOf, readLook } from './xlsx-styles';
import { escapeTexts } from './xlsx-text';

/** @throws SheetFileError when a text or a sheet name is not possible in an .xlsx file. */
export async function writeXlsx(
  sheets: readonly SavedSheet[],
  locale: SheetLocale,
  activeSheet: number,
): Promise<Uint8Array> {
  sheets.forEach(checkCellLengths);
  const filed = sheets.map((sheet) => fileSheet(sheet, locale));
  filed.forEach(escapeTexts);
  return fileBuiltInFormats(await explainRefusals(() => writeWorkbook({ sheets: filed, activeSheet })));
}

/** Puts a sheet into hucre's form; its texts are still to be escaped. */
export function fileSheet(saved: SavedSheet, locale: SheetLocale): Sheet {
  const cells = new Map<string, Cell>();
  const rows = saved.rows.map((row, rowIndex) =>
    row.map((savedCell, columnIndex) => {
      const cell = fileCell(savedCell, locale);
      if (cell.style || cell.formula !== undefined || cell.type === 'error') {
        cells.set(`${rowIndex},${columnIndex}`, cell);
      }
      return cell.value;
    }),
  );
  const sheet: Sheet = { name: saved.name, rows, cells };
  changeSheetLook(sheet, saved);
  return sheet;
}

function fileCell(saved: SavedCell, locale: SheetLocale): Cell {
  const cell = fileCellData(readSavedCell(saved, locale), saved.numberFormat, '1900');
  const style = changeLook(undefined, readLook(undefined, undefined), lookOf(saved));
  return style ? { ...cell, style } : cell;
}
