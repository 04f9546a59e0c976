/** The request log: what it keeps, what it never keeps, and how much. */
import { createCustomerApi, type CustomerApiOptions } from '../../../host/customer-api/customer-api';
import { formatLogLine } from '../../../host/customer-api/log-line';
import type { LogEntry } from '../../../host/customer-api/request-log';
import type { ApiReply } from '../../../host/customer-api/types';
import { ANA, ANA_PATH, CREDENTIALS, HEADERS, patchAna, readAna, TOKEN } from './support';

const createApi = (options: Partial<CustomerApiOptions> = {}) =>
  createCustomerApi({ ...CREDENTIALS, customers: [ANA], ...options });

const bodyOf = (reply: ApiReply) => (reply.dropped ? 'cut' : reply.body);

test('requests -> one entry each, oldest first', () => {
  const api = createApi({ faults: { latencyMs: 30 } });
  const reply = api.handle(patchAna({ points: 7 }), 1000);
  const refusal = api.handle({ method: 'PATCH', path: ANA_PATH, headers: HEADERS, body: 'oops' }, 2000);
  api.setFaults({ dropShare: 1 });
  api.handle(readAna, 3000);
  const common = { path: ANA_PATH, durationMs: 30 };
  expect(api.requestLog()).toEqual([
    {
      ...common,
      atMs: 1000,
      method: 'PATCH',
      status: 200,
      isApplied: true,
      body: { points: 7 },
      replyBody: bodyOf(reply),
    },
    {
      ...common,
      atMs: 2000,
      method: 'PATCH',
      status: 400,
      isApplied: false,
      body: 'oops',
      replyBody: bodyOf(refusal),
    },
    { ...common, atMs: 3000, method: 'GET', status: null, isApplied: false },
  ]);
});

test('the token -> is nowhere in the log, right or wrong', () => {
  const api = createApi();
  api.handle(readAna, 0);
  api.handle({ ...readAna, headers: { ...HEADERS, Authorization: 'Bearer someone-elses' } }, 0);
  const text = JSON.stringify(api.requestLog());
  expect(text).not.toContain(TOKEN);
  expect(text).not.toContain('someone-elses');
});

test.each([
  [0, []],
  [1, [4]],
  [3, [2, 3, 4]],
  [5, [0, 1, 2, 3, 4]],
  [9, [0, 1, 2, 3, 4]],
])('at most %i of five entries -> %j', (maxLogEntries, times) => {
  const api = createApi({ maxLogEntries });
  for (const atMs of [0, 1, 2, 3, 4]) api.handle(readAna, atMs);
  expect(api.requestLog().map(({ atMs }) => atMs)).toEqual(times);
});

test('bodies off -> the entry without them', () => {
  const api = createApi({ logBodies: false });
  api.handle(patchAna({ points: 7 }), 0);
  expect(api.requestLog()).toEqual([
    { atMs: 0, method: 'PATCH', path: ANA_PATH, status: 200, durationMs: 0, isApplied: true },
  ]);
});

test('onRequest -> called with each entry', () => {
  const seen: LogEntry[] = [];
  const api = createApi({ onRequest: (entry) => seen.push(entry) });
  api.handle(readAna, 5);
  expect(seen).toEqual(api.requestLog());
});

const entry: LogEntry = {
  atMs: 0,
  method: 'PATCH',
  path: '/v1/x',
  status: 200,
  durationMs: 12,
  isApplied: true,
};

test.each<[string, Partial<LogEntry>, string]>([
  ['an update', { body: { points: 5 } }, 'PATCH /v1/x 200 12 ms {"points":5}'],
  ['a refusal', { status: 422, isApplied: false, body: {} }, 'PATCH /v1/x 422 12 ms {}'],
  ['a failure after the update', { status: 502 }, 'PATCH /v1/x 502 (applied) 12 ms'],
  ['a cut connection', { status: null, isApplied: false }, 'PATCH /v1/x cut 12 ms'],
  ['a long body', { body: 'x'.repeat(500) }, `PATCH /v1/x 200 12 ms "${'x'.repeat(198)}…`],
])('%s -> %j shown as %s', (_title, fields, line) => {
  const shown = formatLogLine({ ...entry, ...fields });
  expect(shown).toMatch(/^\d\d:\d\d:\d\d /);
  expect(shown.slice(9)).toBe(line);
});
