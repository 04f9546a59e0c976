/** Spreadsheet dates: days since 30 December 1899 on a wall clock without a zone, and the instants they stand for. */

const DAY_MS = 86_400_000;
/** 1 January 1970 as a serial date. */
const UNIX_EPOCH_SERIAL = 25_569;
/** Zones change their offset on quarter hours only, so that an offset holds for the rest of one. */
const QUARTER_HOUR_MS = 900_000;

const clocks = new Map<string, Intl.DateTimeFormat>();
/** By time zone and quarter of an hour. */
const knownOffsets = new Map<string, Map<number, number>>();

/** The serial of a calendar day; `undefined` for a day that does not exist. */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.getTime() / DAY_MS + UNIX_EPOCH_SERIAL : undefined;
}

/** The instant at which a clock in the time zone shows the serial date. */
export function serialToEpochMs(serial: number, timeZone: string): number {
  const wallMs = Math.round((serial - UNIX_EPOCH_SERIAL) * DAY_MS);
  const guess = wallMs - offsetMs(wallMs, timeZone);
  return wallMs - offsetMs(guess, timeZone);
}

/** What a clock in the time zone shows at an instant, as a serial date. */
export function epochMsToSerial(epochMs: number, timeZone: string): number {
  return (epochMs + offsetMs(epochMs, timeZone)) / DAY_MS + UNIX_EPOCH_SERIAL;
}

/** The year that a clock in the time zone shows. */
export function yearAt(epochMs: number, timeZone: string): number {
  return new Date(epochMs + offsetMs(epochMs, timeZone)).getUTCFullYear();
}

/** How far the clocks of a time zone are ahead of UTC at an instant. */
export function offsetMs(epochMs: number, timeZone: string): number {
  const quarter = Math.floor(epochMs / QUARTER_HOUR_MS);
  const ofZone = knownOffsets.get(timeZone) ?? new Map<number, number>();
  const known = ofZone.get(quarter);
  if (known !== undefined) return known;
  const instant = quarter * QUARTER_HOUR_MS;
  const offset = wallClockMs(instant, timeZone) - instant;
  knownOffsets.set(timeZone, ofZone.set(quarter, offset));
  return offset;
}

function wallClockMs(epochMs: number, timeZone: string): number {
  const parts = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(epochMs)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}
