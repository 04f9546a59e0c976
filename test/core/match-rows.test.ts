import { matchRows } from '../../src/core/match-rows';

const row = (text: string) => {
  const [identity = '', key = ''] = text.split('/');
  return { identity, key };
};
const match = (known: string[], live: string[]): string[] => {
  const rows = live.map(row);
  const keys = rows.map(({ key }) => key);
  const identities = rows.map(({ identity }) => identity);
  return matchRows(known.map(row), { keys, identities }).map((found) =>
    found === undefined ? '-' : `${found.identity}/${found.key}`,
  );
};

describe('matchRows', () => {
  it.each<[string, string[], string[], string[]]>([
    ['as they were', ['a/1', 'b/2'], ['a/1', 'b/2'], ['a/1', 'b/2']],
    ['sorted', ['a/1', 'b/2'], ['b/2', 'a/1'], ['b/2', 'a/1']],
    ['a row was inserted', ['a/1', 'b/2'], ['/', 'a/1', 'b/2'], ['-', 'a/1', 'b/2']],
    ['a row was deleted', ['a/1', 'b/2'], ['b/2'], ['b/2']],
    ['a row was hit by the key of another', ['a/1', 'b/2'], ['a/2', 'b/2'], ['a/1', 'b/2']],
    ['a key was cleared', ['a/1'], ['a/'], ['a/1']],
    ['an email was changed', ['a/1', 'b/2'], ['c/1', 'b/2'], ['-', 'b/2']],
    ['two rows of one customer, swapped', ['a/1', 'a/2'], ['a/2', 'a/1'], ['a/2', 'a/1']],
    ['two rows of one customer, one hit', ['a/1', 'a/2'], ['a/9', 'a/1'], ['a/2', 'a/1']],
    ['a row was copied', ['a/1'], ['a/1', 'a/1'], ['a/1', '-']],
    ['an empty row with a key of its own', ['a/1', '/2'], ['/', '/2', 'a/1'], ['-', '/2', 'a/1']],
    ['an empty row was hit', ['a/1', '/'], ['/1', 'a/'], ['-', 'a/1']],
  ])('%s', (_, known, live, expected) => {
    expect(match(known, live)).toEqual(expected);
  });
});
