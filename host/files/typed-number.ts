/** Numbers and dates as they are typed. */
import { isDateFormat } from 'hucre';
import type { SheetLocale } from './sheet-file';

/** Writes all digits: an exponent would bring a number format along. */
export function typeNumber(value: number, locale: SheetLocale): string {
  const digits = expandExponent(String(value));
  return locale === 'es' ? digits.replace('.', ',') : digits;
}

function expandExponent(digits: string): string {
  const [, sign = '', whole = '', fraction = '', exponent] =
    /^(-?)(\d+)\.?(\d*)e([+-]\d+)$/.exec(digits) ?? [];
  if (exponent === undefined) return digits;
  const shift = Number(exponent);
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`;
  return sign + (whole + fraction).padEnd(shift + 1, '0');
}

const SECONDS_PER_DAY = 86_400;
/** Serial numbers before 1 March 1900 mean other days in Excel than elsewhere. */
const FIRST_SAFE_SERIAL = 61;
const UNIX_EPOCH_SERIAL = 25_569;

/**
 * Types a serial number as a date or time if its format shows one: `2024-03-12`, `2024-03-12 10:11:12`, `10:11:12`.
 * The order of year, month and day is understood in every locale; fractions of a second are lost.
 *
 * @returns `undefined` for what is no date, such as a duration of days.
 */
export function typeDate(serial: number, numberFormat: string): string | undefined {
  if (!isDateFormat(numberFormat)) return undefined;
  const seconds = Math.round(serial * SECONDS_PER_DAY);
  const { date, time } = splitSerial(seconds);
  const shown = numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]|am\/pm/gi, '');
  if (!/[dy]/i.test(shown)) return serial >= 0 && seconds < SECONDS_PER_DAY ? time : undefined;
  if (serial < FIRST_SAFE_SERIAL) return undefined;
  return seconds % SECONDS_PER_DAY === 0 && !/[hs]/i.test(shown) ? date : `${date} ${time}`;
}

function splitSerial(seconds: number): { date: string; time: string } {
  const iso = new Date((seconds - UNIX_EPOCH_SERIAL * SECONDS_PER_DAY) * 1_000).toISOString();
  return { date: iso.slice(0, 10), time: iso.slice(11, 19) };
}
