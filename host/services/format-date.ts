/** `Utilities.formatDate`: dates in the pattern letters of Java, of which the numeric ones are emulated. */
import { offsetMs } from '../sheets/serial-date';

const PATTERN = /'((?:[^']|'')*)'|([A-Za-z])\2*/g;

/** The text, or what is not emulated: pattern letters, and time zones that the host does not know. */
export function formatDate(
  epochMs: number,
  timeZone: string,
  pattern: string,
): { text: string; unknown: string[] } {
  if (!isTimeZone(timeZone)) return { text: '', unknown: [`the time zone ${timeZone}`] };
  const offset = offsetMs(epochMs, timeZone);
  const wall = new Date(epochMs + offset);
  const unknown: string[] = [];
  const text = pattern.replace(
    PATTERN,
    (part: string, quoted: string | undefined, letter: string | undefined) => {
      if (letter === undefined) return quoted === '' ? "'" : (quoted ?? '').replaceAll("''", "'");
      const shown = showPart(letter, part.length, wall, offset);
      if (shown === undefined) unknown.push(part);
      return shown ?? '';
    },
  );
  return { text, unknown };
}

const knownZones = new Set<string>();

function isTimeZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    knownZones.add(name);
    return true;
  } catch {
    return false;
  }
}

function showPart(letter: string, length: number, wall: Date, offset: number): string | undefined {
  const padded = (value: number): string => String(value).padStart(length, '0');
  switch (letter) {
    case 'y':
      return length === 2
        ? String(wall.getUTCFullYear() % 100).padStart(2, '0')
        : padded(wall.getUTCFullYear());
    case 'M':
      return length > 2 ? undefined : padded(wall.getUTCMonth() + 1);
    case 'd':
      return padded(wall.getUTCDate());
    case 'H':
      return padded(wall.getUTCHours());
    case 'h':
      return padded(wall.getUTCHours() % 12 || 12);
    case 'm':
      return padded(wall.getUTCMinutes());
    case 's':
      return padded(wall.getUTCSeconds());
    case 'S':
      return padded(wall.getUTCMilliseconds());
    case 'a':
      return wall.getUTCHours() < 12 ? 'AM' : 'PM';
    case 'Z':
      return showOffset(offset, '');
    case 'X':
      return offset === 0
        ? 'Z'
        : showOffset(offset, length === 3 ? ':' : '').slice(0, length === 1 ? 3 : undefined);
    default:
      return undefined;
  }
}

function showOffset(offset: number, separator: string): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}
