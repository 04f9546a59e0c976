/** Updates that are accepted: what is stored and what comes back. */
import { createCustomerApi } from '../../../host/customer-api/customer-api';
import {
  ANA,
  ANA_PATH,
  BOB,
  CREDENTIALS,
  documentOf,
  findCustomer,
  HEADERS,
  patchAna,
  readAna,
  statusOf,
} from './support';

const NOW_MS = Date.UTC(2026, 10, 24, 9, 30);
const NOW = '2026-11-24T09:30:00.000Z';

const createApi = () => createCustomerApi({ ...CREDENTIALS, customers: [ANA, BOB] });

test.each([
  [{}, {}],
  [{ points: 0 }, { points: 0 }],
  [{ points: 400.0 }, { points: 400 }],
  [{ name: 'Zoë' }, { name: 'Zoë' }],
  [{ name: 'é'.repeat(255) }, { name: 'é'.repeat(255) }],
  [{ last_name: null }, { last_name: null }],
  [{ last_name: '' }, { last_name: null }],
  [{ phone: '' }, { phone: null }],
  [{ phone: '=1+1' }, { phone: '=1+1' }],
  [{ level: 'Bronze' }, { level: 'Bronze' }],
  [{ level: '' }, { level: null }],
  [{ card: '0000000001' }, { card: '0000000001' }],
  [{ card: ANA.card }, { card: ANA.card }],
  [
    { name: 'A', last_name: 'B', phone: 'C', level: 'Silver', points: 1, card: 'D' },
    { name: 'A', last_name: 'B', phone: 'C', level: 'Silver', points: 1, card: 'D' },
  ],
])('%j -> changes %j, and nothing else but updatedAt', (attributes, changes) => {
  const api = createApi();
  expect(statusOf(api.handle(patchAna(attributes), NOW_MS))).toBe(200);
  expect(api.customers()).toEqual([{ ...ANA, ...changes, updatedAt: NOW }, BOB]);
});

test('data without attributes -> 200', () => {
  const body = '{"data":{"type":"customers","id":"ana@example.com"}}';
  expect(statusOf(createApi().handle({ ...patchAna({}), body }, NOW_MS))).toBe(200);
});

test('an update -> the whole customer in the reply, and in the next GET', () => {
  const api = createApi();
  const reply = api.handle(patchAna({ points: 7 }), NOW_MS);
  const self = 'https://api.omniwallet.cloud/v1/customers/ana%40example.com';
  expect(documentOf(reply)).toEqual({
    jsonapi: { version: '1.0' },
    data: {
      type: 'customers',
      id: 'ana@example.com',
      attributes: { ...ANA, points: 7, updatedAt: NOW },
      links: {
        self,
        'add-points': `${self}/add-points`,
        'subtract-points': `${self}/subtract-points`,
        downloadGoogleWallet: 'https://wallet.example/google/ana%40example.com',
        downloadPassApple: 'https://wallet.example/apple/ana%40example.com',
        downloadPassAndroid: 'https://wallet.example/android/ana%40example.com',
      },
    },
  });
  expect(api.handle(readAna, NOW_MS)).toEqual(reply);
});

test('a path in another letter case -> the id stays as stored', () => {
  const api = createApi();
  const path = ANA_PATH.toUpperCase().replace('/V1/CUSTOMERS', '/v1/customers');
  expect(statusOf(api.handle({ ...patchAna({ points: 7 }), path }, NOW_MS))).toBe(200);
  expect(findCustomer(api, ANA.email)?.points).toBe(7);
});

test.each([[{ card: '' }], [{ card: null }]])('%j -> a new number of ten digits each time', (attributes) => {
  const api = createApi();
  const cards = [1, 2].map(() => {
    api.handle(patchAna(attributes), NOW_MS);
    return findCustomer(api, ANA.email)?.card;
  });
  expect(cards).toEqual([expect.stringMatching(/^\d{10}$/), expect.stringMatching(/^\d{10}$/)]);
  expect(new Set([...cards, ANA.card]).size).toBe(3);
});

test('a number that is held is drawn -> another one is drawn', () => {
  const held = { ...BOB, card: '1000000000' };
  const draws = [0, 0, 0.5];
  const random = () => draws.shift() ?? 0;
  const api = createCustomerApi({ ...CREDENTIALS, customers: [ANA, held], random });
  api.handle(patchAna({ card: '' }), NOW_MS);
  expect(findCustomer(api, ANA.email)?.card).toBe('5500000000');
});

test('a card that was given up -> another customer may take it', () => {
  const api = createApi();
  api.handle(patchAna({ card: 'new' }), NOW_MS);
  const body = JSON.stringify({ data: { type: 'customers', id: BOB.email, attributes: { card: ANA.card } } });
  const path = '/v1/customers/bob%40example.com';
  expect(statusOf(api.handle({ method: 'PATCH', path, headers: HEADERS, body }, NOW_MS))).toBe(200);
  expect(findCustomer(api, BOB.email)?.card).toBe(ANA.card);
});
