/** What a request is answered with before its body counts, over real HTTP. */
import { startCustomerApi, type RunningApi } from '../../../host/customer-api/http-server';
import { ANA, ANA_PATH, BOB, CREDENTIALS, documentOf, errorsOf, HEADERS, updateOf } from './support';

let running: RunningApi;

beforeAll(async () => {
  const plus = { ...BOB, email: 'ana+shop@example.com', card: null };
  const accented = { ...BOB, email: 'josé@example.com', card: null };
  running = await startCustomerApi({ ...CREDENTIALS, customers: [ANA, BOB, plus, accented] });
});

afterAll(() => running.close());

interface Case {
  readonly title: string;
  readonly method?: string;
  readonly path?: string;
  /** Changes to good headers; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
  readonly status: number;
}

const NO_TOKEN = { Authorization: undefined };
const body = updateOf({ points: 1 });

const cases: readonly Case[] = [
  { title: 'a customer that exists', status: 200 },
  { title: 'an email in another letter case', path: '/v1/customers/ANA%40Example.COM', status: 200 },
  { title: 'an unencoded @', path: '/v1/customers/ana@example.com', status: 200 },
  { title: '%2B for a plus', path: '/v1/customers/ana%2Bshop%40example.com', status: 200 },
  { title: 'a bare plus', path: '/v1/customers/ana+shop%40example.com', status: 404 },
  { title: 'percent-encoded UTF-8', path: '/v1/customers/jos%C3%A9%40example.com', status: 200 },
  { title: 'an unknown customer', path: '/v1/customers/nobody%40example.com', status: 404 },
  { title: 'an email that is too long', path: `/v1/customers/${'a'.repeat(255)}`, status: 404 },
  { title: 'an email with a slash', path: '/v1/customers/a%2Fb%40example.com', status: 404 },
  { title: 'bad percent-encoding', path: '/v1/customers/%E0%A4%A', status: 400 },
  { title: 'an unknown path', path: '/v1/points', status: 404 },
  { title: 'a path without version', path: '/customers', status: 404 },
  { title: 'a trailing slash', path: '/v1/customers/', status: 404 },
  { title: 'an unknown path without token', path: '/v1/points', headers: NO_TOKEN, status: 404 },
  { title: 'DELETE', method: 'DELETE', status: 405 },
  { title: 'PUT', method: 'PUT', body, status: 405 },
  { title: 'POST to the list', method: 'POST', path: '/v1/customers', body, status: 405 },
  { title: 'no token', headers: NO_TOKEN, status: 401 },
  { title: 'a wrong token', headers: { Authorization: 'Bearer wrong' }, status: 401 },
  { title: 'a token of another scheme', headers: { Authorization: 'Basic dG9rZW4=' }, status: 401 },
  { title: 'no token for an unknown customer', path: '/v1/customers/x', headers: NO_TOKEN, status: 401 },
  { title: 'no account', headers: { 'X-Omniwallet-Account': undefined }, status: 404 },
  { title: 'an empty account', headers: { 'X-Omniwallet-Account': '' }, status: 404 },
  { title: 'a wrong account', headers: { 'X-Omniwallet-Account': 'other' }, status: 404 },
  {
    title: 'the list of a wrong account',
    path: '/v1/customers',
    headers: { 'X-Omniwallet-Account': 'other' },
    status: 404,
  },
  { title: 'Accept: application/json', headers: { Accept: 'application/json' }, status: 406 },
  { title: 'Accept: */*', headers: { Accept: '*/*' }, status: 406 },
  {
    title: 'one of several accepted types',
    headers: { Accept: 'text/html, Application/VND.API+json;q=0.9' },
    status: 200,
  },
  {
    title: 'PATCH of application/json',
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body,
    status: 415,
  },
  {
    title: 'PATCH with a charset',
    method: 'PATCH',
    headers: { 'Content-Type': 'application/vnd.api+json; charset=utf-8' },
    body,
    status: 200,
  },
  { title: 'GET with another content type', headers: { 'Content-Type': 'text/plain' }, status: 200 },
  {
    title: 'PATCH of an unknown customer, and a bad body',
    method: 'PATCH',
    path: '/v1/customers/x',
    body: '{',
    status: 404,
  },
];

test.each(cases)('$title -> $status', async ({ method = 'GET', path = ANA_PATH, headers, body, status }) => {
  const sent = Object.entries({ ...HEADERS, ...headers }).filter(([, value]) => value !== undefined);
  const reply = await fetch(running.url + path, {
    method,
    headers: Object.fromEntries(sent) as Record<string, string>,
    ...(body === undefined ? {} : { body }),
  });
  expect(reply.status).toBe(status);
  expect(await reply.json()).toBeDefined();
});

test('PATCH without a content type -> 415', () => {
  const headers = { ...HEADERS, 'Content-Type': undefined };
  const reply = running.api.handle({ method: 'PATCH', path: ANA_PATH, headers, body }, 0);
  expect(errorsOf(documentOf(reply))).toEqual(['415']);
});

test('401 -> a message instead of a JSON:API document', async () => {
  const reply = await fetch(running.url + ANA_PATH);
  expect([reply.headers.get('content-type'), await reply.text()]).toEqual([
    'application/json',
    '{"message":"Unauthenticated."}',
  ]);
});

test('404 -> a JSON:API error', async () => {
  const reply = await fetch(`${running.url}/v1/customers/nobody`, { headers: HEADERS });
  expect([reply.headers.get('content-type'), await reply.json()]).toEqual([
    'application/vnd.api+json',
    {
      jsonapi: { version: '1.0' },
      errors: [{ status: '404', title: 'Not Found', detail: 'The requested resource could not be found.' }],
    },
  ]);
});

test.each([
  ['/v1/customers', 'GET'],
  [ANA_PATH, 'GET, PATCH'],
])('405 at %s -> Allow: %s', async (path, allowed) => {
  const reply = await fetch(running.url + path, { method: 'DELETE', headers: HEADERS });
  expect(reply.headers.get('allow')).toBe(allowed);
});
