/** The description: what it promises, and that the stand-in reads it from the file. */
import {
  ATTRIBUTE_NAMES,
  NO_ROUTE_REPLY,
  OPERATIONS,
  PUBLIC_URL,
} from '../../../host/customer-api/description';
import { createWalker } from '../../../host/customer-api/description-walk';

const COMMON = [400, 401, 403, 404, 406, 413, 429, 500, 502, 503, 504];

test('openapi.json -> three operations with the statuses they answer', () => {
  const shown = OPERATIONS.map(({ operationId, method, path, replies }) => [
    operationId,
    `${method} ${path}`,
    [...replies.keys()],
  ]);
  expect(shown).toEqual([
    ['listCustomers', 'GET /v1/customers', [200, ...COMMON]],
    ['readCustomer', 'GET /v1/customers/{email}', [200, ...COMMON]],
    [
      'updateCustomer',
      'PATCH /v1/customers/{email}',
      [200, 204, 400, 401, 403, 404, 406, 409, 413, 415, 422, 429, 500, 502, 503, 504],
    ],
  ]);
});

test('openapi.json -> the address, the attributes, and bodies where there is no route', () => {
  expect(PUBLIC_URL).toBe('https://api.omniwallet.cloud/v1');
  expect(ATTRIBUTE_NAMES).toEqual(['name', 'last_name', 'phone', 'level', 'points', 'card']);
  expect([...NO_ROUTE_REPLY.bodies.keys()]).toEqual(['application/vnd.api+json', 'text/html']);
});

describe('walking through a description', () => {
  const walker = createWalker({
    'a/b': { list: [{ $ref: '#/c' }], bad: { $ref: '#/nowhere' } },
    c: { deep: { $ref: '#/d' } },
    d: { name: 'D' },
  });

  test('references -> followed, and the pointer is that of the target', () => {
    const [[key, place] = ['', undefined]] = walker.children(walker.at('a/b', 'list'));
    expect([key, place?.pointer]).toEqual(['0', '/c']);
    expect(walker.text(walker.at('c', 'deep'), 'name')).toBe('D');
  });

  test('keys with a slash or braces -> escaped in the pointer', () => {
    expect(walker.at('a/b', 'list').pointer).toBe('/a~1b/list');
    expect(createWalker({ '/{x}': {} }).at('/{x}').pointer).toBe('/~1%7Bx%7D');
  });

  test.each<[string, () => unknown, string]>([
    ['a reference to nothing', () => walker.at('a/b', 'bad'), 'The description has no nowhere at .'],
    ['a path to nothing', () => walker.at('c', 'x'), 'The description has no x at /c.'],
    ['a text that is none', () => walker.text(walker.at('a/b'), 'list'), 'The list at /a~1b is not text.'],
  ])('%s -> thrown', (_title, walk, message) => {
    expect(walk).toThrow(message);
  });

  test('nothing -> no children', () => {
    expect(walker.children(undefined)).toEqual([]);
    expect(walker.child(walker.at('d', 'name'), 'x')).toBeUndefined();
  });
});
