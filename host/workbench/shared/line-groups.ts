/** Rows or columns beside each other as one group. */

export interface LineGroup {
  readonly from: number;
  readonly count: number;
}

/** The numbers, in any order, as groups of neighbours in ascending order. */
export function groupLines(lines: Iterable<number>): LineGroup[] {
  const groups: { from: number; count: number }[] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last !== undefined && last.from + last.count === line) last.count += 1;
    else groups.push({ from: line, count: 1 });
  }
  return groups;
}

export function linesOf({ from, count }: LineGroup): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}
