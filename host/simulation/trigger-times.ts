/** When time-driven triggers are due: Google chooses the minute, each trigger keeps its own. */
import type { TriggerRecord } from '../services/store';
import { epochMsToSerial, serialToEpochMs } from '../sheets/serial-date';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const MINUTES_A_DAY = 24 * 60;
/** By serial date modulo 7: serial 0 was a Saturday. */
const WEEK_DAYS = ['SATURDAY', 'SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];
/** How far Google may move the minute of `nearMinute`, to either side. */
const NEAR_MINUTES = 15;

interface TimeOfDay {
  readonly atHour?: number;
  readonly nearMinute?: number;
}

/**
 * The first moment after `afterMs` at which a trigger is due; undefined when it has fired for the last time. `chance`,
 * from 0 to below 1, is the trigger's own: it decides what Google leaves open.
 */
export function nextDueMs(
  { schedule, createdAtMs, timeZone }: TriggerRecord,
  afterMs: number,
  chance: number,
  scriptTimeZone: string,
): number | undefined {
  const zone = timeZone ?? scriptTimeZone;
  switch (schedule.kind) {
    case 'minutes':
      return nextInGrid(schedule.every * MINUTE_MS, SECOND_MS, chance, afterMs);
    case 'hours':
      return nextInGrid(schedule.every * HOUR_MS, MINUTE_MS, chance, afterMs);
    case 'days':
      return nextOnDay(
        dayAt(createdAtMs, zone),
        schedule.every,
        minuteOfDay(schedule, chance),
        afterMs,
        zone,
      );
    case 'weeks': {
      const firstDay = firstWeekDay(dayAt(createdAtMs, zone), schedule.weekDay);
      return nextOnDay(firstDay, 7 * schedule.every, minuteOfDay(schedule, chance), afterMs, zone);
    }
    case 'after': {
      const earliestMs = createdAtMs + schedule.delayMs;
      const dueMs = (Math.floor(earliestMs / MINUTE_MS) + 1) * MINUTE_MS;
      return dueMs > afterMs ? dueMs : undefined;
    }
  }
}

/** Every `stepMs`, at an offset that is a multiple of `grainMs`. */
function nextInGrid(stepMs: number, grainMs: number, chance: number, afterMs: number): number {
  const offsetMs = Math.floor((chance * stepMs) / grainMs) * grainMs;
  return (Math.floor((afterMs - offsetMs) / stepMs) + 1) * stepMs + offsetMs;
}

function nextOnDay(
  firstDay: number,
  stepDays: number,
  minute: number,
  afterMs: number,
  zone: string,
): number {
  const dueOn = (day: number): number => serialToEpochMs(day + minute / MINUTES_A_DAY, zone);
  let day = firstDay;
  while (dueOn(day) <= afterMs) day += stepDays;
  return dueOn(day);
}

function minuteOfDay({ atHour, nearMinute }: TimeOfDay, chance: number): number {
  if (atHour === undefined) return Math.floor(chance * MINUTES_A_DAY);
  if (nearMinute === undefined) return atHour * 60 + Math.floor(chance * 60);
  return atHour * 60 + nearMinute - NEAR_MINUTES + Math.floor(chance * (2 * NEAR_MINUTES + 1));
}

function dayAt(epochMs: number, zone: string): number {
  return Math.floor(epochMsToSerial(epochMs, zone));
}

function firstWeekDay(day: number, weekDay: string): number {
  return day + ((WEEK_DAYS.indexOf(weekDay) - (day % 7) + 7) % 7);
}
