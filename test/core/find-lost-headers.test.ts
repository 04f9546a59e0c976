import type { CellValue } from '../../src/core/cell';
import { findKilledHeaders, findLostHeaders } from '../../src/core/find-lost-headers';
import { STATUS_COLUMNS, STATUS_HEADERS } from '../../src/core/status-columns';

const STATUS = STATUS_COLUMNS.map((column) => STATUS_HEADERS[column]);
const [FIRST = '', SECOND = '', ...REST] = STATUS;

/** Columns, each with its header and what stands below. */
const columns = (...given: readonly (readonly [string, ...CellValue[]])[]) => ({
  headers: given.map(([header]) => header),
  values: [1, 2].map((index) => given.map((column) => column[index] ?? '')),
});
/** With room for the status columns. */
const BEFORE = columns(
  ['Email', 'ana@example.com', 'bea@example.com'],
  ['Name', 'Ana', 'Bea'],
  ['Card'],
  ...STATUS.map(() => [''] as const),
);
const find = (now: ReturnType<typeof columns>, ...putBack: string[]): string[] =>
  findLostHeaders(BEFORE, now, new Set([...STATUS, ...putBack])).map(
    ({ place, header }) => `${place}: ${header}`,
  );

const EMAIL = ['Email', 'ana@example.com', 'bea@example.com'] as const;
const NAME = ['Name', 'Ana', 'Bea'] as const;
const CARD = ['Card'] as const;
const rest = REST.map((header) => [header] as const);
const FREE = [''] as const;

describe('findLostHeaders', () => {
  it.each<[string, ReturnType<typeof columns>, string[], string[]]>([
    ['nothing was hit', columns(EMAIL, NAME, CARD, [FIRST], [SECOND], ...rest), [], []],
    [
      'a column is known by its content',
      columns(EMAIL, CARD, [FIRST], [SECOND, 'Ana', 'Bea'], ...rest, FREE),
      [],
      ['3: Name'],
    ],
    [
      'though rows were sorted and edited meanwhile',
      columns(EMAIL, CARD, [FIRST], [SECOND, 'Bea', 'Anna'], ...rest, FREE),
      [],
      ['3: Name'],
    ],
    [
      'of empty columns one is like another',
      columns(EMAIL, NAME, [FIRST], [SECOND], ...rest, FREE),
      [],
      ['2: Card'],
    ],
    [
      'two at once',
      columns(
        CARD,
        [FIRST, 'Ana', 'Bea'],
        [SECOND, 'ana@example.com', 'bea@example.com'],
        ...rest,
        FREE,
        FREE,
      ),
      [],
      ['1: Name', '2: Email'],
    ],
    [
      'a header that somebody renamed is not lost',
      columns(EMAIL, ['First name', 'Ana', 'Bea'], CARD, [FIRST], [SECOND], ...rest),
      [],
      [],
    ],
    ['put back where it belongs', columns(EMAIL, NAME, CARD, [SECOND], ...rest), ['Name'], []],
    [
      'put back into the wrong column',
      columns(EMAIL, CARD, [FIRST, 'Ana', 'Bea'], ['Name'], ...rest),
      ['Name'],
      ['2: Name', '3: '],
    ],
  ])('%s', (_, now, putBack, expected) => {
    expect(find(now, ...putBack)).toEqual(expected);
  });
});

describe('findKilledHeaders', () => {
  it.each<[string, ReturnType<typeof columns>, string[], number[]]>([
    ['nothing was hit', columns(EMAIL, NAME, CARD, [FIRST], [SECOND], ...rest), [], []],
    ['killed before anything was written', columns(EMAIL, NAME, CARD), [], []],
    [
      'the one that is filled',
      columns(EMAIL, CARD, [FIRST], [SECOND, 'Ana', 'Bea'], ...rest, FREE),
      ['3: Name'],
      [],
    ],
    ['an empty one', columns(EMAIL, NAME, [FIRST], [SECOND], ...rest, FREE), ['2: Card'], []],
    [
      'renamed by somebody meanwhile',
      columns(EMAIL, ['First name', 'Ana', 'Bea'], CARD, [FIRST], [SECOND], ...rest),
      [],
      [],
    ],
    ['its column was deleted', columns(EMAIL, NAME, [FIRST], [SECOND], ...rest), [], []],
    [
      'two at once: nobody can tell which is which',
      columns(
        CARD,
        [FIRST, 'Ana', 'Bea'],
        [SECOND, 'ana@example.com', 'bea@example.com'],
        ...rest,
        FREE,
        FREE,
      ),
      [],
      [1, 2],
    ],
  ])('%s', (_, now, found, doubtful) => {
    const end = findKilledHeaders(BEFORE.headers, [], now);
    expect(end.found.map(({ place, header }) => `${place}: ${header}`)).toEqual(found);
    expect(end.doubtful).toEqual(doubtful);
  });

  it.each<[string, string[], ReturnType<typeof columns>, string[], number[]]>([
    [
      'nothing of it was written',
      ['Name'],
      columns(EMAIL, CARD, [FIRST], [SECOND, 'Ana', 'Bea'], ...rest, FREE),
      ['3: Name'],
      [],
    ],
    ['it stands where it belongs', ['Name'], columns(EMAIL, NAME, CARD, [FIRST], [SECOND], ...rest), [], []],
    [
      'it went into a wrong column',
      ['Name'],
      columns(EMAIL, ['Name', '770'], [FIRST], [SECOND, 'Ana', 'Bea'], ...rest, FREE),
      [],
      [1, 3],
    ],
    [
      'of two each may stand where the other belongs',
      ['Email', 'Name'],
      columns(EMAIL, NAME, CARD, [FIRST], [SECOND], ...rest),
      [],
      [0, 1],
    ],
  ])('killed while headers were put back: %s', (_, restoring, now, found, doubtful) => {
    const end = findKilledHeaders(BEFORE.headers, restoring, now);
    expect(end.found.map(({ place, header }) => `${place}: ${header}`)).toEqual(found);
    expect(end.doubtful).toEqual(doubtful);
  });
});
