/** Groups rows into stretches that one call can write. */

export interface Stretch {
  /** 0-based index of the first row. */
  readonly start: number;
  readonly length: number;
}

/** Rewriting this many rows between two stretches costs less than another call. */
const MAX_BRIDGED_ROWS = 20;

/**
 * The contiguous stretches of some rows. A short gap is bridged where all its rows can be written along as they are.
 */
export function findStretches(
  indices: Iterable<number>,
  canBridge: (index: number) => boolean = () => false,
): readonly Stretch[] {
  const stretches: { start: number; length: number }[] = [];
  for (const index of [...indices].sort((a, b) => a - b)) {
    const last = stretches[stretches.length - 1];
    const end = last === undefined ? Number.NaN : last.start + last.length;
    if (last !== undefined && index - end <= MAX_BRIDGED_ROWS && isEach(end, index, canBridge)) {
      last.length = index - last.start + 1;
    } else {
      stretches.push({ start: index, length: 1 });
    }
  }
  return stretches;
}

function isEach(start: number, end: number, test: (index: number) => boolean): boolean {
  for (let index = start; index < end; index += 1) if (!test(index)) return false;
  return true;
}
