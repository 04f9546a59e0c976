import type { CellValue } from '../../src/core/cell';
import { findTraces } from '../../src/core/find-traces';
import { STATUS_COLUMNS, STATUS_HEADERS, type StatusLayout } from '../../src/core/status-columns';
import { makeTable } from './make-table';

const STATUS = STATUS_COLUMNS.map((column) => STATUS_HEADERS[column]);
/** Where the status columns stood to the right of two columns of people. */
const BEFORE = Object.fromEntries(STATUS_COLUMNS.map((column, index) => [column, 2 + index])) as StatusLayout;

const RUN = { runId: 'run', isQueued: true, inFlight: [1] };
const KEY = 'updated:ana:x@run.1';
/** Status to key, in the order of the columns. */
const written = (key = KEY): CellValue[] => ['updated', 'Fine', new Date(0), 'Ana', '', '', '', '', '', key];
/** Email and status columns, with people's column moved behind them: what was written went one column too far. */
const shifted = (name: CellValue, cells = written()): CellValue[] => [
  'ana@example.com',
  '',
  ...cells.slice(0, -1),
  name,
];

const trace = (headers: string[], row: CellValue[], record = RUN): string[] => {
  const table = makeTable(headers, [row]);
  return findTraces(table, BEFORE, record).map(({ place }) => headers[place] ?? '');
};

describe('findTraces', () => {
  const moved = ['Email', ...STATUS, 'Name'];
  it.each<[string, string[], CellValue[], string[]]>([
    ['nothing was moved', ['Email', 'Name', ...STATUS], ['ana@example.com', 'Ana', ...written()], []],
    ['the key stands in people’s column', moved, shifted(KEY), ['Name']],
    ['people’s column holds what no key can be: it was not hit', moved, shifted('Ana'), []],
    ['moved after the write', moved, ['ana@example.com', ...written(), 'Ana'], []],
    [
      'a row of an earlier run, in order',
      moved,
      ['ana@example.com', ...written('updated:ana:x@old.1'), 'updated:ana:x@old.2'],
      [],
    ],
    [
      'the column stands where the status stood',
      ['Email', STATUS[0] ?? '', 'Name', ...STATUS.slice(1)],
      ['ana@example.com', 'queued', 'updated', ...written().slice(1)],
      ['Name'],
    ],
    [
      'only the first of two calls of a write was made',
      ['Email', STATUS[0] ?? '', 'Name', ...STATUS.slice(1)],
      ['ana@example.com', '', 'updated', ...STATUS.slice(1).map(() => '')],
      ['Name'],
    ],
    [
      'a status column was deleted: its last neighbour has no header',
      ['Email', 'Name', ...STATUS.slice(1), ''],
      ['ana@example.com', 'Ana', ...written()],
      [''],
    ],
  ])('%s', (_, headers, row, expected) => {
    expect(trace(headers, row)).toEqual(expected);
  });

  it.each([
    ['not in flight, but in order', { ...RUN, inFlight: [2] }, []],
    [
      'before all were queued every row may have been written',
      { ...RUN, inFlight: [], isQueued: false },
      ['Name'],
    ],
    ['in flight', RUN, ['Name']],
  ])('a message in people’s column: %s', (_, record, expected) => {
    const [status = '', message = '', ...rest] = STATUS;
    const [first = '', second = '', ...others] = written();
    const headers = ['Email', message, status, 'Name', ...rest];
    expect(trace(headers, ['ana@example.com', 'Old', first, second, ...others], record)).toEqual(expected);
  });

  const still = ['Email', 'Name', ...STATUS, 'Notes'];
  const cells = written();
  it.each<[string, CellValue[], string[]]>([
    ['all that was written stands where it belongs', ['Ana', ...cells, 'VIP'], []],
    [
      'all one column too far: the first or another one was hit',
      ['updated', ...cells.slice(1), '', 5],
      ['Name'],
    ],
    ['all one column too far, the last one is empty', [7, 'queued', ...cells.slice(0, 9), KEY], ['Notes']],
    [
      'the key is still the old one',
      ['Ana', ...cells.slice(0, 9), 'queued:run:1:ana:', KEY],
      ['Name', 'Notes'],
    ],
    ['the status is still the old one', [7, 'queued', ...cells.slice(1), 'updated'], ['Notes']],
    ['a number was never written', [7, 'queued', ...cells.slice(1), 8], []],
    ['all is well, but a key stands in people’s column', ['Ana', ...cells, KEY], ['Notes']],
    ['somebody typed over the status', ['Ana', 'Check this', ...cells.slice(1), 'VIP'], []],
    ['somebody cleared the status', ['Ana', '', ...cells.slice(1), 'VIP'], []],
    ['not of this run', ['Ana', 'queued', ...written('updated:ana:x@old.1').slice(1), 'VIP'], []],
    [
      'all is well, but the word for it stands in people’s column as well',
      [7, ...cells, 'updated'],
      ['Notes'],
    ],
  ])('moved away and back: %s', (_, row, expected) => {
    expect(trace(still, ['ana@example.com', ...row])).toEqual(expected);
  });

  it('people have such words of their own in that column -> none', () => {
    const rows = [
      ['ana@example.com', 7, ...cells, 'updated'],
      [
        'bea@example.com',
        8,
        ...written('failed:bea:x@old.1').map((cell) => (cell === 'updated' ? 'failed' : cell)),
        'updated',
      ],
    ];
    expect(findTraces(makeTable(still, rows), BEFORE, RUN)).toEqual([]);
  });

  it('and another one was moved since -> whatever the row says may be hit', () => {
    const [status = '', message = '', ...rest] = STATUS;
    const row = ['ana@example.com', 'queued', 'Ana', 'updated', ...cells.slice(1, -1), KEY];
    expect(trace(['Email', status, 'Name', message, ...rest, 'Notes'], row)).toEqual(['Name', 'Notes']);
  });
});
