/** Exact sequences of throttled replies, in virtual time. */
import { createCustomerApi, type CustomerApi } from '../../../host/customer-api/customer-api';
import type { Faults } from '../../../host/customer-api/faults';
import { ANA, CREDENTIALS, documentOf, errorsOf, readAna } from './support';

const START_MS = 1_800_000_000_000;

const createApi = (faults: Partial<Faults>) =>
  createCustomerApi({ ...CREDENTIALS, customers: [ANA], faults });

/** A reply as `status`, with `limit L/remaining R` and `retry S reset +T` where the headers say so. */
function ask(api: CustomerApi, atMs: number): string {
  const reply = api.handle(readAna, START_MS + atMs);
  if (reply.dropped) return 'cut';
  const { headers } = reply;
  const reset = headers['X-RateLimit-Reset'];
  return [
    String(reply.status),
    headers['X-RateLimit-Limit'] &&
      `${headers['X-RateLimit-Remaining'] ?? '?'}/${headers['X-RateLimit-Limit']}`,
    headers['Retry-After'] && `retry ${headers['Retry-After']}`,
    reset && `reset +${Number(reset) - START_MS / 1000}`,
  ]
    .filter(Boolean)
    .join(' ');
}

interface Case {
  readonly title: string;
  readonly faults: Partial<Faults>;
  /** When each request comes, and what it is answered with. */
  readonly sequence: readonly (readonly [atMs: number, expected: string])[];
}

const cases: readonly Case[] = [
  {
    title: 'window of 3',
    faults: { ratePerMinute: 3 },
    sequence: [
      [0, '200 2/3'],
      [100, '200 1/3'],
      [200, '200 0/3'],
      [300, '429 0/3 retry 60 reset +60'],
      [30_999, '429 0/3 retry 30 reset +60'],
      [59_999, '429 0/3 retry 1 reset +60'],
      [60_000, '200 2/3'],
    ],
  },
  {
    title: 'window that opens with the first request, not with the clock',
    faults: { ratePerMinute: 1 },
    sequence: [
      [45_500, '200 0/1'],
      [60_000, '429 0/1 retry 45 reset +105'],
      [104_999, '429 0/1 retry 1 reset +105'],
      [105_000, '200 0/1'],
      [300_000, '200 0/1'],
    ],
  },
  {
    title: 'waiting as long as Retry-After says, from within a second',
    faults: { ratePerMinute: 1 },
    sequence: [
      [900, '200 0/1'],
      [59_950, '429 0/1 retry 1 reset +60'],
      [60_950, '200 0/1'],
    ],
  },
  {
    title: 'bucket of 60, which gives one a second',
    faults: { ratePerMinute: 60, rateKind: 'bucket' },
    sequence: [
      ...Array.from({ length: 60 }, (_, used) => [0, `200 ${59 - used}/60`] as const),
      [0, '429 0/60 retry 1 reset +1'],
      [999, '429 0/60 retry 1 reset +1'],
      [1000, '200 0/60'],
      [1001, '429 0/60 retry 1 reset +2'],
      [4000, '200 2/60'],
      [600_000, '200 59/60'],
    ],
  },
  {
    title: 'bucket of 2, which gives one in thirty seconds',
    faults: { ratePerMinute: 2, rateKind: 'bucket' },
    sequence: [
      [0, '200 1/2'],
      [0, '200 0/2'],
      [500, '429 0/2 retry 30 reset +30'],
      [29_999, '429 0/2 retry 1 reset +30'],
      [30_000, '200 0/2'],
      [20_000, '429 0/2 retry 30 reset +50'],
    ],
  },
  {
    title: 'bucket of 7, whose share of a second is no whole number',
    faults: { ratePerMinute: 7, rateKind: 'bucket' },
    sequence: [
      ...Array.from({ length: 7 }, (_, used) => [0, `200 ${6 - used}/7`] as const),
      ...[60_000, 120_000, 180_000].map((atMs) => [atMs, '200 6/7'] as const),
    ],
  },
  {
    title: 'headers on refusals only',
    faults: { ratePerMinute: 1, rateHeaders: 'retry-after' },
    sequence: [
      [0, '200'],
      [1000, '429 retry 59'],
    ],
  },
  {
    title: 'no headers at all',
    faults: { ratePerMinute: 1, rateHeaders: 'none' },
    sequence: [
      [0, '200'],
      [1000, '429'],
    ],
  },
  { title: 'no limit', faults: {}, sequence: Array.from({ length: 100 }, () => [0, '200'] as const) },
];

test.each(cases)('$title', ({ faults, sequence }) => {
  const api = createApi(faults);
  expect(sequence.map(([atMs]) => ask(api, atMs))).toEqual(sequence.map(([, expected]) => expected));
});

test('a limit that is changed at run time -> counts anew', () => {
  const api = createApi({ ratePerMinute: 1 });
  expect([ask(api, 0), ask(api, 0)]).toEqual(['200 0/1', '429 0/1 retry 60 reset +60']);
  api.setFaults({ latencyMs: 5 });
  expect(ask(api, 0)).toBe('429 0/1 retry 60 reset +60');
  api.setFaults({ ratePerMinute: 2 });
  expect([ask(api, 0), ask(api, 0)]).toEqual(['200 1/2', '200 0/2']);
  api.setFaults({ ratePerMinute: null });
  expect(ask(api, 0)).toBe('200');
});

test('requests without token, and to unknown paths -> are counted too, and told what is left', () => {
  const api = createApi({ ratePerMinute: 2 });
  const replies = ['/v1/customers', '/nowhere', '/v1/customers'].map((path) =>
    api.handle({ method: 'GET', path, headers: {} }, START_MS),
  );
  const shown = replies.map((reply) =>
    reply.dropped ? 'cut' : [reply.status, reply.headers['X-RateLimit-Remaining']].join(' '),
  );
  expect(shown).toEqual(['401 1', '404 0', '429 0']);
});

test('429 -> a JSON:API error', () => {
  const api = createApi({ ratePerMinute: 1 });
  ask(api, 0);
  expect(errorsOf(documentOf(api.handle(readAna, START_MS)))).toEqual(['429']);
});
