import type { CellValue } from '../../src/core/cell';
import { findRepairs, type KeptRow } from '../../src/core/find-repairs';
import { EMPTY_CELLS, type StatusCells } from '../../src/core/status-cells';
import { STATUS_COLUMNS, type StatusLayout } from '../../src/core/status-columns';

const IN_ONE_BLOCK = Object.fromEntries(
  STATUS_COLUMNS.map((column, place) => [column, 1 + place]),
) as StatusLayout;
const APART: StatusLayout = { ...IN_ONE_BLOCK, key: 12 };
const KEY = 'updated:ana:x@run.1';
const CELLS: StatusCells = { ...EMPTY_CELLS, status: 'updated', message: 'Fine', name: 'Ana', key: KEY };

type Row = Partial<StatusCells>;

/** What is to be written to a row that shows `shown`, once all of `CELLS` were written to Ana's. */
function repair(
  shown: Row,
  { layout = IN_ONE_BLOCK, isAnas = true, isCompared = true } = {},
): StatusCells | 'nothing' {
  const ana: KeptRow = { identity: 'ana', key: KEY, cells: CELLS };
  const cells: CellValue[] = [];
  for (const column of STATUS_COLUMNS) cells[layout[column]] = shown[column] ?? '';
  const live = {
    layout,
    keys: [String(shown.key ?? '')],
    identities: [isAnas ? 'ana' : ''],
    block: [Array.from(cells, (cell: CellValue | undefined) => cell ?? '')],
    matches: [isAnas ? ana : undefined],
  };
  const last = {
    cells: new Map([[isAnas ? 0 : 7, CELLS]]),
    rows: new Map([[isAnas ? 0 : 7, ana]]),
    compared: new Set(isCompared ? [ana] : []),
    hasMoved: false,
  };
  return findRepairs(live, last, (key) => key === KEY).get(0) ?? 'nothing';
}

describe('what a write left, as the next look sees it', () => {
  it('the row shows what was written -> nothing', () => {
    expect(repair(CELLS)).toBe('nothing');
  });

  it('its key is right, and another cell is not -> all of it', () => {
    expect(repair({ ...CELLS, name: '' })).toBe(CELLS);
  });

  it('the row never shows what is written to it -> not for ever', () => {
    expect(repair({ ...CELLS, name: '' }, { isCompared: false })).toBe('nothing');
  });

  it.each<[string, Row, StatusLayout, StatusCells | 'nothing']>([
    ['some of what was written, without its key', { message: 'Fine', name: 'Ana' }, APART, EMPTY_CELLS],
    ['what nobody wrote', { name: 'Bea' }, APART, 'nothing'],
    ['likewise, though one call writes all', { message: 'Fine', name: 'Ana' }, IN_ONE_BLOCK, 'nothing'],
    ['nothing', {}, APART, 'nothing'],
  ])('a row that was not there holds %s', (_, shown, layout, expected) => {
    expect(repair(shown, { layout, isAnas: false })).toBe(expected);
  });
});
