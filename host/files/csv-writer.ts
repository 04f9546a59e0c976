/** Writes a sheet as CSV text, with values as a person would type them. */
import { typeText } from './cell-data';
import { typeDate } from './typed-number';
import type { CsvFormat, SavedCell, SavedSheet } from './sheet-file';

/** As RFC 4180 has it; reading it again gives the same values. */
export function writeCsv(sheet: SavedSheet, { delimiter, lineEnd, hasBom }: CsvFormat): string {
  const lines = sheet.rows.map((row) => {
    const fields = row.map((cell) => quoteField(typeSavedCell(cell)));
    return `${fields.join(delimiter)}${lineEnd}`;
  });
  return `${hasBom ? '\uFEFF' : ''}${lines.join('')}`;
}

function typeSavedCell({ input, value, numberFormat }: SavedCell): string {
  if (input.startsWith('=') || typeof value === 'boolean') return input;
  if (typeof value === 'number') return typeDate(value, numberFormat ?? '') ?? input;
  // What was typed without a prefix and became a text does so again, unless only the cell's text format made it one.
  return input.startsWith("'") || numberFormat === '@' ? typeText(value) : input;
}

// Also the separators that are not used here, so that nobody takes them for the one that is; and a text that begins
// with what would be a byte order mark.
const NEEDS_QUOTES = /["\r\n,;\t]|^\uFEFF/;

function quoteField(field: string): string {
  return NEEDS_QUOTES.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
