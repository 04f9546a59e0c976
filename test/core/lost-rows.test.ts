import type { CellValue } from '../../src/core/cell';
import { findLostRows, findUnmarkedRows, isInOrder } from '../../src/core/lost-rows';
import { hashCustomer } from '../../src/core/customer-row';
import { checkOf, EMPTY_CELLS } from '../../src/core/status-cells';
import { STATUS_COLUMNS, STATUS_HEADERS, type StatusColumn } from '../../src/core/status-columns';
import { readRows } from '../../src/core/table-rows';
import { makeTable } from './make-table';

const HEADERS = ['Email', ...STATUS_COLUMNS.map((column) => STATUS_HEADERS[column])];
const ANA = hashCustomer('ana@example.com');

type Cells = Partial<Record<StatusColumn, CellValue>>;

const rowOf = (email: string, cells: Cells): CellValue[] => [
  email,
  ...STATUS_COLUMNS.map((column) => cells[column] ?? ''),
];
const tableOf = (...rows: [string, Cells][]) =>
  makeTable(
    HEADERS,
    rows.map(([email, cells]) => rowOf(email, cells)),
  );

const UPDATED = { status: 'updated', key: `updated:${ANA}:x@run.1` };
const TEXTS = { ...EMPTY_CELLS, name: 'Ana', level: 'Gold' };
const CHECKED = { ...TEXTS, status: 'updated', key: `updated:${ANA}:x@run.1~${checkOf(TEXTS)}` };
const QUEUED = { status: 'queued', key: `queued:run:1:${ANA}:` };

describe('isInOrder', () => {
  it.each<[string, Cells, boolean]>([
    ['nothing', {}, true],
    ['an outcome and its key', UPDATED, true],
    ['in the person’s language', { ...UPDATED, status: 'actualizada' }, true],
    ['a turn', QUEUED, true],
    ['another word than the key says', { ...UPDATED, status: 'queued' }, false],
    ['a word without a key', { status: 'queued' }, false],
    ['a key without a word', { key: UPDATED.key }, false],
    ['a key in another column', { card: UPDATED.key }, false],
    ['a word in another column', { message: 'queued' }, false],
    ['something else in the column of keys', { key: '12345' }, false],
    ['what is left of a row that was taken out of the queue', { name: 'Ana', points: '5' }, true],
  ])('%s -> %s', (_, cells, expected) => {
    expect(isInOrder((column) => String(cells[column] ?? ''))).toBe(expected);
  });
});

describe('findLostRows', () => {
  it.each<[string, string, Cells, string | undefined]>([
    ['its own outcome', 'ana@example.com', UPDATED, undefined],
    ['another customer’s outcome', 'bea@example.com', UPDATED, 'overwritten'],
    ['another customer’s turn', 'bea@example.com', QUEUED, 'waiting'],
    [
      'cells in the wrong columns',
      'ana@example.com',
      { message: 'updated', card: UPDATED.key },
      'overwritten',
    ],
    ['an outcome and the texts that it was written with', 'ana@example.com', CHECKED, undefined],
    ['texts in each other’s columns', 'ana@example.com', { ...CHECKED, name: '', phone: 'Ana' }, 'mixed-up'],
    [
      'edited, and of an earlier run',
      'ana@example.com',
      { ...CHECKED, name: 'Anna', key: CHECKED.key.replace('@run.1', '@old.1') },
      undefined,
    ],
    ['an outcome beside nothing', '', UPDATED, 'blank'],
    ['nothing beside nothing', '', {}, undefined],
  ])('%s', (_, email, cells, expected) => {
    const table = tableOf([email, cells]);
    expect(findLostRows(table, readRows(table), { runId: 'run' }).map(({ kind }) => kind)).toEqual(
      expected === undefined ? [] : [expected],
    );
  });
});

describe('findUnmarkedRows', () => {
  it.each<[string, [string, Cells][], number, number[]]>([
    [
      'all turns are there',
      [
        ['ana@example.com', UPDATED],
        ['bea@example.com', {}],
      ],
      1,
      [],
    ],
    [
      'a turn is missing',
      [
        ['ana@example.com', UPDATED],
        ['bea@example.com', {}],
      ],
      2,
      [1],
    ],
    [
      'a turn is missing, and no row is without one',
      [
        ['ana@example.com', UPDATED],
        ['', {}],
      ],
      2,
      [],
    ],
    [
      'a row that was looked at has no turn to miss',
      [['ana@example.com', { ...UPDATED, key: `updated:${ANA}:x@run.0` }]],
      0,
      [],
    ],
  ])('%s', (_, rows, total, expected) => {
    const table = tableOf(...rows);
    expect(findUnmarkedRows(table, readRows(table), { runId: 'run', total })).toEqual(expected);
  });
});
