/** `PropertiesService`: three stores of texts, with Google's sizes. */
import { evaluate, hostScript } from './run-script';

describe('values', () => {
  it.each([
    ['"text"', 'text'],
    ['5', '5'],
    ['true', 'true'],
    ['null', 'null'],
    ['({})', '[object Object]'],
  ])('%s is kept as the text %j', (value, kept) => {
    const { run } = hostScript(`function main() {
      const properties = PropertiesService.getScriptProperties();
      return properties.setProperty("key", ${value}).getProperty("key");
    }`);
    expect(run('main')).toBe(kept);
  });

  it.each([
    ['getProperty("none")', null],
    ['getProperty("toString")', null],
    ['getKeys()', ['a', 'b']],
    ['getProperties()', { a: '1', b: '2' }],
    ['deleteProperty("a").getKeys()', ['b']],
    ['setProperties({ c: "3" }).getKeys()', ['a', 'b', 'c']],
    ['setProperties({ c: "3" }, true).getKeys()', ['c']],
    ['deleteAllProperties().getKeys()', []],
  ])('%s -> %j', (call, expected) => {
    const { run, store } = hostScript(
      `function main() { return PropertiesService.getDocumentProperties().${call}; }`,
    );
    Object.assign(store.properties.document, { a: '1', b: '2' });
    expect(run('main')).toEqual(expected);
  });
});

describe('sizes', () => {
  const set = (length: number, character = 'x'): string =>
    `PropertiesService.getUserProperties().setProperty("k", "${character}".repeat(${length})) && true`;

  it.each([
    ['9 KB', set(9216), true],
    ['9 KB of two-byte characters', set(4608, 'ñ'), true],
  ])('%s is kept', (_, expression, expected) => {
    expect(evaluate(expression)).toBe(expected);
  });

  it.each([
    ['one byte more', set(9217), 'en', 'Argument too large: value'],
    ['two-byte characters', set(4609, 'ñ'), 'en', 'Argument too large: value'],
    ['to a Spanish user', set(9217), 'es', 'Argumento demasiado grande: value'],
  ])('%s is refused', (_, expression, userLocale, message) => {
    expect(() => evaluate(expression, { userLocale })).toThrow(message);
  });

  it('a store holds 500 KB', () => {
    const { run } = hostScript(`function main() {
      const properties = PropertiesService.getScriptProperties();
      let count = 0;
      try { for (; count < 100; count += 1) properties.setProperty("key" + count, "x".repeat(9000)); }
      catch (error) { return [count, error.message]; }
    }`);
    expect(run('main')).toEqual([
      56,
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    ]);
  });
});

it('user properties belong to one user, the others to all; all outlive the execution', () => {
  const { run } = hostScript(`
    function write() { for (const store of stores()) store.setProperty("who", Session.getActiveUser().getEmail()); }
    function read() { return stores().map((store) => store.getProperty("who")); }
    function stores() {
      return [PropertiesService.getUserProperties(), PropertiesService.getDocumentProperties(), PropertiesService.getScriptProperties()];
    }`);
  run('write');
  expect(run('read')).toEqual(['ana@example.com', 'ana@example.com', 'ana@example.com']);
  expect(run('read', { userEmail: 'bea@example.com' })).toEqual([null, 'ana@example.com', 'ana@example.com']);
});

it('what is kept can be saved as JSON', () => {
  const { run, store } = hostScript(
    'function main() { PropertiesService.getUserProperties().setProperty("a", "1"); }',
  );
  run('main');
  expect(JSON.parse(JSON.stringify(store))).toMatchObject({
    properties: { users: { 'ana@example.com': { a: '1' } } },
  });
});
