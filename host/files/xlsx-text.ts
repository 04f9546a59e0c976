/** Makes the texts of a workbook safe to be filed: hucre escapes control characters, and leaves the rest to us. */
import type { Cell, Sheet, WriteSheet } from 'hucre/xlsx';

/** `_x0041_` in a file means `A`, so the underscore that begins such a text has to be escaped itself. */
const ESCAPE_LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** Halves of surrogate pairs and two more code points are no XML characters. */
const NOT_XML = /[\p{Cs}\uFFFE\uFFFF]/gu;

export function escapeText(text: string): string {
  return text
    .replace(ESCAPE_LOOKALIKE, '_x005F_')
    .replace(NOT_XML, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase()}_`);
}

/** To be called once, just before saving: afterwards the sheet's texts are no longer what they say. */
export function escapeTexts(sheet: Sheet | WriteSheet): void {
  const cells: Map<string, Partial<Cell>> = (sheet.cells ??= new Map<string, Cell>());
  cells.forEach(escapeCell);
  sheet.rows?.forEach((row, rowIndex) => {
    row.forEach((value, columnIndex) => {
      if (typeof value !== 'string') return;
      const key = `${rowIndex},${columnIndex}`;
      row[columnIndex] = escapeText(value);
      if (!cells.has(key) && value.startsWith('#'))
        cells.set(key, { richText: [{ text: escapeText(value) }] });
    });
  });
}

function escapeCell(cell: Partial<Cell>): void {
  if (cell.formula !== undefined) {
    if (typeof cell.formulaResult === 'string') cell.formulaResult = escapeText(cell.formulaResult);
  } else if (cell.richText) {
    cell.richText = cell.richText.map((run) => ({ ...run, text: escapeText(run.text) }));
  } else if (typeof cell.value === 'string' && cell.type !== 'error') {
    cell.value = escapeText(cell.value);
    // hucre files any text `#N/A` as the error; a text of runs stays text.
    if (cell.value.startsWith('#')) cell.richText = [{ text: cell.value }];
  }
}
