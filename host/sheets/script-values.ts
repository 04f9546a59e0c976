/** Cell values as scripts see them, and what scripts write as cells take it. */
import { isDate, type ScriptRealm } from '../services/script-realm';
import type { Book, SheetState } from './book';
import { isError } from './cell';
import { shownError } from './error-names';
import { isDateFormat } from './number-format';
import type { CellReading } from './reading';
import { serialToEpochMs } from './serial-date';
import { MAX_CELL_LENGTH, putDate, putValue, typeInto } from './writing';

export type ScriptValue = string | number | boolean | Date;

/** As `getValues` gives it: empty as `''`, errors as their name, dates in the spreadsheet's time zone. */
export function toScriptValue(
  book: Book,
  realm: ScriptRealm,
  { value, numberFormat }: CellReading,
): ScriptValue {
  if (value === undefined) return '';
  if (isError(value)) return shownError(value.error, book.locale);
  if (typeof value !== 'number' || !isDateFormat(numberFormat)) return value;
  return new realm.Date(serialToEpochMs(value, book.timeZone));
}

/** Puts a value as `setValue` does: texts are parsed as if they were typed, nothing clears the cell. */
export function putScriptValue(
  book: Book,
  sheet: SheetState,
  row: number,
  column: number,
  value: unknown,
): void {
  if (value === null || value === undefined) typeInto(book, sheet, row, column, '');
  else if (typeof value === 'number' || typeof value === 'boolean') putValue(book, sheet, row, column, value);
  else if (isDate(value)) putDate(book, sheet, row, column, value.getTime());
  else typeInto(book, sheet, row, column, asText(value));
}

/** True for texts that Google refuses. */
export function isTooLong(value: unknown): boolean {
  return typeof value === 'string' && value.length > MAX_CELL_LENGTH;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : Object.prototype.toString.call(value);
}
