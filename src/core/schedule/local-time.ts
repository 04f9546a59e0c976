/** What clocks show in a time zone. */

/** How far clocks there are ahead of UTC at a moment; the only thing that is asked of a time zone. */
export type OffsetMsAt = (ms: number) => number;

export interface LocalHour {
  /** Days since 1 January 1970 by the local calendar. */
  readonly day: number;
  /** 0 to 23. */
  readonly hour: number;
}

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** 1 January 1970 was a Thursday. */
const FIRST_WEEK_DAY = 4;

export function localHourAt(ms: number, offsetMsAt: OffsetMsAt): LocalHour {
  const localMs = ms + offsetMsAt(ms);
  const day = Math.floor(localMs / DAY_MS);
  return { day, hour: Math.floor((localMs - day * DAY_MS) / HOUR_MS) };
}

/** 1 for Monday to 7 for Sunday. */
export function weekDayOf(day: number): number {
  return ((((day + FIRST_WEEK_DAY - 1) % 7) + 7) % 7) + 1;
}

/** The moment at which the local hour began that a moment falls into. */
export function startOfHour(ms: number, offsetMsAt: OffsetMsAt): number {
  const localMs = ms + offsetMsAt(ms);
  return ms - (((localMs % HOUR_MS) + HOUR_MS) % HOUR_MS);
}
