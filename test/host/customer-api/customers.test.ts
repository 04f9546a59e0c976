/** Customers from a file, and customers made up. */
import { createCustomerApi } from '../../../host/customer-api/customer-api';
import { LEVELS } from '../../../host/customer-api/description';
import { loadCustomers } from '../../../host/customer-api/load-customers';
import { makeCustomer } from '../../../host/customer-api/make-customer';
import { SAMPLE_CUSTOMERS } from '../../../host/customer-api/sample-customers';
import { ANA, CREDENTIALS, HEADERS, statusOf } from './support';

const ana = {
  email: 'ana@example.com',
  name: 'Ana',
  last_name: null,
  phone: '1',
  level: 'Gold',
  points: 3,
  card: '7',
};

test('a full entry -> taken as it is', () => {
  expect(loadCustomers(JSON.stringify([ana]))).toEqual([expect.objectContaining(ana)]);
});

test('an email alone -> the rest is made up', () => {
  expect(loadCustomers('[{"email":"luis@example.com"}]')).toEqual([makeCustomer('luis@example.com')]);
});

test.each<[string, string, string]>([
  ['malformed JSON', '[{', 'The customers are not valid JSON: '],
  ['no list', '{}', 'The customers have to be a JSON list'],
  ['no email', '[{"name":"Ana"}]', "Customer 1 is wrong: / must have required property 'email'."],
  ['a bad email', '[{"email":"a@b"},{"email":"ana"}]', 'Customer 2 is wrong: /email must match pattern'],
  [
    'an email with a slash',
    '[{"email":"a/b@example.com"}]',
    'Customer 1 is wrong: /email must match pattern',
  ],
  ['points as text', '[{"email":"a@b","points":"3"}]', 'Customer 1 is wrong: /points must be integer.'],
  [
    'an unknown level',
    '[{"email":"a@b","level":"Oro"}]',
    'Customer 1 is wrong: /level must be equal to one of',
  ],
  ['a misspelt field', '[{"email":"a@b","lastname":"x"}]', 'Customer 1 is wrong: / must NOT have additional'],
  ['an entry that is none', '[1]', 'Customer 1 is wrong: / must be object.'],
  [
    'one email twice',
    '[{"email":"a@b"},{"email":"A@B"}]',
    'Customer 2 is wrong: it has the email of customer 1.',
  ],
  [
    'one card twice',
    '[{"email":"a@b","card":"1"},{"email":"c@d","card":"1"}]',
    'Customer 2 is wrong: it has the card of customer 1.',
  ],
])('%s -> %s is refused: %s', (_title, json, message) => {
  expect(() => loadCustomers(json)).toThrow(message);
});

test('several wrong entries -> each is named', () => {
  expect(() => loadCustomers('[{"email":"a@b"},{},{"email":5}]')).toThrow(/Customer 2 .*\nCustomer 3 /);
});

test.each([
  ['ana.garcia@example.com', 'Ana', 'Garcia'],
  ['ANA_maria.lopez+shop@example.com', 'Ana', 'Maria Lopez'],
  ['josé@example.com', 'José', null],
  ['1234@example.com', 'Customer', null],
])('%s -> made up as %s %s', (email, name, lastName) => {
  expect(makeCustomer(email)).toMatchObject({ email, name, last_name: lastName });
});

test('the same email -> the same customer; fields given -> those', () => {
  expect(makeCustomer('x@example.com')).toEqual(makeCustomer('x@example.com'));
  expect(makeCustomer('x@example.com', { points: 1, phone: null })).toMatchObject({ points: 1, phone: null });
});

test('20,000 made-up customers -> no two share a card', () => {
  const cards = Array.from({ length: 20_000 }, (_, index) => makeCustomer(`p${index}@example.com`).card);
  expect(new Set(cards).size).toBe(20_000);
});

test('sample and made-up customers -> the stand-in lists them without complaint', () => {
  const customers = [...SAMPLE_CUSTOMERS, ...['a@b', 'x.y@example.com'].map((email) => makeCustomer(email))];
  const api = createCustomerApi({ ...CREDENTIALS, customers });
  const path = '/v1/customers?page[size]=100';
  expect(statusOf(api.handle({ method: 'GET', path, headers: HEADERS }, 0))).toBe(200);
  expect(SAMPLE_CUSTOMERS).toHaveLength(40);
});

test.each([
  ['email', { ...ANA, email: 'ANA@example.com', card: null }],
  ['card', { ...ANA, email: 'other@example.com' }],
])('two customers with one %s -> refused at the start', (field, other) => {
  expect(() => createCustomerApi({ customers: [ANA, other] })).toThrow(`Two customers have the ${field}`);
});

test('levels -> the four that the description names', () => {
  expect(LEVELS).toEqual(['Bronze', 'Silver', 'Gold', 'Platinum']);
});
