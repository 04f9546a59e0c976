/** Finds the cells of people that a write hit because columns were moved at that very moment, and what stood in them. */
import type { CellValue } from './cell';
import { findPassingHits } from './find-passing-hits';
import { findWrittenRows } from './find-written-rows';
import { matchRows } from './match-rows';
import { isSameCell } from './same-cell';
import { originalOf, type LiveBlock, type SeenRow } from './seen-row';
import type { StatusColumn } from './status-columns';
import { readTraces, type RestoredCell, type WrittenBlock } from './write-traces';

export interface DamagedCell<Row> {
  /** 0-based row and column. */
  readonly index: number;
  readonly place: number;
  readonly header: string;
  /** The status column whose cell it was taken for; undefined where it was taken for another cell of people. */
  readonly column: StatusColumn | undefined;
  /** Undefined where nothing tells any more which row it is. */
  readonly row: Row | undefined;
  readonly original: CellValue | undefined;
}

/**
 * People may edit at any moment, rows and columns included: so a cell counts as hit where it is not what was seen of its
 * row, and holds just what was written lately. `restored` are cells that were put back since.
 */
export function findDamage<Row extends SeenRow>(
  live: LiveBlock,
  written: WrittenBlock<Row>,
  known: readonly Row[],
  restored: readonly RestoredCell[],
): readonly DamagedCell<Row>[] {
  const { headers, block, layout } = live;
  const status = new Set(Object.values(layout));
  const places = headers.flatMap((_, place) => (status.has(place) ? [] : [place]));
  const passingHits = findPassingHits({ ...live, matches: matchRows(known, live) }, written);
  const traces = readTraces(live, written, restored, passingHits);
  // Much is empty everywhere: by itself that is suspicious only where a status column stood.
  const isSuspect = (place: number, value: CellValue): boolean =>
    value === '' ? traces.isLikely(place, value) : traces.isPossible(value);
  const matches = findWrittenRows(live, written, known, places, isSuspect);
  const writtenKeys = new Set([...written.cells.values()].map(({ key }) => String(key)));
  writtenKeys.delete('');
  const hitPlaces = new Set(places.filter((place) => traces.isRestored(place)));
  const damaged: DamagedCell<Row>[] = [];

  const add = (index: number, place: number, original: CellValue | undefined): void => {
    const column = traces.columnOf(place, block[index]?.[place] ?? '');
    damaged.push({ index, place, header: headers[place] ?? '', column, row: matches[index], original });
  };
  const addWhere = (test: (place: number, value: CellValue) => boolean, row: Row, index: number): void => {
    for (const place of places) {
      const value = block[index]?.[place] ?? '';
      if (!test(place, value)) continue;
      const original = originalOf(row, headers[place] ?? '');
      if (original !== undefined && isSameCell(value, original)) continue;
      // Otherwise it may as well be what somebody typed since it was read.
      const isSure = written.isAllSeen || traces.isLikely(place, value);
      if (isSure) hitPlaces.add(place);
      add(index, place, isSure ? original : undefined);
    }
  };
  /**
   * In a row that was not there: one that says nothing was empty, unless something was written beside it. What is put back
   * may hit any row: people sort meanwhile.
   */
  const addInNew = (index: number): void => {
    const cells = block[index] ?? [];
    const isFilled = (place: number): boolean => (cells[place] ?? '') !== '';
    const suspects = places.filter((place) => {
      const value = cells[place] ?? '';
      const mayBeCleared = written.cells.has(index) || traces.isRestored(place);
      if (value === '' && (headers[place] === '' || !mayBeCleared)) return false;
      return traces.isLikely(place, value) || (hitPlaces.has(place) && traces.isPossible(value));
    });
    const saysNothing = places.filter(isFilled).every((place) => suspects.includes(place));
    const isWritten = [...status].some(isFilled) || cells.some((value) => writtenKeys.has(String(value)));
    const isEmpty = saysNothing && !isWritten;
    for (const place of suspects) {
      if (!isEmpty) add(index, place, undefined);
      else if (isFilled(place)) add(index, place, '');
    }
  };
  const isEmptied = (place: number, value: CellValue): boolean =>
    value === '' && hitPlaces.has(place) && !isSuspect(place, value);

  matches.forEach((row, index) => {
    if (row !== undefined) addWhere(isSuspect, row, index);
  });
  matches.forEach((row, index) => {
    if (row === undefined) addInNew(index);
    else addWhere(isEmptied, row, index);
  });
  return damaged;
}
