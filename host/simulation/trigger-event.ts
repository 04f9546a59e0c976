/** What Google tells a function that a time-driven trigger calls. */

/** All times are in UTC, whatever the time zone of the script; `week-of-year` is not emulated. */
export interface TriggerEvent {
  readonly authMode: 'FULL';
  readonly triggerUid: string;
  readonly timezone: 'UTC';
  readonly year: number;
  readonly month: number;
  readonly 'day-of-month': number;
  /** 1 for Monday to 7 for Sunday. */
  readonly 'day-of-week': number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export function createTriggerEvent(triggerUid: string, atMs: number): TriggerEvent {
  const at = new Date(atMs);
  return {
    authMode: 'FULL',
    triggerUid,
    timezone: 'UTC',
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    'day-of-month': at.getUTCDate(),
    'day-of-week': at.getUTCDay() || 7,
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}
