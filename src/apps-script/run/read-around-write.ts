/** Reads what tells whether a write went where it should: as little of a large list as will do. */
import { matchRows, type KnownRow } from '../../core/match-rows';
import type { WrittenBlock } from '../../core/write-traces';
import type { ExpectedRows } from '../sheet/read-expected';
import type { LiveReader, LiveSheet, LostColumn } from '../sheet/read-live';

interface KnownSheet<Row> {
  readonly live: LiveSheet;
  readonly matches: readonly (Row | undefined)[];
}

type Written<Row> = Pick<WrittenBlock<Row>, 'cells' | 'rows'>;

/** More are written only as a huge list is queued: to read all that again would keep the first batches waiting. */
const MAX_ROWS_COMPARED = 10_000;

/** Where rows that matter stood at the last look: those that are needed, and those that were written since. */
export function expectRows<Row>(
  known: KnownSheet<Row> | undefined,
  written: Written<Row> | undefined,
  needed: Iterable<Row>,
): ExpectedRows | undefined {
  if (known === undefined) return undefined;
  const { live, matches } = known;
  const isNeeded = new Set(needed);
  let [first, last] = [Infinity, -Infinity];
  matches.forEach((row, index) => {
    if (written?.cells.has(index) !== true && (row === undefined || !isNeeded.has(row))) return;
    first = Math.min(first, index);
    last = index;
  });
  return last < 0 ? undefined : { known: live, first, last };
}

/**
 * With all cells of the rows that were written last: a column may have been moved away and back, and nothing else tells of
 * it.
 */
export function readWithWritten<Row extends KnownRow>(
  reader: LiveReader,
  rows: readonly Row[],
  written: Written<Row> | undefined,
  expected: ExpectedRows | undefined,
): LiveSheet | LostColumn {
  const live = reader.read(expected);
  const meant = new Set(written?.rows.values());
  const isEnough = 'lostHeader' in live || live.block.length > 0;
  if (isEnough || meant.size === 0 || meant.size > MAX_ROWS_COMPARED) return live;
  const places = matchRows(rows, live).flatMap((row, index) =>
    row !== undefined && meant.has(row) ? [index] : [],
  );
  const [first, last] = [places[0], places[places.length - 1]];
  if (first === undefined || last === undefined || places.length < meant.size) return reader.readAll();
  return reader.addRows({ known: live, first, last }) ?? reader.readAll();
}
