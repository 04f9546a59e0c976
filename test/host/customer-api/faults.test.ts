/** Faults on demand: what they do to replies and to customers. */
import { createCustomerApi, type CustomerApi } from '../../../host/customer-api/customer-api';
import type { Faults } from '../../../host/customer-api/faults';
import { createRandom } from '../../../host/customer-api/seeded-random';
import {
  ANA,
  BOB,
  CREDENTIALS,
  documentOf,
  errorsOf,
  findCustomer,
  patchAna,
  readAna,
  statusOf,
} from './support';

const createApi = (faults: Partial<Faults>, seed = 1) =>
  createCustomerApi({ ...CREDENTIALS, customers: [ANA, BOB], faults, random: createRandom(seed) });

function sentBy(api: CustomerApi) {
  const reply = api.handle(readAna, 0);
  if (reply.dropped) throw new Error('The connection was cut.');
  return reply;
}

const patchTimes = (api: CustomerApi, count: number) =>
  Array.from({ length: count }, (_, index) => statusOf(api.handle(patchAna({ points: index }), index)));

test.each<[string, Partial<Faults>, number]>([
  ['outage', { outage: true }, 503],
  ['outage before the rate limit', { outage: true, ratePerMinute: 1 }, 503],
  ['outage, though the token lacks a scope', { outage: true, forbidden: true }, 503],
  ['a token without scope', { forbidden: true }, 403],
  ['a customer whom nobody knows any more', { strangers: true }, 404],
])('%s -> %j gives %i', (_title, faults, status) => {
  const reply = createApi(faults).handle(readAna, 0);
  expect([statusOf(reply), ...errorsOf(documentOf(reply))]).toEqual([status, String(status)]);
});

test('a token that was revoked -> 401', () => {
  expect(statusOf(createApi({ revoked: true }).handle(readAna, 0))).toBe(401);
});

test('a token without scope, or no token -> 403 only with the token', () => {
  expect(statusOf(createApi({ forbidden: true }).handle({ ...readAna, headers: {} }, 0))).toBe(401);
});

test.each<[string, Partial<Faults>]>([
  ['outage', { outage: true }],
  ['failure', { errorShare: 1 }],
])('%s with htmlErrors -> a page', (_title, faults) => {
  const { headers, body } = sentBy(createApi({ ...faults, htmlErrors: true }));
  expect(headers['Content-Type']).toBe('text/html');
  expect(body).toContain('<html');
});

test('429 with htmlErrors -> a page; the errors of the API itself stay JSON:API', () => {
  const api = createApi({ ratePerMinute: 1, htmlErrors: true });
  expect(errorsOf(documentOf(api.handle(patchAna({ points: -1 }), 0)))).toEqual([
    '422 /data/attributes/points',
  ]);
  expect(api.handle(readAna, 0)).toMatchObject({ status: 429, headers: { 'Content-Type': 'text/html' } });
});

describe('a share of failures', () => {
  const api = createApi({ errorShare: 0.2, dropShare: 0.1 });
  const statuses = patchTimes(api, 2000);
  const log = api.requestLog();
  const countOf = (isWanted: (status: number | null) => boolean, isApplied: boolean) =>
    log.filter((entry) => isWanted(entry.status) && entry.isApplied === isApplied).length;

  test('every status that a gateway may give comes up', () => {
    expect([...new Set(statuses)].map(String).toSorted()).toEqual(['200', '500', '502', '503', '504', 'cut']);
  });

  test.each<[string, (status: number | null) => boolean, number, number]>([
    ['failed', (status) => status !== null && status >= 500, 200, 200],
    ['cut', (status) => status === null, 100, 100],
    ['answered', (status) => status === 200, 1400, 0],
  ])('%s -> about half of them after the update was applied', (_title, isWanted, applied, notApplied) => {
    expect(Math.abs(countOf(isWanted, true) - applied)).toBeLessThan(60);
    expect(Math.abs(countOf(isWanted, false) - notApplied)).toBeLessThan(60);
  });

  test('the customer -> holds what was applied last', () => {
    const lastApplied = log.findLast(({ isApplied }) => isApplied);
    expect(findCustomer(api, ANA.email)?.points).toBe((lastApplied?.body as { points: number }).points);
  });
});

test('the same seed -> the same statuses and card numbers; another seed -> others', () => {
  const run = (seed: number) => {
    const api = createApi({ errorShare: 0.3, dropShare: 0.2, jitterMs: 50 }, seed);
    const replies = Array.from({ length: 50 }, () => api.handle(patchAna({ card: '' }), 0));
    return [...replies.map((reply) => [statusOf(reply), reply.delayMs]), findCustomer(api, ANA.email)?.card];
  };
  expect(run(7)).toEqual(run(7));
  expect(run(7)).not.toEqual(run(8));
});

test.each<[Partial<Faults>, number, number]>([
  [{}, 0, 0],
  [{ latencyMs: 120 }, 120, 120],
  [{ latencyMs: 100, jitterMs: 50 }, 100, 150],
  [{ latencyMs: 100, outage: true }, 100, 100],
  [{ latencyMs: 100, dropShare: 1 }, 100, 100],
])('%j -> delays from %i to %i ms', (faults, fromMs, toMs) => {
  const api = createApi(faults);
  const delays = Array.from({ length: 200 }, () => api.handle(readAna, 0).delayMs);
  expect([Math.min(...delays), Math.max(...delays)]).toEqual([fromMs, toMs]);
});

test.each<[string, Partial<Faults>, object, object]>([
  ['ignored', { ignoredAttributes: ['points', 'card'] }, { points: 1, card: '', phone: 'x' }, { phone: 'x' }],
  [
    'recomputed',
    { recomputedLevels: { 'ANA@example.com': 'Bronze' } },
    { level: 'Platinum' },
    { level: 'Bronze' },
  ],
  [
    'recomputed though cleared',
    { recomputedLevels: { [ANA.email]: 'Bronze' } },
    { level: '' },
    { level: 'Bronze' },
  ],
  ['not sent', { recomputedLevels: { [ANA.email]: 'Bronze' } }, { points: 1 }, { points: 1 }],
  ["another's", { recomputedLevels: { [BOB.email]: 'Bronze' } }, { level: 'Silver' }, { level: 'Silver' }],
])('%s attributes: %j, sent %j -> 200 and only %j changed', (_title, faults, attributes, changes) => {
  const api = createApi(faults);
  const reply = api.handle(patchAna(attributes), 0);
  expect(statusOf(reply)).toBe(200);
  expect(documentOf(reply).data).toMatchObject({
    attributes: { ...ANA, ...changes, updatedAt: '1970-01-01T00:00:00.000Z' },
  });
});

test('noContent -> 204 without body, and the update applied; refusals still say why', () => {
  const api = createApi({ noContent: true });
  expect(api.handle(patchAna({ points: 9 }), 0)).toEqual({
    dropped: false,
    status: 204,
    headers: {},
    body: '',
    delayMs: 0,
  });
  expect(findCustomer(api, ANA.email)?.points).toBe(9);
  expect(statusOf(api.handle(patchAna({ points: -9 }), 0))).toBe(422);
  expect(statusOf(api.handle(readAna, 0))).toBe(200);
});

test('faults changed at run time -> hold from the next request on, and the others stay', () => {
  const api = createApi({ latencyMs: 5 });
  api.setFaults({ outage: true });
  expect(api.handle(readAna, 0)).toMatchObject({ status: 503, delayMs: 5 });
  api.setFaults({ outage: false });
  expect(api.handle(readAna, 0)).toMatchObject({ status: 200, delayMs: 5 });
  expect(api.faults()).toMatchObject({ outage: false, latencyMs: 5 });
});

test.each<[Partial<Faults>, string]>([
  [{ latencyMs: -1 }, 'latencyMs has to be 0 or more, not -1.'],
  [{ jitterMs: NaN }, 'jitterMs has to be 0 or more, not NaN.'],
  [{ errorShare: 1.1 }, 'errorShare has to be from 0 to 1, not 1.1.'],
  [{ dropShare: -0.1 }, 'dropShare has to be from 0 to 1, not -0.1.'],
  [{ errorShare: 0.6, dropShare: 0.6 }, 'errorShare and dropShare together exceed 1.'],
  [{ ratePerMinute: 0 }, 'ratePerMinute has to be a whole number above 0, or null, not 0.'],
  [{ ratePerMinute: 1.5 }, 'ratePerMinute has to be a whole number above 0, or null, not 1.5.'],
])('%j -> refused, and the faults stay as they were', (faults, message) => {
  const api = createApi({});
  const before = api.faults();
  expect(() => {
    api.setFaults(faults);
  }).toThrow(message);
  expect(api.faults()).toBe(before);
});
