/** Names of cells as people write them, those that stand below one another as one range. */
import { formatRanges } from './number-ranges';

const NAME = /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/;

/** `B2:B4` for `B2`, `B3` and `B4`; takes ranges as well. Column by column, in the order in which these come. */
export function joinCellNames(names: Iterable<string>): string[] {
  const rowNumbers = new Map<string, number[]>();
  for (const name of names) {
    const [, column = '', first = '', last = first] = NAME.exec(name) ?? [];
    const known = rowNumbers.get(column) ?? [];
    for (let rowNumber = Number(first); rowNumber <= Number(last); rowNumber += 1) known.push(rowNumber);
    rowNumbers.set(column, known);
  }
  return [...rowNumbers].flatMap(([column, numbers]) =>
    formatRanges(numbers)
      .split(',')
      .map((range) => range.replace(/\d+/g, `${column}$&`).replace('-', ':')),
  );
}
