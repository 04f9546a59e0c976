/**
 * The hours at which a schedule is due. An hour that the clocks skip in spring is made up for with the next one; one that
 * they show twice in autumn counts once, but for *hourly*, which simply goes by hours.
 */
import {
  DAY_MS,
  HOUR_MS,
  localHourAt,
  startOfHour,
  weekDayOf,
  type LocalHour,
  type OffsetMsAt,
} from './local-time';
import type { ScheduleRule } from './rule';

/** The rarest rule comes once a week. */
export const LONGEST_GAP_MS = 8 * DAY_MS;

/** When the schedule is due next after a moment. */
export function nextSlotMs(rule: ScheduleRule, afterMs: number, offsetMsAt: OffsetMsAt): number {
  const [next] = slotsBetween(rule, afterMs, afterMs + LONGEST_GAP_MS, offsetMsAt, 1);
  if (next === undefined) throw new Error('A rule that never comes.');
  return next;
}

/** When it was due after a moment, up to and including another; at most as many as asked for, the first ones. */
export function slotsBetween(
  rule: ScheduleRule,
  afterMs: number,
  untilMs: number,
  offsetMsAt: OffsetMsAt,
  limit = Infinity,
): readonly number[] {
  const slots: number[] = [];
  let startMs = startOfHour(afterMs, offsetMsAt);
  let shown = localHourAt(startMs, offsetMsAt);
  while (slots.length < limit) {
    startMs = startOfHour(startMs + HOUR_MS, offsetMsAt);
    if (startMs > untilMs) break;
    const next = localHourAt(startMs, offsetMsAt);
    if (startMs > afterMs && isDue(rule, shown, next)) slots.push(startMs);
    shown = next;
  }
  return slots;
}

/** `shown` is the hour before `next`; hours that the clocks skipped in between count with `next`. */
function isDue(rule: ScheduleRule, shown: LocalHour, next: LocalHour): boolean {
  return rule.kind === 'hourly' || newHours(shown, next).some((hour) => fits(rule, hour));
}

function newHours(shown: LocalHour, next: LocalHour): LocalHour[] {
  const from = shown.day * 24 + shown.hour;
  const to = next.day * 24 + next.hour;
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => {
    const hours = from + 1 + index;
    return { day: Math.floor(hours / 24), hour: hours % 24 };
  });
}

function fits(rule: Exclude<ScheduleRule, { kind: 'hourly' }>, { day, hour }: LocalHour): boolean {
  switch (rule.kind) {
    case 'every':
      return hour % rule.hours === 0;
    case 'daily':
      return hour === rule.hour;
    case 'weekdays':
      return hour === rule.hour && rule.days.includes(weekDayOf(day));
  }
}
