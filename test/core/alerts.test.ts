import fc from 'fast-check';
import { readAddresses } from '../../src/core/alerts/addresses';
import {
  DEFAULT_ALERTS,
  giveBack,
  isMailDue,
  NO_ALERTS,
  noteFine,
  noteTrouble,
  takeWaiting,
  type AlertState,
  type Trouble,
} from '../../src/core/alerts/alerts';
import { messagesFor } from '../../src/core/messages';

const HOUR_MS = 3_600_000;
const stopped: Trouble = { kind: 'stopped', problem: { kind: 'unauthorized', words: [] }, open: 30 };
const outage: Trouble = { kind: 'stopped', problem: { kind: 'outage' }, open: 30 };
const manyFailed: Trouble = { kind: 'many-failed', failed: 9, sent: 20 };
const missed: Trouble = { kind: 'missed', sinceMs: 0 };

/** What happens to a schedule hour by hour; `mail` is somebody who may send one. */
type Event = Trouble | 'fine' | 'nothing' | 'mail';

/** The mails that go out, each by what it tells of. */
function play(events: readonly Event[], when: 'first' | 'every' = 'first', stepMs = HOUR_MS): string[][] {
  const settings = { ...DEFAULT_ALERTS, when };
  const mails: string[][] = [];
  let state = NO_ALERTS;
  events.forEach((event, index) => {
    const nowMs = index * stepMs;
    if (event === 'fine') state = noteFine(state, nowMs, true);
    else if (event === 'nothing') state = noteFine(state, nowMs, false);
    else if (event !== 'mail') state = noteTrouble(state, event, nowMs, settings);
    if (!isMailDue(state, nowMs)) return;
    mails.push(state.waiting.map(({ kind }) => kind));
    state = takeWaiting(state, nowMs);
  });
  return mails;
}

it.each<[string, Event[], 'first' | 'every', string[][]]>([
  ['all is well', ['fine', 'nothing', 'fine'], 'first', []],
  ['it stops again and again, told the first time', [stopped, stopped, stopped], 'first', [['stopped']]],
  [
    'it stops again and again, told every time',
    [stopped, stopped, stopped],
    'every',
    [['stopped'], ['stopped'], ['stopped']],
  ],
  ['another reason', [stopped, outage, outage], 'first', [['stopped'], ['stopped']]],
  ['it works again', [stopped, stopped, 'fine', 'fine'], 'first', [['stopped'], ['recovered']]],
  ['it stops, works, stops', [stopped, 'fine', stopped], 'first', [['stopped'], ['recovered'], ['stopped']]],
  ['it had nothing to send: it works', [stopped, 'nothing'], 'first', [['stopped'], ['recovered']]],
  [
    'nothing to send does not tell that rows would be accepted',
    [manyFailed, 'nothing', 'nothing', 'fine'],
    'first',
    [['many-failed'], ['recovered']],
  ],
  [
    'several at once, one recovery',
    [stopped, manyFailed, missed, 'fine'],
    'first',
    [['stopped'], ['many-failed'], ['missed'], ['recovered']],
  ],
])('%s', (_, events, when, mails) => {
  expect(play(events, when)).toEqual(mails);
});

it('within one hour -> one mail, then another with all that happened', () => {
  const events: Event[] = [stopped, 'fine', outage, 'mail', 'mail', 'mail', 'mail'];
  expect(play(events, 'first', 10 * 60_000)).toEqual([['stopped'], ['recovered', 'stopped']]);
});

it('whatever happens, two mails are at least an hour apart, and the last state is told', () => {
  const event = fc.constantFrom<Event>(stopped, outage, manyFailed, missed, 'fine', 'nothing', 'mail');
  const steps = fc.array(fc.record({ event, waitMs: fc.integer({ min: 0, max: 2 * HOUR_MS }) }));
  fc.assert(
    fc.property(steps, fc.constantFrom<'first' | 'every'>('first', 'every'), (given, when) => {
      let nowMs = 0;
      let state: AlertState = NO_ALERTS;
      let lastMailMs = -Infinity;
      for (const { event: next, waitMs } of [...given, { event: 'mail' as const, waitMs: HOUR_MS }]) {
        nowMs += waitMs;
        if (next === 'fine' || next === 'nothing') state = noteFine(state, nowMs, next === 'fine');
        else if (next !== 'mail') state = noteTrouble(state, next, nowMs, { ...DEFAULT_ALERTS, when });
        if (!isMailDue(state, nowMs)) continue;
        expect(nowMs - lastMailMs).toBeGreaterThanOrEqual(HOUR_MS);
        lastMailMs = nowMs;
        state = takeWaiting(state, nowMs);
      }
      expect(state.waiting).toEqual([]);
    }),
  );
});

it('a mail that could not be sent -> waits again, before what came since', () => {
  const before = noteTrouble(NO_ALERTS, stopped, 0, DEFAULT_ALERTS);
  const since = noteFine(takeWaiting(before, 0), 1, true);
  const state = giveBack(since, before, 'quota');
  expect(state.waiting.map(({ kind }) => kind)).toEqual(['stopped', 'recovered']);
  expect([state.obstacle, isMailDue(state, 2)]).toEqual(['quota', true]);
});

it.each([
  [[], []],
  [[' bea@example.com ', '', 'bea@example.com'], ['bea@example.com']],
  [['bea@example.com', 'not one'], '“not one” is not an email address.'],
  [Array.from({ length: 11 }, (_, index) => `p${index}@example.com`), 'At most 10 addresses can be told.'],
])('addresses %j -> %j', (typed, expected) => {
  expect(readAddresses(typed, messagesFor('en'))).toEqual(expected);
});
