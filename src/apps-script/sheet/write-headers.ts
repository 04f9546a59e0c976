/** Makes an empty sheet ready for customers. */
import { FIELDS, type Field } from '../../core/fields';
import type { Messages } from '../../core/messages';
import { wholeColumns } from './a1';

/** Their leading zeros and last digits would be lost as numbers. */
const TEXT_FIELDS: readonly Field[] = ['phone', 'card'];

/** Writes a header for each field, in the person's language. */
export function writeHeaders(sheet: GoogleAppsScript.Spreadsheet.Sheet, { field: names }: Messages): void {
  sheet
    .getRange(1, 1, 1, FIELDS.length)
    .setValues([FIELDS.map((field) => names[field])])
    .setFontWeight('bold');
  for (const field of TEXT_FIELDS) {
    const index = FIELDS.indexOf(field);
    sheet.getRange(wholeColumns(index, index)).setNumberFormat('@');
  }
  sheet.setFrozenRows(1);
  SpreadsheetApp.flush();
}
