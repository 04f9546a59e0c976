/**
 * Finds cells of people that a killed execution may have overwritten, because columns were moved just before it wrote: what
 * stood in them is not known any more.
 */
import { isDate, type CellValue } from './cell';
import { findHitColumns } from './column-moves';
import { isInOrder, isTyped } from './lost-rows';
import { isOutcomeWord, isWordFor } from './outcome-words';
import { isAddress } from './read-field';
import { parseRowKey, turnOfKey } from './row-key';
import type { RunRecord } from './run-record';
import type { CustomerTable } from './sheet-table';
import {
  isStatusHeader,
  STATUS_COLUMNS,
  type StatusColumn,
  type StatusLayout,
  type StatusPlaces,
} from './status-columns';

export interface TracedCell {
  /** 0-based row and column. */
  readonly index: number;
  readonly place: number;
}

type KilledRun = Pick<RunRecord, 'runId' | 'isQueued' | 'inFlight'>;

/**
 * `before` is where the status columns stood when they were last written. Where they stand elsewhere now, only the columns
 * that took their places can have been hit. But people may have moved one away and back around the write: then status
 * cells of a row do not belong together, and any cell of the row may be what is missing among them.
 */
export function findTraces(
  { status, headers, values, columns }: CustomerTable,
  before: StatusLayout,
  { runId, isQueued, inFlight }: KilledRun,
): readonly TracedCell[] {
  // Where a header was only renamed, all others stand where they stood.
  const haveMoved = STATUS_COLUMNS.some((column) => ![undefined, before[column]].includes(status[column]));
  const hits = haveMoved ? findHitColumns(status, before) : new Map<number, StatusColumn>();
  const numbers = new Set(inFlight);
  const isOfRun = (text: string): boolean =>
    text.includes(runId) && turnOfKey(parseRowKey(text))?.runId === runId;

  const rows = values.map((cells) => {
    const textsAt =
      (places: StatusPlaces) =>
      (column: StatusColumn): string =>
        String(cells[places[column] ?? -1] ?? '');
    const textOf = textsAt(status);
    const key = parseRowKey(textOf('key'));
    const turn = turnOfKey(key);
    const isWhole = isInOrder(textOf);
    const isExplained = isWhole || isTyped(textOf) || (haveMoved && isInOrder(textsAt(before)));
    return {
      cells,
      // Before all are queued any row of the run may have been written last.
      isInFlight: turn?.runId === runId && (!isQueued || numbers.has(turn.number)),
      key,
      isWhole,
      isTorn: !isExplained && cells.some((value) => isOfRun(String(value))),
    };
  });
  const isPeoples = (place: number): boolean => !isStatusHeader(headers[place] ?? '');
  const words = new Set(
    headers.flatMap((_, place) => {
      const others = rows.filter(({ isInFlight }) => !isInFlight);
      const isTheirs = others.some(({ cells }) => isOutcomeWord(String(cells[place] ?? '')));
      return isPeoples(place) && !isTheirs ? [place] : [];
    }),
  );

  return rows.flatMap(({ cells, key, isInFlight, isWhole, isTorn }, index) => {
    // Where the word belongs one may have stood before, or none: nothing tells that it was written elsewhere but itself.
    const isWord = (value: CellValue): boolean =>
      key !== undefined && isWordFor(key.kind === 'queued' ? key.kind : key.outcome, String(value));
    const isMissed =
      isTorn || (isInFlight && cells.some((value, place) => words.has(place) && isWord(value)));
    const mayBeHit = (value: CellValue, place: number): boolean => {
      if (!isPeoples(place) || (headers[place] === '' && value === '')) return false;
      // Whatever became of the others, an address was not written there.
      if (place === columns.email.index && isAddress(value)) return false;
      if (isMissed) return STATUS_COLUMNS.some((column) => isLike(value, column));
      const column = hits.get(place);
      const isHit = column !== undefined && (isInFlight || !isWhole) && isLike(value, column);
      return isHit || isOfRun(String(value));
    };
    return cells.flatMap((value, place) => (mayBeHit(value, place) ? [{ index, place }] : []));
  });
}

/** Whether a cell may hold what was meant for a status column. */
function isLike(value: CellValue, column: StatusColumn): boolean {
  switch (column) {
    case 'status':
      return isOutcomeWord(String(value));
    case 'key':
      return parseRowKey(String(value)) !== undefined;
    case 'updated':
      return value === '' || isDate(value);
    default:
      return typeof value === 'string';
  }
}
