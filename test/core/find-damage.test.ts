import type { CellValue } from '../../src/core/cell';
import { findDamage } from '../../src/core/find-damage';
import type { SeenRow } from '../../src/core/seen-row';
import { identifyRow } from '../../src/core/row-identity';
import { lookForColumns } from '../../src/core/columns';
import { EMPTY_CELLS, type StatusCells } from '../../src/core/status-cells';
import {
  findStatusColumns,
  STATUS_COLUMNS,
  STATUS_HEADERS,
  type StatusLayout,
} from '../../src/core/status-columns';
import type { RestoredCell } from '../../src/core/write-traces';

type Grid = CellValue[][];

const HEADERS = ['Email', 'Name', 'Points', ...STATUS_COLUMNS.map((column) => STATUS_HEADERS[column])];
const CUSTOMERS: Grid = [
  ['ana@example.com', 'Ana', 5],
  ['bea@example.com', 'Bea', ''],
  ['carl@example.com', 'Carl', 7],
];

const cellsOf = (number: number): StatusCells => ({
  ...EMPTY_CELLS,
  status: 'updated',
  message: `Row ${number}`,
  key: `updated:${number}:0`,
});

const newGrid = (customers: Grid): Grid =>
  [HEADERS, ...customers].map((row) => HEADERS.map((_, place) => row[place] ?? ''));
const layoutOf = ([headers = []]: Grid): StatusLayout =>
  findStatusColumns(headers.map(String)) as StatusLayout;

const moveColumn = (grid: Grid, header: string, to: number): void => {
  const from = (grid[0] ?? []).indexOf(header);
  for (const row of grid) row.splice(to, 0, ...row.splice(from, 1));
};
const writeAll = (grid: Grid, layout: StatusLayout): void => {
  CUSTOMERS.forEach((_, index) => {
    const row = grid[index + 1] ?? [];
    for (const column of STATUS_COLUMNS) row[layout[column]] = cellsOf(index)[column];
  });
};
const set = (grid: Grid, index: number, header: string, value: CellValue): void => {
  (grid[index + 1] ?? [])[(grid[0] ?? []).indexOf(header)] = value;
};

interface Options {
  readonly restored?: RestoredCell[];
  readonly customers?: Grid;
  readonly isAllSeen?: boolean;
}

/** What is damaged once `move` came just before the write, and `edit` just after it. */
function findAll(
  move: (grid: Grid) => void,
  edit: (grid: Grid) => void,
  { restored = [], customers = CUSTOMERS, isAllSeen = true }: Options = {},
): string[] {
  const grid = newGrid(customers);
  const readLive = () => {
    const [headers = [], ...block] = grid;
    const names = headers.map(String);
    const { columns } = lookForColumns(names, {});
    const email = columns.email?.index ?? -1;
    const identities = block.map((cells) => identifyRow(cells[email] ?? '', columns, cells));
    return { headers: names, block, identities, email };
  };
  const { headers, block, identities } = readLive();
  const known = block.map((values, index): SeenRow => ({
    identity: identities[index] ?? '',
    key: `updated:${index}:0`,
    seen: { headers, values: [...values] },
  }));
  const layout = layoutOf(grid);
  move(grid);
  writeAll(grid, layout);
  edit(grid);
  const live = readLive();
  const now = layoutOf(grid);
  const keys = live.block.map((cells) => String(cells[now.key] ?? ''));
  const columns = { email: { index: live.email } };
  const cells = new Map(known.map((_, index) => [index, cellsOf(index)]));
  const rows = new Map(known.map((row, index) => [index, row]));
  return findDamage(
    { ...live, layout: now, keys, columns },
    { layout, cells, rows, isAllSeen },
    known,
    restored,
  ).map(
    ({ index, header, original }) =>
      `${header} of row ${index + 2}: ${original === undefined ? 'not known' : JSON.stringify(original)}`,
  );
}

const nothing = (): void => undefined;
const pointsLast = (grid: Grid): void => {
  moveColumn(grid, 'Points', 12);
};
const emailLast = (grid: Grid): void => {
  moveColumn(grid, 'Email', 12);
};

describe('findDamage', () => {
  it.each<[string, (grid: Grid) => void, (grid: Grid) => void, string[]]>([
    ['nothing was moved', nothing, nothing, []],
    ['moved only after the write', nothing, pointsLast, []],
    [
      'a column was moved just before',
      pointsLast,
      nothing,
      ['Points of row 2: 5', 'Points of row 3: ""', 'Points of row 4: 7'],
    ],
    [
      'then sorted',
      pointsLast,
      (grid) => grid.splice(1, 3, ...grid.slice(1).reverse()),
      ['Points of row 2: 7', 'Points of row 3: ""', 'Points of row 4: 5'],
    ],
    [
      'then a row was deleted',
      pointsLast,
      (grid) => grid.splice(1, 1),
      ['Points of row 2: ""', 'Points of row 3: 7'],
    ],
    [
      'then a row was inserted',
      pointsLast,
      (grid) =>
        grid.splice(
          1,
          0,
          HEADERS.map(() => ''),
        ),
      ['Points of row 3: 5', 'Points of row 4: ""', 'Points of row 5: 7'],
    ],
    [
      'then the column was moved on',
      pointsLast,
      (grid) => {
        moveColumn(grid, 'Points', 0);
      },
      ['Points of row 2: 5', 'Points of row 3: ""', 'Points of row 4: 7'],
    ],
    [
      'then somebody typed another value: it stays',
      pointsLast,
      (grid) => {
        set(grid, 0, 'Points', 9);
      },
      ['Points of row 3: ""', 'Points of row 4: 7'],
    ],
    [
      'then somebody copied a row',
      pointsLast,
      (grid) => grid.push([...(grid[1] ?? [])]),
      ['Points of row 2: 5', 'Points of row 3: ""', 'Points of row 4: 7', 'Points of row 5: 5'],
    ],
    [
      'then a row got the email of nobody: what stood there is not known any more',
      pointsLast,
      (grid) => {
        set(grid, 0, 'Email', 'dan@example.com');
      },
      ['Points of row 3: ""', 'Points of row 4: 7', 'Points of row 2: not known'],
    ],
    [
      'then a row got the email of another: its own cells tell that it is not that one',
      pointsLast,
      (grid) => {
        set(grid, 0, 'Email', 'carl@example.com');
      },
      ['Points of row 3: ""', 'Points of row 4: 7', 'Points of row 2: not known'],
    ],
    [
      'a row was inserted at the same moment: nobody saw what it held',
      (grid) => {
        pointsLast(grid);
        grid.splice(
          1,
          0,
          HEADERS.map(() => ''),
        );
      },
      nothing,
      ['Points of row 3: 5', 'Points of row 4: ""', 'Points of row 2: not known'],
    ],
    [
      'the email column was moved: rows are known by what else they say',
      emailLast,
      (grid) => grid.splice(1, 3, ...grid.slice(1).reverse()),
      [
        'Email of row 2: "carl@example.com"',
        'Email of row 3: "bea@example.com"',
        'Email of row 4: "ana@example.com"',
      ],
    ],
  ])('%s', (_, move, edit, expected) => {
    expect(findAll(move, edit)).toEqual(expected);
  });

  it('a value that was put back into the wrong row counts as written as well', () => {
    const sortBack = (grid: Grid): void => {
      set(grid, 0, 'Points', 5);
      set(grid, 1, 'Points', '');
      set(grid, 2, 'Points', 5);
    };
    expect(
      findAll(pointsLast, sortBack, { restored: [{ header: 'Points', place: 12, original: 5 }] }),
    ).toEqual(['Points of row 4: 7']);
  });

  it('somebody typed the email of another row at the same moment -> that row is the one that says the same', () => {
    const type = (grid: Grid): void => {
      pointsLast(grid);
      grid.splice(
        1,
        0,
        HEADERS.map((_, place) => (place === 0 ? 'ana@example.com' : '')),
      );
    };
    const emptyAll = (grid: Grid): void => {
      for (const row of grid.slice(1, 3))
        for (let place = 2; place < HEADERS.length; place += 1) row[place] = '';
    };
    expect(findAll(type, emptyAll)).toEqual([
      'Points of row 4: ""',
      'Points of row 2: not known',
      'Points of row 3: 5',
    ]);
  });

  it('an empty value that was put back may have hit a row that was not there', () => {
    const insert = (grid: Grid): void => {
      set(grid, 0, 'Points', 5);
      set(grid, 1, 'Points', '');
      set(grid, 2, 'Points', 7);
      grid.push(HEADERS.map((header) => (header === 'Email' ? 'eva@example.com' : '')));
    };
    expect(
      findAll(pointsLast, insert, { restored: [{ header: 'Points', place: 12, original: '' }] }),
    ).toEqual(['Points of row 5: not known']);
  });

  it('the email column was moved, and rows say the same but for it -> they are known by the keys that they were given', () => {
    const customers = CUSTOMERS.map(([email = '']) => [email, 'Ana', 5]);
    expect(findAll(emailLast, (grid) => grid.splice(1, 1), { customers })).toEqual([
      'Email of row 2: "bea@example.com"',
      'Email of row 3: "carl@example.com"',
    ]);
  });

  it('somebody typed just what was written elsewhere, into a cell that was not read since -> it is not undone', () => {
    const edit = (grid: Grid): void => {
      set(grid, 1, 'Name', 'Row 2');
    };
    expect(findAll(pointsLast, edit, { isAllSeen: false })).toEqual([
      'Points of row 2: 5',
      'Name of row 3: not known',
      'Points of row 3: ""',
      'Points of row 4: 7',
    ]);
  });
});
