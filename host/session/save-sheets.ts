/** Takes the sheets out of a workbook for saving: what was typed, and what each cell holds because of that. */
import type { CellValue, SavedSheet } from '../files/sheet-file';
import { isError, type Scalar } from '../sheets/cell';
import { contentBlock, readBlock } from '../sheets/reading';
import type { Workbook } from '../sheets/workbook';

export function saveSheets(workbook: Workbook): SavedSheet[] {
  return workbook.book.sheets.map((sheet) => {
    const block = contentBlock(sheet);
    const values =
      block === undefined ? [] : readBlock(workbook.book, sheet, block, ({ value }) => valueOf(value));
    const content = workbook.content(sheet.id);
    return {
      ...content,
      rows: content.rows.map((row, rowIndex) =>
        row.map((cell, columnIndex) => ({ ...cell, value: values[rowIndex]?.[columnIndex] ?? '' })),
      ),
    };
  });
}

function valueOf(value: Scalar | undefined): CellValue {
  if (value === undefined) return '';
  return isError(value) ? value.error : value;
}
