/**
 * Finds columns of people that a write hit although every column stands where it stood: one was moved away just before the
 * write, and back just after it.
 */
import type { CellValue } from './cell';
import { isAddress } from './read-field';
import { isSameCell } from './same-cell';
import { originalOf, type SeenRow } from './seen-row';
import type { StatusCells } from './status-cells';
import { STATUS_COLUMNS, type StatusColumn, type StatusLayout } from './status-columns';
import { findStretches } from './stretches';
import type { WrittenBlock } from './write-traces';

/** The sheet as it stands now, by row. */
export interface LiveCells<Row> {
  readonly headers: readonly string[];
  readonly layout: StatusLayout;
  readonly columns: { readonly email: { readonly index: number } };
  /** All cells of the rows of which all were read. */
  readonly block: readonly (readonly CellValue[] | undefined)[];
  /** The known row that each is. */
  readonly matches: readonly (Row | undefined)[];
}

interface Disturbed {
  /** 0-based row that it was written to. */
  readonly from: number;
  readonly cells: readonly CellValue[];
  readonly meant: StatusCells;
  readonly row: SeenRow;
}

/**
 * By 0-based column: the status column whose cells it took. A column counts as hit where rows whose status cells are not
 * what was written, or that hold some of it elsewhere, show in it just what was written to that one status column, and none of them still shows what it held.
 * Each stretch of rows was written by a call of its own.
 */
export function findPassingHits<Row extends SeenRow>(
  live: LiveCells<Row>,
  written: WrittenBlock<Row>,
): ReadonlyMap<number, StatusColumn> {
  const { headers, layout } = live;
  const hits = new Map<number, StatusColumn>();
  const disturbed = findDisturbed(live, written);
  if (disturbed.length === 0) return hits;
  const status = new Set(Object.values(layout));
  for (const { start, length } of findStretches(written.cells.keys())) {
    const rows = disturbed.filter(({ from }) => from >= start && from < start + length);
    headers.forEach((header, place) => {
      if (status.has(place)) return;
      const column = STATUS_COLUMNS.find((candidate) => tookFrom(rows, header, place, candidate));
      if (column !== undefined) hits.set(place, column);
    });
  }
  return hits;
}

function tookFrom(rows: readonly Disturbed[], header: string, place: number, column: StatusColumn): boolean {
  let isHit = false;
  for (const { cells, meant, row } of rows) {
    const original = originalOf(row, header);
    if (original === undefined) continue;
    const value = cells[place] ?? '';
    const isAsSeen = isSameCell(value, original);
    const isAsWritten = isSameCell(value, meant[column]);
    if (isAsSeen && !isAsWritten) return false;
    if (isAsWritten && !isAsSeen) isHit = true;
  }
  return isHit;
}

/** Keys are unique, and travel with the row that they were written to, in whatever column. Cells that were cleared have none. */
function findDisturbed<Row extends SeenRow>(
  { headers, layout, columns, block, matches }: LiveCells<Row>,
  written: WrittenBlock<Row>,
): readonly Disturbed[] {
  const indexOfKey = new Map([...written.cells].map(([index, { key }]) => [String(key), index]));
  indexOfKey.delete('');
  const status = new Set(Object.values(layout));
  const indexOfRow = new Map([...written.rows].map(([index, row]) => [row, index]));
  const findWritten = (cells: readonly CellValue[], index: number): number | undefined => {
    const key = cells.find((value) => typeof value === 'string' && indexOfKey.has(value));
    if (key !== undefined) return indexOfKey.get(String(key));
    const row = matches[index];
    const cleared = row === undefined ? index : indexOfRow.get(row);
    return written.cells.get(cleared ?? -1)?.key === '' ? cleared : undefined;
  };
  /** A word or a key that it wrote, in a cell that held something else: it may already have stood where it belongs. */
  const hasStray = (cells: readonly CellValue[], { status: word, key }: StatusCells, row: Row): boolean =>
    cells.some((value, place) => {
      if (status.has(place) || value === '' || (value !== word && value !== key)) return false;
      const original = originalOf(row, headers[place] ?? '');
      return original !== undefined && !isSameCell(value, original);
    });
  return block.flatMap((cells, index): Disturbed[] => {
    const from = cells === undefined ? undefined : findWritten(cells, index);
    const meant = from === undefined ? undefined : written.cells.get(from);
    if (cells === undefined || from === undefined || meant === undefined) return [];
    // A row that was inserted meanwhile says nothing, or names somebody else, whatever was written beside it.
    const isOurs = (value: CellValue): boolean => ['', meant.status, meant.key].includes(value);
    const saysNothing = cells.every((value, place) => status.has(place) || isOurs(value));
    const isNew = saysNothing || isAddress(cells[columns.email.index] ?? '');
    const row = matches[index] ?? (isNew ? undefined : written.rows.get(from));
    const isShown = STATUS_COLUMNS.every((column) => isSameCell(cells[layout[column]] ?? '', meant[column]));
    if (row === undefined || (isShown && !hasStray(cells, meant, row))) return [];
    return [{ from, cells, meant, row }];
  });
}
