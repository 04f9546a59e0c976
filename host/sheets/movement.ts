/** Where rows and columns went when lines were inserted, deleted, moved or sorted. */
import { movedNumber, shiftNumber } from './spans';

/** What moved inside a sheet; all numbers are 1-based. */
export type Movement = { readonly sheetId: number } & (
  | { readonly kind: 'insertRows' | 'insertColumns'; readonly before: number; readonly count: number }
  | { readonly kind: 'deleteRows' | 'deleteColumns'; readonly from: number; readonly count: number }
  /** `to` is where the first of them stands afterwards. */
  | { readonly kind: 'moveColumns'; readonly from: number; readonly count: number; readonly to: number }
  /** Row `first + index` is now what row `first + order[index]` was. */
  | { readonly kind: 'reorderRows'; readonly first: number; readonly order: readonly number[] }
);

/** The new number of a row or column; `undefined` for one that was deleted. */
export type LineMap = (line: number) => number | undefined;

/** Rows and columns of one sheet, before and after. */
export interface Placement {
  readonly row: LineMap;
  readonly column: LineMap;
  /** Where lines that were to go in front of a row or column go now. */
  readonly beforeRow: (row: number) => number;
  readonly beforeColumn: (column: number) => number;
}

const stay = (line: number): number => line;

export const NOTHING_MOVED: Placement = { row: stay, column: stay, beforeRow: stay, beforeColumn: stay };

/** Where the lines of a sheet are after one movement, which may be another sheet's. */
export function placementAfter(movement: Movement, sheetId: number): Placement {
  if (movement.sheetId !== sheetId) return NOTHING_MOVED;
  switch (movement.kind) {
    case 'insertRows':
    case 'deleteRows':
      return { ...NOTHING_MOVED, row: lineMap(movement), beforeRow: boundaryMap(movement) };
    case 'insertColumns':
    case 'deleteColumns':
      return { ...NOTHING_MOVED, column: lineMap(movement), beforeColumn: boundaryMap(movement) };
    case 'moveColumns': {
      const column = (number: number): number =>
        movedNumber(number, movement.from, movement.count, movement.to);
      return { ...NOTHING_MOVED, column, beforeColumn: column };
    }
    case 'reorderRows': {
      const row = reordered(movement.first, movement.order);
      return { ...NOTHING_MOVED, row, beforeRow: row };
    }
  }
}

/** Where the lines of a sheet are after several movements, the oldest first. */
export function placementAfterAll(movements: readonly Movement[], sheetId: number): Placement {
  return movements
    .filter((movement) => movement.sheetId === sheetId)
    .map((movement) => placementAfter(movement, sheetId))
    .reduce(
      (earlier, later) => ({
        row: chain(earlier.row, later.row),
        column: chain(earlier.column, later.column),
        beforeRow: (row) => later.beforeRow(earlier.beforeRow(row)),
        beforeColumn: (column) => later.beforeColumn(earlier.beforeColumn(column)),
      }),
      NOTHING_MOVED,
    );
}

type Shifting = Extract<
  Movement,
  { readonly count: number; readonly kind: `${'insert' | 'delete'}${string}` }
>;

function lineMap(movement: Shifting): LineMap {
  const shift = shiftOf(movement);
  return (line) => shiftNumber(line, shift);
}

/** What was deleted leaves a place, namely where its first line was. */
function boundaryMap(movement: Shifting): (line: number) => number {
  const shift = shiftOf(movement);
  return (line) => shiftNumber(line, shift) ?? shift.at;
}

function shiftOf(movement: Shifting): { at: number; count: number } {
  return 'before' in movement
    ? { at: movement.before, count: movement.count }
    : { at: movement.from, count: -movement.count };
}

function reordered(first: number, order: readonly number[]): (row: number) => number {
  const newIndex = new Map(order.map((from, to) => [from, to]));
  return (row) => {
    const to = newIndex.get(row - first);
    return to === undefined ? row : first + to;
  };
}

function chain(earlier: LineMap, later: LineMap): LineMap {
  return (line) => {
    const between = earlier(line);
    return between === undefined ? undefined : later(between);
  };
}
