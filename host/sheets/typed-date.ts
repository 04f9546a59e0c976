/** Dates and times as people type them, which the engine takes for text. */
import type { SheetLocale } from './cell';
import { dateSerial } from './serial-date';

export interface TypedDate {
  readonly serial: number;
  readonly numberFormat: string;
}

const DATE_AND_TIME = /^(\S+?)(?:\s+(\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?))?$/i;
const YEAR_FIRST = /^(\d{4})([-/])(\d{1,2})(?:\2(\d{1,2}))?$/;
const DAY_AND_MONTH = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/;
const MONTH_AND_YEAR = /^(\d{1,2})([-/])(\d{4})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s?([ap])m)?$/i;

/** `12/03/2024`, `1-2`, `2026-09`, `10:30` or a date with a time; `undefined` for anything else. */
export function parseDate(
  text: string,
  locale: SheetLocale,
  currentYear: () => number,
): TypedDate | undefined {
  const time = parseTime(text);
  if (time !== undefined) return time;
  const match = DATE_AND_TIME.exec(text);
  if (match === null) return undefined;
  const date = parseDay(match[1] ?? '', locale, currentYear);
  if (date === undefined || match[2] === undefined) return date;
  const timeOfDay = parseTime(match[2]);
  if (timeOfDay === undefined) return undefined;
  return {
    serial: date.serial + timeOfDay.serial,
    numberFormat: `${date.numberFormat} ${timeOfDay.numberFormat}`,
  };
}

function parseDay(text: string, locale: SheetLocale, currentYear: () => number): TypedDate | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) {
    const [, year = '', separator = '', month = '', day] = yearFirst;
    const format = ['yyyy', digits('m', month), ...(day === undefined ? [] : [digits('d', day)])];
    return dated(Number(year), Number(month), Number(day ?? 1), format.join(separator));
  }
  const monthYear = MONTH_AND_YEAR.exec(text);
  if (monthYear !== null) {
    const [, month = '', separator = '', year = ''] = monthYear;
    return dated(Number(year), Number(month), 1, `${digits('m', month)}${separator}yyyy`);
  }
  const dayMonth = DAY_AND_MONTH.exec(text);
  if (dayMonth === null) return undefined;
  const [, first = '', separator = '', second = '', year] = dayMonth;
  const isDayFirst = locale === 'es';
  const parts = isDayFirst
    ? [digits('d', first), digits('m', second)]
    : [digits('m', first), digits('d', second)];
  if (year !== undefined) parts.push(digits('y', year));
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  return dated(fullYear(year, currentYear), Number(month), Number(day), parts.join(separator));
}

function parseTime(text: string): TypedDate | undefined {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [, hour = '', minute = '', second, half] = match;
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return undefined;
  const seconds = hours * 3600 + Number(minute) * 60 + Number(second ?? 0);
  const numberFormat = `h:mm${second === undefined ? '' : ':ss'}${half === undefined ? '' : ' am/pm'}`;
  return { serial: seconds / 86_400, numberFormat };
}

function dated(year: number, month: number, day: number, numberFormat: string): TypedDate | undefined {
  const serial = dateSerial(year, month, day);
  return serial === undefined ? undefined : { serial, numberFormat };
}

/** Two-digit years up to 29 belong to this century, as in every spreadsheet. */
function fullYear(year: string | undefined, currentYear: () => number): number {
  if (year === undefined) return currentYear();
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 30 ? 2000 : 1900);
}

/** The format that shows the part with as many digits as were typed. */
function digits(letter: 'd' | 'm' | 'y', typed: string): string {
  return letter.repeat(typed.length);
}
