/** What a typed text becomes in a cell, as Google's `USER_ENTERED` has it: number, date, boolean, formula or text. */
import type { Scalar, SheetLocale } from './cell';
import { parseNumber } from './engine';
import { englishError } from './error-names';
import { parseDate } from './typed-date';

export type Typed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'formula'; readonly text: string }
  /** The format is applied where the cell has none of its own. */
  | { readonly kind: 'value'; readonly value: Scalar; readonly numberFormat?: string };

export interface TypingContext {
  readonly locale: SheetLocale;
  /** The cell's number format; `@` keeps text. */
  readonly numberFormat: string;
  /** Completes dates that are typed without a year. */
  readonly currentYear: () => number;
}

const BOOLEANS: Readonly<Record<SheetLocale, ReadonlyMap<string, boolean>>> = {
  en: new Map([
    ['TRUE', true],
    ['FALSE', false],
  ]),
  es: new Map([
    ['VERDADERO', true],
    ['FALSO', false],
    ['TRUE', true],
    ['FALSE', false],
  ]),
};

const PLAIN_NUMBER: Readonly<Record<SheetLocale, RegExp>> = {
  en: /^-?(\d+\.?\d*|\.\d+)$/,
  es: /^-?(\d+,?\d*|,\d+)$/,
};

/** Only these can be a number with currency, percent, grouping or exponent. */
const DECORATED_NUMBER = /^[\s\d.,+\-eE%$€£¥()]*\d[\s\d.,+\-eE%$€£¥()]*$/;

export function parseTyped(text: string, context: TypingContext): Typed {
  if (text === '') return { kind: 'nothing' };
  // The apostrophe says "text", and is no part of it.
  if (text.startsWith("'"))
    return text === "'" ? { kind: 'nothing' } : { kind: 'value', value: text.slice(1) };
  const bare = text.replace(/^\uFEFF+/, '');
  if (/^[=+]/.test(bare)) return parseEquation(bare, context);
  // Reported: the text format stops numbers and dates, yet not what starts with = or +.
  if (context.numberFormat === '@') return { kind: 'value', value: text };
  return parseValue(text, context) ?? { kind: 'value', value: text };
}

function parseEquation(text: string, context: TypingContext): Typed {
  const rest = text.slice(1);
  if (rest.trim() === '') return { kind: 'value', value: text };
  if (text.startsWith('=')) return { kind: 'formula', text };
  const number = parseAmount(rest, context.locale);
  // `+34600111222` is a number that loses its plus; `+34 600 111 222` is a formula that cannot be read.
  return number !== undefined && !/^[-+\s]/.test(rest) ? number : { kind: 'formula', text: `=${text}` };
}

function parseValue(text: string, context: TypingContext): Typed | undefined {
  const boolean = BOOLEANS[context.locale].get(text.toUpperCase());
  if (boolean !== undefined) return { kind: 'value', value: boolean };
  const error = englishError(text);
  if (error !== undefined) return { kind: 'value', value: { error } };
  if (!/\d/.test(text)) return undefined;
  const date = parseDate(text.trim(), context.locale, context.currentYear);
  if (date !== undefined) return { kind: 'value', value: date.serial, numberFormat: date.numberFormat };
  return parseAmount(text, context.locale);
}

function parseAmount(text: string, locale: SheetLocale): Typed | undefined {
  if (PLAIN_NUMBER[locale].test(text)) return { kind: 'value', value: Number(text.replace(',', '.')) };
  if (!DECORATED_NUMBER.test(text)) return undefined;
  const number = parseNumber(text, locale);
  if (number === undefined) return undefined;
  return number.numberFormat === ''
    ? { kind: 'value', value: number.value }
    : { kind: 'value', value: number.value, numberFormat: number.numberFormat };
}
