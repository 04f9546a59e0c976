import type { CellValue } from '../../src/core/cell';
import type { SeenRow } from '../../src/core/seen-row';
import { findPassingHits } from '../../src/core/find-passing-hits';
import { EMPTY_CELLS, type StatusCells } from '../../src/core/status-cells';
import { STATUS_COLUMNS, STATUS_HEADERS, type StatusLayout } from '../../src/core/status-columns';

const HEADERS = ['Email', 'Name', 'Points', ...STATUS_COLUMNS.map((column) => STATUS_HEADERS[column])];
const LAYOUT = Object.fromEntries(STATUS_COLUMNS.map((column, place) => [column, place + 3])) as StatusLayout;
const CUSTOMERS: readonly (readonly CellValue[])[] = [
  ['ana@example.com', 'Ana', 5],
  ['bea@example.com', 'Bea', ''],
];
const resultOf = (index: number): StatusCells => ({
  ...EMPTY_CELLS,
  status: 'updated',
  level: 'Gold',
  key: `updated:${index}:0`,
});
const waiting = (index: number): CellValue[] =>
  STATUS_COLUMNS.map((column) =>
    column === 'status' ? 'queued' : column === 'key' ? `queued:a.${index}` : '',
  );

/** A write into these columns while one of people stood at `to`; rows as they are once it is back at `from`. */
function writeWhileMoved(from: number, to: number, cellsOf: (index: number) => StatusCells): CellValue[][] {
  return CUSTOMERS.map((customer, index) => {
    const row = [...customer, ...waiting(index)];
    row.splice(to, 0, ...row.splice(from, 1));
    for (const column of STATUS_COLUMNS) row[LAYOUT[column]] = cellsOf(index)[column];
    row.splice(from, 0, ...row.splice(to, 1));
    return row;
  });
}

function find(block: readonly (readonly CellValue[])[], cellsOf: (index: number) => StatusCells): string[] {
  const known = CUSTOMERS.map((customer, index): SeenRow => ({
    identity: String(customer[0]),
    key: '',
    seen: { headers: HEADERS, values: [...customer, ...waiting(index)] },
  }));
  const matches = block.map((cells) => known.find(({ identity }) => identity === cells[0]));
  const cells = new Map(known.map((_, index) => [index, cellsOf(index)]));
  const rows = new Map(known.map((row, index) => [index, row]));
  const hits = findPassingHits(
    { headers: HEADERS, layout: LAYOUT, columns: { email: { index: 0 } }, block, matches },
    { layout: LAYOUT, cells, rows, isAllSeen: true },
  );
  return [...hits].map(([place, column]) => `${HEADERS[place] ?? ''}: ${column}`);
}

const rightly = (): CellValue[][] => writeWhileMoved(0, 0, resultOf);
const change = (block: CellValue[][], index: number, place: number, value: CellValue): CellValue[][] =>
  block.map((row, at) => (at === index ? row.map((old, i) => (i === place ? value : old)) : row));

describe('findPassingHits', () => {
  it.each<[string, CellValue[][], string[]]>([
    ['all went where it should -> none', rightly(), []],
    ['a column was past the last one -> it took the key', writeWhileMoved(2, 12, resultOf), ['Points: key']],
    ['a column was before the second one -> the status', writeWhileMoved(1, 3, resultOf), ['Name: status']],
    [
      'a column was among the empty ones -> it was emptied',
      writeWhileMoved(1, 4, resultOf),
      ['Name: message'],
    ],
    ['of the email as well', writeWhileMoved(0, 12, resultOf), ['Email: key']],
    ['somebody typed over a status word -> none', change(rightly(), 0, 3, 'done'), []],
    ['somebody typed what was written -> none', change(rightly(), 0, 2, 'Gold'), []],
    ['one row still shows what it held -> none', change(writeWhileMoved(1, 3, resultOf), 0, 1, 'Ana'), []],
    [
      'somebody typed into a cell that was hit -> the others tell',
      change(writeWhileMoved(2, 12, resultOf), 0, 2, 8),
      ['Points: key'],
    ],
    [
      'an empty row was inserted in the place of one -> none',
      [...rightly().slice(0, 1), HEADERS.map((_, place) => (place === 12 ? resultOf(1).key : ''))],
      [],
    ],
  ])('%s', (_, block, expected) => {
    expect(find(block, resultOf)).toEqual(expected);
  });

  it('all was there before, and the word was written elsewhere -> that tells', () => {
    const block = rightly().map((row, index) =>
      change([row], 0, 2, index === 0 ? 'updated' : (row[2] ?? '')).flat(),
    );
    expect(find(block, resultOf)).toEqual(['Points: status']);
  });

  it('stretches of rows: each was written by a call of its own', () => {
    const middle: CellValue[] = ['carl@example.com', 'Carl', 7];
    const written = writeWhileMoved(1, 3, resultOf);
    const block = [written[0] ?? [], [...middle, ...waiting(7)], rightly()[1] ?? []];
    const known = [CUSTOMERS[0], middle, CUSTOMERS[1]].map((customer = [], index): SeenRow => ({
      identity: String(customer[0]),
      key: '',
      seen: { headers: HEADERS, values: [...customer, ...waiting(index)] },
    }));
    const [first, , last] = known;
    if (first === undefined || last === undefined) throw new Error('Two rows are written.');
    const hits = findPassingHits(
      { headers: HEADERS, layout: LAYOUT, columns: { email: { index: 0 } }, block, matches: known },
      {
        layout: LAYOUT,
        cells: new Map([
          [0, resultOf(0)],
          [2, resultOf(1)],
        ]),
        rows: new Map([
          [0, first],
          [2, last],
        ]),
        isAllSeen: true,
      },
    );
    expect([...hits]).toEqual([[1, 'status']]);
  });

  it('a row was inserted and then a column: it holds nothing but what was written there -> it was not hit', () => {
    const { status, level, key } = resultOf(1);
    const inserted = HEADERS.map((_, place) =>
      place === 2 ? status : place === 8 ? level : place === 11 ? key : '',
    );
    expect(find([...rightly().slice(0, 1), inserted], resultOf)).toEqual([]);
  });

  it('a row that names somebody else was inserted beside a key -> it was not hit', () => {
    const other = [
      'eva@example.com',
      'Eva',
      '',
      ...STATUS_COLUMNS.map((column) => (column === 'key' ? resultOf(1).key : '')),
    ];
    expect(find([...rightly().slice(0, 1), other], resultOf)).toEqual([]);
  });

  it('cells that were cleared -> known by their rows', () => {
    const cleared = (): StatusCells => EMPTY_CELLS;
    expect(find(writeWhileMoved(1, 12, cleared), cleared)).toEqual(['Name: status']);
    expect(find(writeWhileMoved(0, 0, cleared), cleared)).toEqual([]);
  });
});
