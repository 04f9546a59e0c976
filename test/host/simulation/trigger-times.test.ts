import { nextDueMs } from '../../../host/simulation/trigger-times';
import type { TriggerSchedule } from '../../../host/services/store';

/** A Tuesday. */
const CREATED = '2026-11-24T09:00:30Z';

function dueTimes(schedule: TriggerSchedule, chance: number, count: number, timeZone?: string): string[] {
  const trigger = {
    uniqueId: 'id',
    handlerFunction: 'act',
    ownerEmail: 'ana@example.com',
    schedule,
    timeZone,
    createdAtMs: Date.parse(CREATED),
  };
  const times: string[] = [];
  let afterMs: number | undefined = trigger.createdAtMs;
  while (times.length < count) {
    afterMs = nextDueMs(trigger, afterMs, chance, 'Etc/UTC');
    if (afterMs === undefined) break;
    times.push(new Date(afterMs).toISOString().replace('.000Z', ''));
  }
  return times;
}

it.each<[string, TriggerSchedule, number, string | undefined, string[]]>([
  [
    'every 5 minutes, at its own second',
    { kind: 'minutes', every: 5 },
    0.5,
    undefined,
    ['2026-11-24T09:02:30', '2026-11-24T09:07:30', '2026-11-24T09:12:30'],
  ],
  [
    'the first one at most one step away',
    { kind: 'minutes', every: 5 },
    0.1,
    undefined,
    ['2026-11-24T09:05:30'],
  ],
  [
    'every 6 hours, at its own minute',
    { kind: 'hours', every: 6 },
    0.5,
    undefined,
    ['2026-11-24T15:00:00', '2026-11-24T21:00:00'],
  ],
  [
    'every day at 8 -> at some minute of that hour',
    { kind: 'days', every: 1, atHour: 8 },
    0.5,
    undefined,
    ['2026-11-25T08:30:00', '2026-11-26T08:30:00'],
  ],
  [
    'every day at 10 in Madrid',
    { kind: 'days', every: 1, atHour: 11 },
    0,
    'Europe/Madrid',
    ['2026-11-24T10:00:00', '2026-11-25T10:00:00'],
  ],
  [
    'every 3 days, near minute 30',
    { kind: 'days', every: 3, atHour: 10, nearMinute: 30 },
    0,
    undefined,
    ['2026-11-24T10:15:00', '2026-11-27T10:15:00'],
  ],
  [
    'every day at any time',
    { kind: 'days', every: 1 },
    0.25,
    undefined,
    ['2026-11-25T06:00:00', '2026-11-26T06:00:00'],
  ],
  [
    'Mondays at 7',
    { kind: 'weeks', weekDay: 'MONDAY', every: 1, atHour: 7 },
    0,
    undefined,
    ['2026-11-30T07:00:00', '2026-12-07T07:00:00'],
  ],
  [
    'every other Tuesday, whose hour has passed today',
    { kind: 'weeks', weekDay: 'TUESDAY', every: 2, atHour: 7 },
    0,
    undefined,
    ['2026-12-08T07:00:00', '2026-12-22T07:00:00'],
  ],
  ['once, at the next full minute', { kind: 'after', delayMs: 1 }, 0.9, undefined, ['2026-11-24T09:01:00']],
  ['once, not before its time', { kind: 'after', delayMs: 90_000 }, 0, undefined, ['2026-11-24T09:03:00']],
])('%s', (_, schedule, chance, timeZone, expected) => {
  expect(dueTimes(schedule, chance, schedule.kind === 'after' ? 2 : expected.length, timeZone)).toEqual(
    expected,
  );
});

it('daily across the end of summer time -> the same hour on the wall', () => {
  const trigger = {
    uniqueId: 'id',
    handlerFunction: 'act',
    ownerEmail: 'ana@example.com',
    schedule: { kind: 'days', every: 1, atHour: 9 } as const,
    timeZone: 'Europe/Madrid',
    createdAtMs: Date.parse('2026-10-24T12:00:00Z'),
  };
  const due = nextDueMs(trigger, trigger.createdAtMs, 0, 'Etc/UTC') ?? 0;
  expect(new Date(due).toISOString()).toBe('2026-10-25T08:00:00.000Z');
});
