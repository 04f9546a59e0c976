import { nextSlotMs, slotsBetween } from '../../src/core/schedule/slots';
import type { ScheduleRule } from '../../src/core/schedule/rule';

const HOUR_MS = 3_600_000;

/** Of Node, which knows all time zones; the script asks Google. */
function offsetIn(timeZone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  return (ms) => {
    const name = format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  };
}

/** What clocks there show, such as `2026-03-29 03:00`. */
function showIn(timeZone: string, ms: number): string {
  const format = new Intl.DateTimeFormat('sv', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return format.format(ms);
}

const slotsOf = (rule: ScheduleRule, from: string, until: string, timeZone = 'Europe/Madrid'): string[] =>
  slotsBetween(rule, Date.parse(from), Date.parse(until), offsetIn(timeZone)).map((ms) =>
    showIn(timeZone, ms),
  );

const hourly: ScheduleRule = { kind: 'hourly' };
const daily = (hour: number): ScheduleRule => ({ kind: 'daily', hour });

describe('an ordinary day', () => {
  it.each<[string, string[], ScheduleRule]>([
    ['hourly', ['10:00', '11:00', '12:00'], hourly],
    ['every 2 hours', ['10:00', '12:00'], { kind: 'every', hours: 2 }],
    ['every 12 hours', ['12:00'], { kind: 'every', hours: 12 }],
    ['daily at 11', ['11:00'], daily(11)],
    ['daily at 9, which is over', [], daily(9)],
    ['Tuesdays and Fridays at 12', ['12:00'], { kind: 'weekdays', days: [2, 5], hour: 12 }],
    ['Mondays at 12', [], { kind: 'weekdays', days: [1], hour: 12 }],
  ])('%s, from 9:30 to 12:00 on a Tuesday -> %j', (_, times, rule) => {
    expect(slotsOf(rule, '2026-11-24T09:30+01:00', '2026-11-24T12:00+01:00')).toEqual(
      times.map((time) => `2026-11-24 ${time}`),
    );
  });

  it.each<[string, string, ScheduleRule]>([
    ['hourly', '2026-11-24 11:00', hourly],
    ['every 8 hours', '2026-11-24 16:00', { kind: 'every', hours: 8 }],
    ['daily at 10', '2026-11-25 10:00', daily(10)],
    ['Mondays at 10', '2026-11-30 10:00', { kind: 'weekdays', days: [1], hour: 10 }],
    ['Tuesdays at 10, of which one is over', '2026-12-01 10:00', { kind: 'weekdays', days: [2], hour: 10 }],
  ])('%s, after 10:00 sharp on a Tuesday -> %s', (_, next, rule) => {
    const ms = nextSlotMs(rule, Date.parse('2026-11-24T10:00+01:00'), offsetIn('Europe/Madrid'));
    expect(showIn('Europe/Madrid', ms)).toBe(next);
  });
});

describe('the day of 23 hours: clocks go from 1:59 to 3:00', () => {
  const [from, until] = ['2026-03-28T23:59+01:00', '2026-03-30T00:00+02:00'];
  it('hourly -> 23 times', () => {
    expect(slotsOf(hourly, from, until)).toHaveLength(24);
  });
  it('daily at 2, an hour that is skipped -> at 3', () => {
    expect(slotsOf(daily(2), from, until)).toEqual(['2026-03-29 03:00']);
  });
  it('daily at 3 -> at 3, once', () => {
    expect(slotsOf(daily(3), from, until)).toEqual(['2026-03-29 03:00']);
  });
  it('every 2 hours -> at 3 instead of 2', () => {
    expect(slotsOf({ kind: 'every', hours: 2 }, from, until).slice(0, 4)).toEqual([
      '2026-03-29 00:00',
      '2026-03-29 03:00',
      '2026-03-29 04:00',
      '2026-03-29 06:00',
    ]);
  });
});

describe('the day of 25 hours: clocks show 2:00 to 2:59 twice', () => {
  const [from, until] = ['2026-10-24T23:59+02:00', '2026-10-26T00:00+01:00'];
  it('hourly -> 25 times', () => {
    expect(slotsOf(hourly, from, until)).toHaveLength(26);
  });
  it('daily at 2 -> once, the first time', () => {
    const slots = slotsBetween(daily(2), Date.parse(from), Date.parse(until), offsetIn('Europe/Madrid'));
    expect(slots).toEqual([Date.parse('2026-10-25T02:00+02:00')]);
  });
  it('every 2 hours -> twelve times, as on any day', () => {
    expect(slotsOf({ kind: 'every', hours: 2 }, from, until)).toHaveLength(13);
  });
  it('daily at 2, set up between the two -> the next day', () => {
    const after = Date.parse('2026-10-25T02:30+02:00');
    expect(showIn('Europe/Madrid', nextSlotMs(daily(2), after, offsetIn('Europe/Madrid')))).toBe(
      '2026-10-26 02:00',
    );
  });
});

describe('time zones that are not whole hours, or change at midnight', () => {
  it.each([
    ['Asia/Kolkata', '2026-05-04T08:10+05:30', '2026-05-04 09:00'],
    ['Asia/Kathmandu', '2026-05-04T08:10+05:45', '2026-05-04 09:00'],
    ['America/St_Johns', '2026-05-04T08:10-02:30', '2026-05-04 09:00'],
    // Clocks go from 23:59 to 1:00 there.
    ['Africa/Cairo', '2026-04-23T23:30+02:00', '2026-04-24 01:00'],
  ])('hourly in %s, after %s -> %s', (timeZone, after, next) => {
    expect(showIn(timeZone, nextSlotMs(hourly, Date.parse(after), offsetIn(timeZone)))).toBe(next);
  });

  it('daily at midnight in Cairo on the day without one -> at 1', () => {
    const after = Date.parse('2026-04-23T12:00+02:00');
    expect(showIn('Africa/Cairo', nextSlotMs(daily(0), after, offsetIn('Africa/Cairo')))).toBe(
      '2026-04-24 01:00',
    );
  });
});

it.each<[string, number, ScheduleRule]>([
  ['hourly', 8760, hourly],
  ['every 3 hours', 2920, { kind: 'every', hours: 3 }],
  ['daily at 2', 365, daily(2)],
  ['weekdays at 0', 261, { kind: 'weekdays', days: [1, 2, 3, 4, 5], hour: 0 }],
])('a whole year, %s -> %i times, whatever the clocks do', (_, times, rule) => {
  for (const timeZone of ['Europe/Madrid', 'America/Santiago', 'Australia/Sydney', 'Etc/UTC']) {
    const offset = offsetIn(timeZone);
    const startOfYear = Date.UTC(2026, 0, 1) - offset(Date.UTC(2026, 0, 1));
    const endOfYear = Date.UTC(2027, 0, 1) - offset(Date.UTC(2027, 0, 1));
    const slots = slotsBetween(rule, startOfYear - 1, endOfYear - 1, offset);
    expect([timeZone, slots.length]).toEqual([timeZone, times]);
    expect(slots.every((slot, index) => index === 0 || slot > (slots[index - 1] ?? 0))).toBe(true);
    expect(slots.every((slot) => slot % (HOUR_MS / 4) === 0)).toBe(true);
  }
});
