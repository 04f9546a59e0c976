/** Updates that are refused: with which status, and pointing where. */
import { createCustomerApi } from '../../../host/customer-api/customer-api';
import {
  ANA,
  ANA_PATH,
  BOB,
  CREDENTIALS,
  documentOf,
  errorsOf,
  HEADERS,
  statusOf,
  updateOf,
} from './support';

const api = createCustomerApi({ ...CREDENTIALS, customers: [ANA, BOB] });

const patch = (body: string) => api.handle({ method: 'PATCH', path: ANA_PATH, headers: HEADERS, body }, 0);

test.each([
  ['nothing', '', '400'],
  ['malformed JSON', '{"data":', '400'],
  ['a list', '[]', '400'],
  ['no data', '{}', '400 /'],
  ['data that is a list', '{"data":[]}', '400 /data'],
  ['no type', '{"data":{"id":"ana@example.com"}}', '400 /data'],
  ['no id', '{"data":{"type":"customers"}}', '400 /data'],
  ['a null id', updateOf({}, null), '400 /data/id'],
  ['an empty id', updateOf({}, ''), '400 /data/id'],
  ['attributes that are a list', updateOf([]), '400 /data/attributes'],
  ['an unknown attribute', updateOf({ birthday: '2000-01-01' }), '400 /data/attributes'],
  ['an attribute named __proto__', updateOf(JSON.parse('{"__proto__":1}')), '400 /data/attributes'],
  ['another type', updateOf({}, ANA.email, 'users'), '409 /data/type'],
  ["another customer's id", updateOf({}, BOB.email), '409 /data/id'],
  ['the id in another letter case', updateOf({}, 'Ana@example.com'), '409 /data/id'],
  ['a name of null', updateOf({ name: null }), '422 /data/attributes/name'],
  ['an empty name', updateOf({ name: '' }), '422 /data/attributes/name'],
  ['a name of 256 characters', updateOf({ name: 'é'.repeat(256) }), '422 /data/attributes/name'],
  ['a last name that is a number', updateOf({ last_name: 5 }), '422 /data/attributes/last_name'],
  ['a phone that is a number', updateOf({ phone: 34600111222 }), '422 /data/attributes/phone'],
  ['an unknown level', updateOf({ level: 'Diamond' }), '422 /data/attributes/level'],
  ['a level in lower case', updateOf({ level: 'gold' }), '422 /data/attributes/level'],
  ['a level that is a number', updateOf({ level: 3 }), '422 /data/attributes/level'],
  ['negative points', updateOf({ points: -1 }), '422 /data/attributes/points'],
  ['fractional points', updateOf({ points: 1.5 }), '422 /data/attributes/points'],
  ['points as text', updateOf({ points: '350' }), '422 /data/attributes/points'],
  ['points of null', updateOf({ points: null }), '422 /data/attributes/points'],
  ['empty points', updateOf({ points: '' }), '422 /data/attributes/points'],
  ['points beyond what a number holds', updateOf({ points: 1e300 }), '422 /data/attributes/points'],
  ['a card that is a number', updateOf({ card: 12345 }), '422 /data/attributes/card'],
  ["another customer's card", updateOf({ card: BOB.card }), '422 /data/attributes/card'],
])('%s -> %s', (_title, body, error) => {
  const reply = patch(body);
  expect(errorsOf(documentOf(reply))).toEqual([error]);
  expect(String(statusOf(reply))).toBe(error.split(' ')[0]);
});

test('several mistakes of one status -> each is listed under that status', () => {
  const reply = patch(updateOf({ name: '', phone: 5, level: 'Diamond', points: -1.5, card: BOB.card }));
  expect(statusOf(reply)).toBe(422);
  expect(errorsOf(documentOf(reply))).toEqual(
    ['name', 'phone', 'level', 'points', 'card'].map((name) => `422 /data/attributes/${name}`),
  );
});

test('two unknown attributes -> each is named', () => {
  const details = documentOf(patch(updateOf({ foo: 1, bar: 2 }))).errors?.map(({ detail }) => detail);
  expect(details).toEqual([
    'The field foo is not a supported attribute.',
    'The field bar is not a supported attribute.',
  ]);
});

test('mistakes of several statuses -> 400, and each is listed with its own', () => {
  const reply = patch(updateOf({ foo: 1, points: -1 }, 'x', 'users'));
  expect(statusOf(reply)).toBe(400);
  expect(errorsOf(documentOf(reply))).toEqual([
    '409 /data/type',
    '400 /data/attributes',
    '422 /data/attributes/points',
    '409 /data/id',
  ]);
});

test.each([
  [{ name: null }, 'The name field must have a value.'],
  [{ last_name: 5 }, 'The last name field must be a string.'],
  [{ last_name: 'x'.repeat(256) }, 'The last name field must not be greater than 255 characters.'],
  [{ points: 1.5 }, 'The points field must be an integer.'],
  [{ points: -1 }, 'The points field must be at least 0.'],
  [{ points: 1e300 }, 'The points field must not be greater than 9007199254740991.'],
  [{ level: 'x' }, 'The selected level is invalid.'],
  [{ card: BOB.card }, 'The card has already been taken.'],
])('%j -> %s', (attributes, detail) => {
  expect(documentOf(patch(updateOf(attributes))).errors?.[0]).toMatchObject({
    title: 'Unprocessable Entity',
    detail,
  });
});

test('refused updates -> no customer changed', () => {
  expect(api.customers()).toEqual([ANA, BOB]);
});
