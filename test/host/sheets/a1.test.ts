/** A1 notation. */
import { columnName, columnNumber, formatA1, parseA1 } from '../../../host/sheets/a1';

const extent = { rows: 1000, columns: 26 };

describe('parseA1', () => {
  it.each([
    ['B2', 'B2'],
    ['B2:C4', 'B2:C4'],
    ['C4:B2', 'B2:C4'],
    ['$B$2:c4', 'B2:C4'],
    ['A:C', 'A1:C1000'],
    ['3:7', 'A3:Z7'],
    ['B2:D', 'B2:D1000'],
  ])('%s -> %s', (notation, normalized) => {
    const block = parseA1(notation, extent);
    expect(block && formatA1(block)).toBe(normalized);
  });

  it.each(['', 'A', '3', 'A0', 'A1:B2:C3', 'Sheet1!A1', 'hello world'])('%j names nothing', (notation) => {
    expect(parseA1(notation, extent)).toBeUndefined();
  });
});

it.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('column %d is %s', (number, name) => {
  expect([columnName(number), columnNumber(name)]).toEqual([name, number]);
});
