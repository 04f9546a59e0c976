/** The list of customers: pages, order, links and refused queries. */
import { createCustomerApi } from '../../../host/customer-api/customer-api';
import { makeCustomer } from '../../../host/customer-api/make-customer';
import type { StoredCustomer } from '../../../host/customer-api/types';
import { CREDENTIALS, documentOf, errorsOf, HEADERS, statusOf } from './support';

const people = (count: number): readonly StoredCustomer[] =>
  Array.from({ length: count }, (_, index) =>
    makeCustomer(`p${index + 1}@example.com`, { points: (index * 7) % 10 }),
  );

const list = (customers: readonly StoredCustomer[], query: string) =>
  createCustomerApi({ ...CREDENTIALS, customers }).handle(
    { method: 'GET', path: `/v1/customers${query}`, headers: HEADERS },
    0,
  );

const idsOf = (reply: ReturnType<typeof list>) =>
  (documentOf(reply).data as readonly { id: string }[]).map(({ id }) => id.split('@')[0]);

/** currentPage, from, lastPage, perPage, to, total. */
type Meta = readonly [number, number | null, number, number, number | null, number];

test.each<[number, string, Meta, string]>([
  [40, '', [1, 1, 3, 15, 15, 40], 'first next last'],
  [40, '?page[number]=2', [2, 16, 3, 15, 30, 40], 'first prev next last'],
  [40, '?page%5Bnumber%5D=3', [3, 31, 3, 15, 40, 40], 'first prev last'],
  [40, '?page[number]=4', [4, null, 3, 15, null, 40], 'first prev last'],
  [40, '?page[size]=100', [1, 1, 1, 100, 40, 40], 'first last'],
  [40, '?page[size]=20&page[number]=2', [2, 21, 2, 20, 40, 40], 'first prev last'],
  [3, '?page[size]=1', [1, 1, 3, 1, 1, 3], 'first next last'],
  [0, '', [1, null, 1, 15, null, 0], 'first last'],
])('%i customers, %s -> %j, links %s', (count, query, meta, links) => {
  const document = documentOf(list(people(count), query));
  const [currentPage, from, lastPage, perPage, to, total] = meta;
  expect(document.meta?.page).toEqual({ currentPage, from, lastPage, perPage, to, total });
  expect(Object.keys(document.links ?? {}).join(' ')).toBe(links);
});

test('links -> lead to the pages with the same size and order', () => {
  const { links } = documentOf(list(people(5), '?page[size]=2&page[number]=2&sort=-points'));
  const to = (page: number) =>
    `https://api.omniwallet.cloud/v1/customers?page%5Bnumber%5D=${page}&page%5Bsize%5D=2&sort=-points`;
  expect(links).toEqual({ first: to(1), prev: to(1), next: to(3), last: to(3) });
});

const named = [
  makeCustomer('a@example.com', {
    name: 'Zoë',
    last_name: null,
    points: 5,
    createdAt: '2024-01-03T00:00:00.000Z',
  }),
  makeCustomer('c@example.com', {
    name: 'Álvaro',
    last_name: 'Gil',
    points: 50,
    createdAt: '2024-01-01T00:00:00.000Z',
  }),
  makeCustomer('B@example.com', {
    name: 'ana',
    last_name: 'Gil',
    points: 7,
    createdAt: '2024-01-02T00:00:00.000Z',
  }),
];

test.each([
  ['', 'a c B'],
  ['?sort=email', 'a B c'],
  ['?sort=-email', 'c B a'],
  ['?sort=name', 'c B a'],
  ['?sort=last_name', 'a c B'],
  ['?sort=-last_name', 'c B a'],
  ['?sort=points', 'a B c'],
  ['?sort=-points', 'c B a'],
  ['?sort=createdAt', 'c B a'],
  ['?sort=-updatedAt', 'a B c'],
  ['?sort=last_name,-points', 'a c B'],
  ['?sort=last_name,points', 'a B c'],
])('%s -> %s', (query, order) => {
  const customers = named.map((customer) => ({ ...customer, updatedAt: customer.createdAt }));
  expect(idsOf(list(customers, query)).join(' ')).toBe(order);
});

test('all pages together -> every customer once', () => {
  const customers = people(40);
  const ids = [1, 2, 3].flatMap((page) => idsOf(list(customers, `?sort=points&page[number]=${page}`)));
  expect(new Set(ids).size).toBe(40);
});

test.each([
  ['?page[size]=0', '400 page[size]'],
  ['?page[size]=101', '400 page[size]'],
  ['?page[size]=ten', '400 page[size]'],
  ['?page[size]=1.5', '400 page[size]'],
  ['?page[size]=', '400 page[size]'],
  ['?page[number]=0', '400 page[number]'],
  ['?page[number]=-1', '400 page[number]'],
  ['?sort=', '400 sort'],
  ['?sort=card', '400 sort'],
  ['?sort=name,card', '400 sort'],
  ['?sort=--name', '400 sort'],
  ['?filter[email]=x', '400 filter[email]'],
  ['?page=2', '400 page'],
])('%s -> %s', (query, error) => {
  const reply = list(named, query);
  expect([statusOf(reply), ...errorsOf(documentOf(reply))]).toEqual([400, error]);
});

test('several bad values -> each is listed', () => {
  const errors = errorsOf(documentOf(list(named, '?page[size]=0&page[number]=x&sort=card')));
  expect(errors.toSorted()).toEqual(['400 page[number]', '400 page[size]', '400 sort']);
});
