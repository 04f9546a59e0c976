/** Finds the cells of people that a write hit because columns were moved at that very moment, and what stood in them. */
import { isDate, type CellValue } from './cell';
import type { KnownRow } from './match-rows';
import type { StatusCells } from './status-cells';
import { STATUS_COLUMNS, type StatusColumn, type StatusLayout } from './status-columns';

/** The cells of a row as they were last read, by the headers of that reading. */
export interface SeenCells {
  readonly headers: readonly string[];
  readonly values: readonly CellValue[];
}

export interface SeenRow extends KnownRow {
  seen: SeenCells;
}

/** What was written last, and where the status columns stood just before. */
export interface WrittenBlock<Row> {
  readonly layout: StatusLayout;
  /** By 0-based row. */
  readonly cells: ReadonlyMap<number, StatusCells>;
  /** The row that each was meant for; none where cells were only cleared. */
  readonly rows: ReadonlyMap<number, Row>;
}

/** All that stands in the sheet now, from row 2 on. */
export interface LiveBlock {
  readonly headers: readonly string[];
  readonly layout: StatusLayout;
  readonly columns: { readonly email: { readonly index: number } };
  readonly block: readonly (readonly CellValue[])[];
}

export interface DamagedCell<Row> {
  /** 0-based row and column. */
  readonly index: number;
  readonly place: number;
  readonly header: string;
  /** The status column whose cell it was taken for. */
  readonly column: StatusColumn;
  /** Undefined where nothing tells any more which row it is. */
  readonly row: Row | undefined;
  readonly original: CellValue | undefined;
}

/** Whether a write may have hit columns of people, had it come only after they were moved. */
export function mayHaveHit(now: StatusLayout, before: StatusLayout): boolean {
  return findHitColumns(now, before).length > 0;
}

export function isSameLayout(a: StatusLayout, b: StatusLayout): boolean {
  return STATUS_COLUMNS.every((column) => a[column] === b[column]);
}

/** `matchOthers` tells which known row each row is, as far as its email still does. */
export function findDamage<Row extends SeenRow>(
  live: LiveBlock,
  written: WrittenBlock<Row>,
  known: readonly Row[],
  matchOthers: (isEmailLost: (index: number) => boolean) => readonly (Row | undefined)[],
): readonly DamagedCell<Row>[] {
  const damaged = findDamagedRows(live, written, findHitColumns(live.layout, written.layout));
  const isEmailLost = (index: number): boolean => damaged.get(index)?.has(live.columns.email.index) === true;
  const matches = matchOthers(isEmailLost);
  const taken = new Set(matches);

  return [...damaged].flatMap(([index, places]) => {
    const cells = live.block[index] ?? [];
    const row = isEmailLost(index)
      ? pickRow(
          known.filter((candidate) => !taken.has(candidate)),
          written.rows.get(index),
          (candidate) => saysTheSame(candidate, live, cells, places),
        )
      : matches[index];
    taken.add(row);
    const isNew = row === undefined && isBlankBeside(live, cells, places);
    return [...places].map(([place, column]) => {
      const header = live.headers[place] ?? '';
      return { index, place, header, column, row, original: isNew ? '' : originalOf(row, header) };
    });
  });
}

interface Hit {
  readonly column: StatusColumn;
  readonly place: number;
}

/** Columns of people where status columns stood when they were looked for. */
function findHitColumns(layout: StatusLayout, before: StatusLayout): readonly Hit[] {
  const now = new Set(Object.values(layout));
  return STATUS_COLUMNS.map((column) => ({ column, place: before[column] })).filter(
    ({ place }) => !now.has(place),
  );
}

/** By row, the places of people's cells that hold what was meant for a status cell, and for which. */
function findDamagedRows<Row>(
  { block, layout }: LiveBlock,
  { cells }: WrittenBlock<Row>,
  hits: readonly Hit[],
): ReadonlyMap<number, ReadonlyMap<number, StatusColumn>> {
  const byKey = new Map(block.map((row) => [row[layout.key], row]));
  const damaged = new Map<number, ReadonlyMap<number, StatusColumn>>();
  for (const [index, meant] of cells) {
    // Columns that were moved only after the write have taken along what was written.
    const landed = meant.key === '' ? block[index] : byKey.get(meant.key);
    if (landed !== undefined && shows(landed, layout, meant)) continue;
    const hit = hits.filter(({ column, place }) => isSameCell(block[index]?.[place] ?? '', meant[column]));
    if (hit.length > 0) damaged.set(index, new Map(hit.map(({ column, place }) => [place, column])));
  }
  return damaged;
}

/** The row that it was meant for, unless rows were moved as well. */
function pickRow<Row>(
  candidates: readonly Row[],
  meantFor: Row | undefined,
  isLike: (row: Row) => boolean,
): Row | undefined {
  if (meantFor !== undefined && candidates.includes(meantFor) && isLike(meantFor)) return meantFor;
  return candidates.find(isLike);
}

/** A row that says nothing else was inserted at that moment, and was empty. */
function isBlankBeside(
  { headers, layout }: LiveBlock,
  cells: readonly CellValue[],
  damaged: ReadonlyMap<number, StatusColumn>,
): boolean {
  const status = new Set(Object.values(layout));
  return headers.every((_, place) => damaged.has(place) || status.has(place) || (cells[place] ?? '') === '');
}

/** Compares what was not hit. Two rows that are alike in all of it may as well have changed places. */
function saysTheSame(
  { seen }: SeenRow,
  { headers, layout }: LiveBlock,
  cells: readonly CellValue[],
  damaged: ReadonlyMap<number, StatusColumn>,
): boolean {
  const status = new Set(Object.values(layout));
  return headers.every((header, place) => {
    if (header === '' || damaged.has(place) || status.has(place)) return true;
    const before = seen.headers.indexOf(header);
    return before < 0 || isSameCell(seen.values[before] ?? '', cells[place] ?? '');
  });
}

/** Undefined where it is not known: a column without a header, or one of two with the same, is like another. */
function originalOf(row: SeenRow | undefined, header: string): CellValue | undefined {
  if (row === undefined) return undefined;
  const { headers, values } = row.seen;
  const found = headers.flatMap((name, place) => (name === header ? [values[place] ?? ''] : []));
  // A column without a header that was not there is new, and empty.
  if (header === '') return found.every((value) => value === '') ? '' : undefined;
  const [first, ...others] = found;
  return first !== undefined && others.every((value) => isSameCell(value, first)) ? first : undefined;
}

/** Whether a row's status cells are what they ought to be. */
export function shows(row: readonly CellValue[], layout: StatusLayout, cells: StatusCells): boolean {
  return STATUS_COLUMNS.every((column) => isSameCell(row[layout[column]] ?? '', cells[column]));
}

/** A sheet keeps moments as days and fractions of a day. */
const CLOCK_TOLERANCE_MS = 1000;

function isSameCell(a: CellValue, b: CellValue): boolean {
  return isDate(a) && isDate(b) ? Math.abs(a.getTime() - b.getTime()) < CLOCK_TOLERANCE_MS : a === b;
}
