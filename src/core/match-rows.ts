/** Tells which row of a sheet is which row of an earlier reading, after people have moved them. */

/** A row as it was last known. */
export interface KnownRow {
  /** Who it is about, as `identifyRow` says; empty for a row that says nothing. */
  readonly identity: string;
  /** What its key cell ought to say. */
  key: string;
}

/** The rows of a sheet as they stand now, top to bottom. */
export interface LiveRows {
  readonly keys: readonly string[];
  readonly identities: readonly string[];
}

/**
 * For each row as it stands now, the known row that it is: one of the same identity, first by the same key, then in
 * order. Undefined for rows that were not there. Empty rows are known by their key alone: one is like another.
 */
export function matchRows<Row extends KnownRow>(
  known: readonly Row[],
  { keys, identities }: LiveRows,
): readonly (Row | undefined)[] {
  // As a rule nobody has moved anything.
  if (known.every((row, index) => keys[index] === row.key && identities[index] === row.identity)) {
    return keys.map((_, index) => known[index]);
  }
  const waiting = new Map<string, Row[]>();
  for (const row of known) {
    if (row.identity === '' && row.key === '') continue;
    const group = waiting.get(row.identity);
    if (group === undefined) waiting.set(row.identity, [row]);
    else group.push(row);
  }
  const takeFirst = (index: number, test: (row: Row) => boolean): Row | undefined => {
    const group = waiting.get(identities[index] ?? '') ?? [];
    const place = group.findIndex(test);
    return place < 0 ? undefined : group.splice(place, 1)[0];
  };
  const matches = keys.map((key, index) => takeFirst(index, (row) => row.key === key));
  matches.forEach((match, index) => {
    if (match === undefined && identities[index] !== '') matches[index] = takeFirst(index, () => true);
  });
  return matches;
}
