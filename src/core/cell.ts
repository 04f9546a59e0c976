/** What a cell holds and shows, and what it says: a value, nothing, `#CLEAR`, `#NEW`, or something wrong. */

export type CellValue = string | number | boolean | Date;

/** One cell as a spreadsheet gives it: its value and the text that the person sees. */
export interface Cell {
  readonly value: CellValue;
  readonly shown: string;
}

export type IssueCode =
  | 'spreadsheet-error'
  | 'unknown-command'
  | 'clear-not-allowed'
  | 'new-not-allowed'
  | 'control-character'
  | 'too-long'
  | 'lost-digits'
  | 'points-not-whole'
  | 'points-negative'
  | 'phone-impossible'
  | 'email-missing'
  | 'email-malformed'
  | 'email-slash';

/** What one cell asks for. */
export type Statement =
  | { readonly kind: 'value'; readonly value: string | number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'new' }
  | { readonly kind: 'issue'; readonly code: IssueCode; readonly shown: string };

export const NOTHING: Statement = { kind: 'nothing' };

/** `#N/A`, `#REF!`, `#NAME?` and their Spanish forms (`#¡REF!`, `#N/D`), and cells that are still loading. */
const SPREADSHEET_ERROR = /^(#(N\/[AD]|[¡¿]?[A-ZÁÉÍÓÚ0-9/]+[!?])|Loading\.\.\.|Cargando\.\.\.)$/u;

// Zero-width and direction marks, soft hyphen, byte order mark: pasted along, never seen.
const INVISIBLE = '\\u00AD\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF';
const OUTER = new RegExp(`^[\\s${INVISIBLE}]+|[\\s${INVISIBLE}]+$`, 'gu');
const INVISIBLE_ANYWHERE = new RegExp(`[${INVISIBLE}]`, 'gu');
const PLAIN_ASCII = /^[!-~](?:[ -~]*[!-~])?$/;

/** Without outer spaces and invisible characters, in Unicode's composed form (NFC). */
export function cleanText(text: string): string {
  return text === '' || PLAIN_ASCII.test(text) ? text : text.normalize('NFC').replace(OUTER, '');
}

/** Without any invisible character, and without outer spaces. */
export function cleanAddress(text: string): string {
  return PLAIN_ASCII.test(text) ? text : cleanText(text.replace(INVISIBLE_ANYWHERE, ''));
}

export function isSpreadsheetError(text: string): boolean {
  return text.length > 2 && SPREADSHEET_ERROR.test(text);
}

/** The text of a cell: what was typed, or what the person sees of a number, a date or a boolean. */
export function textOf(cell: Cell): string {
  return typeof cell.value === 'string' ? cell.value : cell.shown;
}

/** True for dates of any realm: a date from outside a `vm` context is not `instanceof Date` inside it. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

export function hasControlCharacter(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return /[\u0000-\u001F\u007F-\u009F]/.test(text);
}
