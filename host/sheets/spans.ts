/** How numbers and blocks shift when rows or columns are inserted, deleted or moved. */
import type { Rect } from './a1';

/** `count` lines inserted before `at`, or deleted from `at` on when negative. */
export interface Shift {
  readonly at: number;
  readonly count: number;
}

/** The new number of a row or column; `undefined` when it was deleted. */
export function shiftNumber(number: number, { at, count }: Shift): number | undefined {
  if (number < at) return number;
  if (count < 0 && number < at - count) return undefined;
  return number + count;
}

export function shiftNumbers(numbers: ReadonlySet<number>, shift: Shift): ReadonlySet<number> {
  return mapNumbers(numbers, (number) => shiftNumber(number, shift));
}

export function mapNumbers(
  numbers: ReadonlySet<number>,
  map: (number: number) => number | undefined,
): ReadonlySet<number> {
  return new Set([...numbers].map(map).filter((number) => number !== undefined));
}

/** Blocks after a shift of rows; those that were deleted are left out. */
export function shiftRows(blocks: readonly Rect[], shift: Shift): readonly Rect[] {
  return blocks.flatMap((block) => {
    const span = shiftSpan(block.row, block.rows, shift);
    return span === undefined ? [] : [{ ...block, row: span.start, rows: span.size }];
  });
}

/** Blocks after a shift of columns; those that were deleted are left out. */
export function shiftColumns(blocks: readonly Rect[], shift: Shift): readonly Rect[] {
  return blocks.flatMap((block) => {
    const span = shiftSpan(block.column, block.columns, shift);
    return span === undefined ? [] : [{ ...block, column: span.start, columns: span.size }];
  });
}

/** The number that a column has after `count` columns were moved from `from` to `to`, counted without them. */
export function movedNumber(column: number, from: number, count: number, to: number): number {
  if (column >= from && column < from + count) return column - from + to;
  const withoutMoved = column < from ? column : column - count;
  return withoutMoved < to ? withoutMoved : withoutMoved + count;
}

function shiftSpan(start: number, size: number, shift: Shift): { start: number; size: number } | undefined {
  const last = start + size - 1;
  if (shift.count > 0) {
    // Lines inserted inside a block make it bigger; before its first line they push it away.
    const newStart = start >= shift.at ? start + shift.count : start;
    const newLast = last >= shift.at ? last + shift.count : last;
    return { start: newStart, size: newLast - newStart + 1 };
  }
  const deletedTo = shift.at - shift.count - 1;
  const lost = Math.max(0, Math.min(last, deletedTo) - Math.max(start, shift.at) + 1);
  const lostBefore = Math.max(0, Math.min(start - 1, deletedTo) - shift.at + 1);
  return lost === size ? undefined : { start: start - lostBefore, size: size - lost };
}
