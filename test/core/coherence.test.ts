import { isCoherent } from '../../src/core/coherence';
import type { CellValue } from '../../src/core/cell';

const HEADERS = ['Email', 'Points', 'Omniwallet key'];
const ana = ['ana@example.com', 5, 'updated:a:b'];
const bea = ['bea@example.com', 7, 'queued:run:2:bea:'];

describe('isCoherent', () => {
  it.each<[string, string[], CellValue[][], string[][], boolean]>([
    ['of one moment', HEADERS, [ana, bea], [ana.map(String), bea.map(String)], true],
    ['a row inserted in between', HEADERS, [ana, bea], [['', '', ''], ana.map(String)], false],
    ['rows sorted in between', HEADERS, [ana, bea], [bea.map(String), ana.map(String)], false],
    [
      'two rows of a customer changed places',
      HEADERS,
      [ana, ana.with(2, '')],
      [['ana@example.com', '5', ''], ana.map(String)],
      false,
    ],
    [
      'columns moved in between',
      ['Points', 'Email', 'Omniwallet key'],
      [ana],
      [['5', 'ana@example.com', 'updated:a:b']],
      false,
    ],
    ['a cell edited in between', HEADERS, [ana.with(1, 6)], [ana.map(String)], true],
    [
      'a number shown as text',
      HEADERS,
      [ana.with(1, 5)],
      [['ana@example.com', '5,00 €', 'updated:a:b']],
      true,
    ],
  ])('%s -> %#', (_, headers, values, shown, expected) => {
    const reading = { headers, headerValues: HEADERS, values, shown, formulas: [] };
    expect(isCoherent(reading, {})).toBe(expected);
  });
});
