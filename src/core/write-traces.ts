/** Tells of a value in a column of people whether it may have come there by a write, instead of from people. */
import type { CellValue } from './cell';
import { findHitColumns, type SeenPlaces } from './column-moves';
import { cellValues, type CellValues } from './same-cell';
import type { StatusCells } from './status-cells';
import { STATUS_COLUMNS, type StatusColumn, type StatusLayout } from './status-columns';

/** What was written last, and where the status columns stood just before. */
export interface WrittenBlock<Row> {
  readonly layout: StatusLayout;
  /** By 0-based row. */
  readonly cells: ReadonlyMap<number, StatusCells>;
  /** The row that each was meant for; none where cells were only cleared. */
  readonly rows: ReadonlyMap<number, Row>;
  /** False where not all cells were read just before: people may have edited what was not. */
  readonly isAllSeen: boolean;
}

/** A cell of people that was put back, perhaps into another one. */
export interface RestoredCell {
  readonly header: string;
  /** 0-based column where it stood then. */
  readonly place: number;
  readonly original: CellValue;
}

export interface WriteTraces {
  /** Whether a value was written lately, wherever: columns may have been moved more than once. */
  isPossible(value: CellValue): boolean;
  /** Whether it was written to a status column that stood there, or put back there or under the header that stands there. */
  isLikely(place: number, value: CellValue): boolean;
  /** Whether anything was put back under the header that stands there. */
  isRestored(place: number): boolean;
  /** The status column that it was meant for. */
  columnOf(place: number, value: CellValue): StatusColumn | undefined;
}

export function readTraces<Row>(
  { headers, layout }: SeenPlaces,
  written: WrittenBlock<Row>,
  restored: readonly RestoredCell[],
  passingHits: ReadonlyMap<number, StatusColumn>,
): WriteTraces {
  const cells = [...written.cells.values()];
  const byColumn = new Map(
    STATUS_COLUMNS.map((column) => [column, cellValues(cells.map((row) => row[column]))]),
  );
  const byHeader = new Map<string, CellValues>();
  const byPlace = new Map<number, CellValues>();
  const putBack = cellValues();
  for (const { header, place, original } of restored) {
    putBack.add(original);
    if (header !== '') addTo(byHeader, header, original);
    addTo(byPlace, place, original);
  }
  const hit = new Map([...passingHits, ...findHitColumns(layout, written.layout)]);
  const restoredAt = (place: number): CellValues | undefined => byHeader.get(headers[place] ?? '');
  const isOf = (column: StatusColumn | undefined, value: CellValue): boolean =>
    column !== undefined && byColumn.get(column)?.has(value) === true;
  return {
    isPossible: (value) => putBack.has(value) || STATUS_COLUMNS.some((column) => isOf(column, value)),
    isLikely: (place, value) =>
      isOf(hit.get(place), value) ||
      restoredAt(place)?.has(value) === true ||
      byPlace.get(place)?.has(value) === true,
    isRestored: (place) => restoredAt(place) !== undefined,
    columnOf: (place, value) =>
      isOf(hit.get(place), value) ? hit.get(place) : STATUS_COLUMNS.find((column) => isOf(column, value)),
  };
}

function addTo<Key>(values: Map<Key, CellValues>, key: Key, value: CellValue): void {
  const same = values.get(key) ?? cellValues();
  same.add(value);
  values.set(key, same);
}
