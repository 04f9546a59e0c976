/** Number formats: which of them make a number a date, and what a value looks like in one. */
import { isError, type Scalar, type SheetLocale } from './cell';
import { showNumber } from './engine';
import { shownError } from './error-names';
import { showDate } from './show-date';

/** What Google answers for a cell whose format nobody set. */
export const AUTOMATIC_FORMAT = '0.###############';

const LITERALS = /"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*./gi;
const BOOLEAN_WORDS: Readonly<Record<SheetLocale, readonly [string, string]>> = {
  en: ['FALSE', 'TRUE'],
  es: ['FALSO', 'VERDADERO'],
};
const dateFormats = new Map<string, boolean>();

/** The workbook's form of a format; empty for every name of the automatic one. */
export function normalizeFormat(format: string): string {
  return format === AUTOMATIC_FORMAT || /^general$/i.test(format) ? '' : format;
}

/** True for formats that show a day or a time. */
export function isDateFormat(format: string): boolean {
  if (format === '' || format === '@') return false;
  let isDate = dateFormats.get(format);
  if (isDate === undefined) {
    isDate = /[ymdhs]/i.test(format.replace(LITERALS, '').replace(/general/gi, ''));
    dateFormats.set(format, isDate);
  }
  return isDate;
}

/** What a person sees in a cell with that value and format. */
export function showValue(value: Scalar | undefined, numberFormat: string, locale: SheetLocale): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return BOOLEAN_WORDS[locale][value ? 1 : 0];
  if (isError(value)) return shownError(value.error, locale);
  if (numberFormat === '' || numberFormat === '@') return showGeneral(value, locale);
  if (isDateFormat(numberFormat)) return showDate(value, numberFormat, locale);
  return showNumber(value, numberFormat, locale) ?? showGeneral(value, locale);
}

/** Fifteen digits in whole numbers and ten in others; longer ones with an exponent. */
function showGeneral(value: number, locale: SheetLocale): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const isLong = Number.isInteger(value) ? size >= 1e15 : size >= 1e15 || size < 1e-9;
  const shown = isLong ? exponential(value) : String(Number.isInteger(value) ? value : tenDigits(value));
  return locale === 'es' ? shown.replace('.', ',') : shown;
}

function tenDigits(value: number): string {
  const rounded = Number(value.toPrecision(10));
  // Numbers below a millionth would print with an exponent.
  return Math.abs(rounded) < 1e-6 ? rounded.toFixed(15).replace(/0+$/, '') : String(rounded);
}

function exponential(value: number): string {
  const [digits = '', exponent = ''] = value.toExponential(5).split('e');
  const power = Math.abs(Number(exponent)).toString().padStart(2, '0');
  return `${String(Number(digits))}E${exponent.startsWith('-') ? '-' : '+'}${power}`;
}

/** A date format as the engine knows it, with small letters; quoted text stays as it is. */
export function engineFormat(format: string): string {
  return format.replace(/"[^"]*"|AM\/PM|[MDYHS]+/g, (part) =>
    /^["A]/.test(part) ? part : part.toLowerCase(),
  );
}
