/** The two history tabs: their names and columns, and where those stand after people have moved them. */
import type { CellValue } from '../cell';
import { normalizeHeader } from '../header-aliases';
import { CATALOGUES, type Messages } from '../messages';

/** The same in every language: colleagues share them, and find them by name. */
export const TAB_NAMES = { runs: 'Omniwallet runs', log: 'Omniwallet log' } as const;

export type TabKind = keyof typeof TAB_NAMES;

/** The header that both tabs have, in every language: by it they are never taken for a list of customers. */
const MARK = 'Omniwallet run';

export const TAB_COLUMNS = {
  runs: [
    'run',
    'started',
    'ended',
    'by',
    'sheet',
    'scope',
    'updated',
    'differs',
    'unchanged',
    'invalid',
    'rejected',
    'failed',
    'queued',
    'requests',
    'end',
  ],
  log: ['run', 'at', 'sheet', 'row', 'email', 'outcome', 'message'],
} as const;

export type TabColumn<Kind extends TabKind = TabKind> = (typeof TAB_COLUMNS)[Kind][number];

/** One line, newest on top. */
export type TabLine<Kind extends TabKind = TabKind> = Readonly<Record<TabColumn<Kind>, CellValue>>;

/** The columns that hold a moment. */
export const MOMENT_COLUMNS: ReadonlySet<TabColumn> = new Set(['started', 'ended', 'at']);

/** 0-based; people may have deleted columns, which are then not written. */
export type TabPlaces = ReadonlyMap<string, number>;

export function tabHeaders(kind: TabKind, { history }: Messages): readonly string[] {
  const words: Readonly<Record<string, string>> = kind === 'runs' ? history.runsHeader : history.logHeader;
  return TAB_COLUMNS[kind].map((column) => words[column] ?? MARK);
}

/** Where the columns of a new tab stand. */
export function firstPlaces(kind: TabKind): TabPlaces {
  return new Map(TAB_COLUMNS[kind].map((column, index) => [column, index]));
}

/** Where the columns of a tab stand, whatever the language of whoever made it. */
export function findTabPlaces(kind: TabKind, headers: readonly string[]): TabPlaces {
  const places = new Map<string, number>();
  const shown = headers.map(normalizeHeader);
  for (const messages of CATALOGUES) {
    const names = tabHeaders(kind, messages);
    TAB_COLUMNS[kind].forEach((column, index) => {
      const place = shown.indexOf(normalizeHeader(names[index] ?? ''));
      if (place >= 0 && !places.has(column)) places.set(column, place);
    });
  }
  return places;
}

export function hasHistoryMark(headers: readonly string[]): boolean {
  return headers.map(normalizeHeader).includes(normalizeHeader(MARK));
}

/** The cells of a line from the first column on; those of columns that people added stay blank. */
export function layOutLine(line: Readonly<Record<string, CellValue>>, places: TabPlaces): CellValue[] {
  const cells = Array<CellValue>(Math.max(0, ...places.values()) + 1).fill('');
  for (const [column, place] of places) cells[place] = line[column] ?? '';
  return cells;
}

/** What a row of a tab says in a column; empty where the tab lacks it. */
export function readTabCell(cells: readonly CellValue[], column: TabColumn, places: TabPlaces): CellValue {
  const place = places.get(column);
  return place === undefined ? '' : (cells[place] ?? '');
}
