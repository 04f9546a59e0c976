/** Triggers in the workbench: when they are due, and as whom they run. */
import { createServiceStore, type TriggerRecord } from '../../../host/services/store';
import type { RunRequest } from '../../../host/session/session';
import { createTriggers } from '../../../host/workbench/triggers';

const createdAtMs = Date.UTC(2026, 10, 24, 9);
const MINUTE_MS = 60_000;

function openTriggers(...triggers: readonly Partial<TriggerRecord>[]) {
  let nowMs = createdAtMs;
  const store = createServiceStore();
  store.triggers = triggers.map((trigger, index) => ({
    uniqueId: `trigger ${index + 1}`,
    handlerFunction: 'continueRun',
    ownerEmail: 'ana@example.com',
    schedule: { kind: 'minutes', every: 5 },
    timeZone: undefined,
    createdAtMs,
    ...trigger,
  }));
  const started: RunRequest[] = [];
  const opened = createTriggers({
    store,
    scriptTimeZone: 'Etc/UTC',
    nowMs: () => nowMs,
    scopes: ['https://www.googleapis.com/auth/script.scriptapp'],
    languageOf: (email) => (email === 'ben@example.com' ? 'es' : 'en'),
    run: (request) => started.push(request),
  });
  const fireDue = (atMs: number): void => {
    nowMs = atMs;
    opened.fireDue();
  };
  return {
    ...opened,
    fireDue,
    store,
    started,
    handlers: () => started.map(({ functionName }) => functionName),
  };
}

it('each is shown with its owner and the time at which it is due', () => {
  const [view] = openTriggers({}).views();
  expect(view).toMatchObject({ handlerFunction: 'continueRun', ownerEmail: 'ana@example.com' });
  expect(view?.nextAtMs).toBeGreaterThan(createdAtMs);
  expect(view?.nextAtMs).toBeLessThanOrEqual(createdAtMs + 5 * MINUTE_MS);
});

it('fired by hand -> runs as its owner, in the language of the owner, with an event and without a window', () => {
  const { fire, started } = openTriggers({}, { ownerEmail: 'ben@example.com' });
  fire('trigger 2');
  expect(started).toMatchObject([
    {
      functionName: 'continueRun',
      mode: 'trigger',
      userEmail: 'ben@example.com',
      userLocale: 'es',
      event: { authMode: 'FULL', triggerUid: 'trigger 2' },
    },
  ]);
});

it.each([
  ['before it is due', 0, []],
  ['once it is due', 5 * MINUTE_MS, ['continueRun']],
  ['long after, once for all that was missed', 60 * MINUTE_MS, ['continueRun']],
])('%s', (_, afterMs, expected) => {
  const { fireDue, handlers } = openTriggers({});
  fireDue(createdAtMs + afterMs);
  expect(handlers()).toEqual(expected);
});

it('one that fires once -> not again by itself, but by hand', () => {
  const { fireDue, fire, views, handlers } = openTriggers({ schedule: { kind: 'after', delayMs: 1000 } });
  fireDue(createdAtMs + 2 * MINUTE_MS);
  fireDue(createdAtMs + 60 * MINUTE_MS);
  expect(views()[0]?.nextAtMs).toBeNull();
  fire('trigger 1');
  expect(handlers()).toEqual(['continueRun', 'continueRun']);
});

it('Google starts none of an owner who has not granted everything', () => {
  const { fire, fireDue, views, handlers, store } = openTriggers({});
  store.grantedScopes['ana@example.com'] = [];
  expect(views()).toMatchObject([{ isAllowed: false }]);
  fire('trigger 1');
  fireDue(createdAtMs + 60 * MINUTE_MS);
  expect(handlers()).toEqual([]);
});

it('one that is gone -> nothing', () => {
  const { fire, handlers } = openTriggers();
  fire('trigger 1');
  expect(handlers()).toEqual([]);
});
