import { joinCellNames } from '../../src/core/cell-names';

it.each<[string, string[], string[]]>([
  ['none', [], []],
  ['one cell', ['B2'], ['B2']],
  ['cells below one another', ['B2', 'B3', 'B4'], ['B2:B4']],
  ['row by row', ['B2', 'AA2', 'B3', 'AA3'], ['B2:B3', 'AA2:AA3']],
  ['with a gap, in any order, twice', ['B9', 'B2', 'B3', 'B2'], ['B2:B3', 'B9']],
  ['ranges that were joined before', ['B2:B4', 'C1', 'B5'], ['B2:B5', 'C1']],
])('%s', (_, names, expected) => {
  expect(joinCellNames(names)).toEqual(expected);
});
