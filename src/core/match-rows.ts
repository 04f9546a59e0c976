/** Tells which row of a sheet is which row of an earlier reading, after people have moved them. */

/** A row as it was last known. */
export interface KnownRow {
  /** Hash of its email. */
  readonly customer: string;
  /** What its key cell ought to say. */
  key: string;
}

/**
 * For each row as it stands now, the known row that it is: one of the same customer, first by the same key, then in
 * order. Undefined for rows of customers that were not there.
 */
export function matchRows<Row extends KnownRow>(
  known: readonly Row[],
  live: readonly Readonly<KnownRow>[],
): readonly (Row | undefined)[] {
  const waiting = new Map<string, Row[]>();
  for (const row of known) {
    const group = waiting.get(row.customer);
    if (group === undefined) waiting.set(row.customer, [row]);
    else group.push(row);
  }

  const takeFirst = (customer: string, test: (row: Row) => boolean): Row | undefined => {
    const group = waiting.get(customer) ?? [];
    const index = group.findIndex(test);
    return index < 0 ? undefined : group.splice(index, 1)[0];
  };
  const matches = live.map(({ customer, key }) => takeFirst(customer, (row) => row.key === key));
  live.forEach(({ customer }, index) => {
    matches[index] ??= takeFirst(customer, () => true);
  });
  return matches;
}
