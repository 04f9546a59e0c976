import { formatShare, median } from '../../bench/report/numbers';
import { formatTable } from '../../bench/report/markdown-table';
import { formatResults, listMissed } from '../../bench/report/results';
import { parseOptions } from '../../bench/options';
import type { Section } from '../../bench/measurement';

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[7], 7],
])('median of %j -> %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

it('median of nothing -> refused', () => {
  expect(() => median([])).toThrow(RangeError);
});

it('a table -> aligned as prettier aligns it: names left, numbers right', () => {
  const table = { headers: ['Side', 'rows'], rows: [['this bundle', '1,000']] };
  expect(formatTable(table)).toBe(
    ['| Side        |  rows |', '| ----------- | ----: |', '| this bundle | 1,000 |'].join('\n'),
  );
});

it('results -> say on what and when, which goals are met, and which are missed', () => {
  const goal = { name: 'speed', wanted: 'at least 40', measured: formatShare(0.1234) };
  const section: Section = {
    title: 'Speed',
    tables: [],
    goals: [
      { ...goal, isMet: true },
      { ...goal, name: 'size', isMet: false },
    ],
    notes: ['A note.'],
  };
  const occasion = { command: 'npm run bench', machine: 'a machine', date: new Date(Date.UTC(2026, 10, 24)) };
  const text = formatResults(occasion, [section]);
  for (const part of ['2026-11-24 00:00 UTC', 'a machine', '1 of 2 met', '12.34 %', 'MISSED', '- A note.'])
    expect(text).toContain(part);
  expect(listMissed([section]).map(({ name }) => name)).toEqual(['size']);
});

describe('options', () => {
  const known = ['speed', 'pace'];
  it.each([
    [[], { names: known, isQuick: false, isStrict: false }],
    [['--only', 'pace', '--quick'], { names: ['pace'], isQuick: true, isStrict: false }],
    [['--strict'], { names: known, isQuick: false, isStrict: true }],
    [['--help'], 'help'],
  ])('%j', (args, expected) => {
    expect(parseOptions(args, known)).toEqual(expected);
  });

  it.each([[['--only', 'nothing']], [['--unknown']], [['extra']]])('%j -> refused', (args) => {
    expect(() => parseOptions(args, known)).toThrow();
  });
});
