/** Dates and times as a format shows them. The engine would round seconds on their own, and show `1:59:60`. */
import type { SheetLocale } from './cell';

const TOKENS = /"([^"]*)"|\\(.)|\[(h+|m+|s+)\]|\[[^\]]*\]|am\/pm|a\/p|y+|m+|d+|h+|s+|\.0+|./gi;
const DAY_SECONDS = 86_400;
const UNIX_EPOCH_SERIAL = 25_569;

interface Token {
  readonly text: string;
  /** Lower-case letter of a part of the date; `n` for minutes, `x` for literal text, `e` for elapsed time. */
  readonly kind: string;
}

const knownTokens = new Map<string, readonly Token[]>();

/** Cells below each other often hold the same moment. */
let lastShown = { serial: NaN, format: '', locale: '', text: '' };

/** What a date format makes of a serial date. */
export function showDate(serial: number, format: string, locale: SheetLocale): string {
  if (lastShown.serial === serial && lastShown.format === format && lastShown.locale === locale)
    return lastShown.text;
  const text = formatSerial(serial, format, locale);
  lastShown = { serial, format, locale, text };
  return text;
}

function formatSerial(serial: number, format: string, locale: SheetLocale): string {
  const tokens = readTokens(format);
  const hasFraction = tokens.some(({ kind }) => kind === 'f');
  // Rounded as a whole, so that a minute never has a sixtieth second.
  const step = hasFraction ? 1000 : 1;
  const seconds = Math.round(serial * DAY_SECONDS * step) / step;
  const wall = new Date(Math.round((seconds - UNIX_EPOCH_SERIAL * DAY_SECONDS) * 1000));
  const isHalfDay = tokens.some(({ kind }) => kind === 'a');
  return tokens.map((token) => showToken(token, wall, seconds, isHalfDay, locale)).join('');
}

function readTokens(format: string): readonly Token[] {
  const known = knownTokens.get(format);
  if (known !== undefined) return known;
  const tokens = [...format.matchAll(TOKENS)].map(([text, quoted, escaped, elapsed]): Token => {
    if (quoted !== undefined || escaped !== undefined) return { kind: 'x', text: quoted ?? escaped ?? '' };
    if (elapsed !== undefined) return { kind: 'e', text: elapsed.toLowerCase() };
    if (/^\[/.test(text)) return { kind: 'x', text: '' };
    if (/^\.0/.test(text)) return { kind: 'f', text };
    if (/^a/i.test(text) && text.includes('/')) return { kind: 'a', text };
    return /^[ymdhs]/i.test(text) ? { kind: text.charAt(0).toLowerCase(), text } : { kind: 'x', text };
  });
  const read = tokens.map((token, index) => (isMinutes(tokens, index) ? { ...token, kind: 'n' } : token));
  knownTokens.set(format, read);
  return read;
}

/** `m` is a minute after hours or before seconds, and a month otherwise. */
function isMinutes(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.kind !== 'm') return false;
  const isPart = ({ kind }: Token): boolean => kind !== 'x';
  const before = tokens.slice(0, index).findLast(isPart);
  const after = tokens.slice(index + 1).find(isPart);
  return before?.kind === 'h' || before?.text.startsWith('h') === true || after?.kind === 's';
}

function showToken(
  { kind, text }: Token,
  wall: Date,
  seconds: number,
  isHalfDay: boolean,
  locale: SheetLocale,
): string {
  const { length } = text;
  const padded = (value: number): string => String(value).padStart(Math.min(length, 2), '0');
  const hours = wall.getUTCHours();
  switch (kind) {
    case 'y':
      return length > 2
        ? String(wall.getUTCFullYear())
        : String(wall.getUTCFullYear() % 100).padStart(2, '0');
    case 'm':
      return length > 2
        ? name(wall, { month: length === 3 ? 'short' : 'long' }, locale)
        : padded(wall.getUTCMonth() + 1);
    case 'd':
      return length > 2
        ? name(wall, { weekday: length === 3 ? 'short' : 'long' }, locale)
        : padded(wall.getUTCDate());
    case 'h':
      return padded(isHalfDay ? hours % 12 || 12 : hours);
    case 'n':
      return padded(wall.getUTCMinutes());
    case 's':
      return padded(wall.getUTCSeconds());
    case 'f':
      return `.${String(wall.getUTCMilliseconds())
        .padStart(3, '0')
        .padEnd(length - 1, '0')
        .slice(0, length - 1)}`;
    case 'a':
      return hours < 12 ? 'AM' : 'PM';
    case 'e':
      return elapsed(text, seconds);
    default:
      return text;
  }
}

function elapsed(text: string, seconds: number): string {
  const unit = { h: 3600, m: 60, s: 1 }[text.charAt(0)] ?? 1;
  return String(Math.floor(seconds / unit)).padStart(text.length, '0');
}

function name(wall: Date, part: Intl.DateTimeFormatOptions, locale: SheetLocale): string {
  return new Intl.DateTimeFormat(locale, { ...part, timeZone: 'UTC' }).format(wall);
}
