/** Tells which row of a sheet is which row of an earlier reading, after people have moved them. */

/** A row as it was last known. */
export interface KnownRow {
  /** Hash of its email. */
  readonly customer: string;
  /** What its key cell ought to say. */
  key: string;
}

/** The rows of a sheet as they stand now, top to bottom. */
export interface LiveRows {
  readonly keys: readonly string[];
  readonly customers: readonly string[];
}

/**
 * For each row as it stands now, the known row that it is: one of the same customer, first by the same key, then in
 * order. Undefined for rows of customers that were not there.
 */
export function matchRows<Row extends KnownRow>(
  known: readonly Row[],
  { keys, customers }: LiveRows,
): readonly (Row | undefined)[] {
  // As a rule nobody has moved anything.
  if (known.every((row, index) => keys[index] === row.key && customers[index] === row.customer)) {
    return keys.map((_, index) => known[index]);
  }
  const waiting = new Map<string, Row[]>();
  for (const row of known) {
    const group = waiting.get(row.customer);
    if (group === undefined) waiting.set(row.customer, [row]);
    else group.push(row);
  }
  const takeFirst = (index: number, test: (row: Row) => boolean): Row | undefined => {
    const group = waiting.get(customers[index] ?? '') ?? [];
    const place = group.findIndex(test);
    return place < 0 ? undefined : group.splice(place, 1)[0];
  };
  const matches = keys.map((key, index) => takeFirst(index, (row) => row.key === key));
  matches.forEach((match, index) => {
    matches[index] = match ?? takeFirst(index, () => true);
  });
  return matches;
}
