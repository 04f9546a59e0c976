/** Finds the rows that name one customer (emails compared without case) and tells equal from conflicting ones. */
import type { CustomerRow } from './customer-row';

export interface DuplicateGroup {
  /** Indices of the rows with this email, top to bottom; two or more. */
  readonly indices: readonly number[];
  /** True when all rows say the same, so that one request serves them all. */
  readonly isEqual: boolean;
}

/** The group of each row that shares its email with another; rows alone with their email have none. */
export function findDuplicates(
  rows: readonly (CustomerRow | undefined)[],
): ReadonlyMap<number, DuplicateGroup> {
  const indicesOf = new Map<string, number[]>();
  rows.forEach((row, index) => {
    if (row === undefined || row.email === '' || row.issues.some((issue) => issue.field === 'email')) return;
    const indices = indicesOf.get(row.fingerprint.customer);
    if (indices === undefined) indicesOf.set(row.fingerprint.customer, [index]);
    else indices.push(index);
  });

  const groups = new Map<number, DuplicateGroup>();
  for (const indices of indicesOf.values()) {
    if (indices.length < 2) continue;
    const group = { indices, isEqual: saysTheSame(indices.flatMap((index) => rows[index] ?? [])) };
    for (const index of indices) groups.set(index, group);
  }
  return groups;
}

function saysTheSame([first, ...others]: readonly CustomerRow[]): boolean {
  return others.every((row) => statementsText(row) === (first && statementsText(first)));
}

/** The fingerprint holds the email's case as well, which is no conflict. */
function statementsText(row: CustomerRow): string {
  return JSON.stringify(
    Object.entries(row.statements).filter(([, statement]) => statement.kind !== 'nothing'),
  );
}
