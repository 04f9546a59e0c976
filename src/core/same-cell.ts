/** Compares what cells hold. */
import { isDate, type CellValue } from './cell';

/** A sheet keeps moments as days and fractions of a day. */
const CLOCK_TOLERANCE_MS = 1000;

export function isSameCell(a: CellValue, b: CellValue): boolean {
  return isDate(a) && isDate(b) ? Math.abs(a.getTime() - b.getTime()) < CLOCK_TOLERANCE_MS : a === b;
}

/** Values that a cell may be one of. */
export interface CellValues {
  has(value: CellValue): boolean;
  add(value: CellValue): void;
}

export function cellValues(values: Iterable<CellValue> = []): CellValues {
  const plain = new Set<CellValue>();
  const ticks = new Set<number>();
  const tickOf = (date: Date): number => Math.round(date.getTime() / CLOCK_TOLERANCE_MS);
  const add = (value: CellValue): void => {
    if (isDate(value)) ticks.add(tickOf(value));
    else plain.add(value);
  };
  for (const value of values) add(value);
  return {
    has: (value) =>
      isDate(value) ? [-1, 0, 1].some((step) => ticks.has(tickOf(value) + step)) : plain.has(value),
    add,
  };
}
