/** The stand-in is held to its description: a reply that breaks it is caught. */
import { createCustomerApi } from '../../../host/customer-api/customer-api';
import { startCustomerApi } from '../../../host/customer-api/http-server';
import type { StoredCustomer } from '../../../host/customer-api/types';
import { ANA, ANA_PATH, BOB, CREDENTIALS, HEADERS, patchAna, readAna, statusOf } from './support';

const list = { ...readAna, path: '/v1/customers' };
const patch = patchAna({ name: 'Ana' });

test.each<[string, object, typeof readAna, string]>([
  ['negative points', { points: -5 }, readAna, '/data/attributes/points must be >= 0'],
  ['negative points in a list', { points: -5 }, list, '/data/0/attributes/points must be >= 0'],
  ['negative points after an update', { points: -5 }, patch, '/data/attributes/points must be >= 0'],
  ['an unknown level', { level: 'Diamond' }, readAna, '/data/attributes/level must be equal to one of'],
  ['no name', { name: undefined }, readAna, "/data/attributes must have required property 'name'"],
  ['a time that is none', { updatedAt: 'today' }, readAna, '/data/attributes/updatedAt must match format'],
])('a stored customer with %s -> thrown with the place', (_title, fields, request, words) => {
  const bad: StoredCustomer = { ...ANA, ...fields };
  const api = createCustomerApi({ ...CREDENTIALS, customers: [bad, BOB] });
  expect(() => api.handle(request, 0)).toThrow(words);
});

test('the words -> say which reply it is', () => {
  const api = createCustomerApi({ ...CREDENTIALS, customers: [{ ...ANA, points: -5 }] });
  expect(() => api.handle(readAna, 0)).toThrow(
    "The stand-in's reply 200 to GET /v1/customers/{email} breaks openapi.json: /data/attributes/points must be >= 0.",
  );
});

test('over HTTP -> 500 with the same words, and the server goes on', async () => {
  const running = await startCustomerApi({ ...CREDENTIALS, customers: [{ ...ANA, points: -5 }, BOB] });
  try {
    const bad = await fetch(running.url + ANA_PATH, { headers: HEADERS });
    expect(bad.status).toBe(500);
    expect(await bad.text()).toContain('breaks openapi.json: /data/attributes/points must be >= 0');
    const good = await fetch(`${running.url}/v1/customers/bob%40example.com`, { headers: HEADERS });
    expect(good.status).toBe(200);
  } finally {
    await running.close();
  }
});

test('a good customer in the same place -> 200', () => {
  expect(statusOf(createCustomerApi({ ...CREDENTIALS, customers: [ANA] }).handle(readAna, 0))).toBe(200);
});
