/**
 * Finds cells of people that a killed execution may have overwritten, because columns were moved just before it wrote: what
 * stood in them is not known any more.
 */
import { isDate, type CellValue } from './cell';
import { findHitColumns } from './column-moves';
import { isInOrder, isTyped } from './lost-rows';
import type { Outcome } from './outcome';
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
  run: KilledRun,
): readonly TracedCell[] {
  // Where a header was only renamed, all others stand where they stood.
  const haveMoved = STATUS_COLUMNS.some((column) => ![undefined, before[column]].includes(status[column]));
  const hits = haveMoved ? findHitColumns(status, before) : new Map<number, StatusColumn>();
  const rows = values.map((cells) => readRow(cells, status, haveMoved ? before : undefined, run));
  const others = rows.filter(({ isInFlight }) => !isInFlight);
  // People may have such words in a column of their own.
  const hasWords = headers.map((_, place) =>
    others.some(({ cells }) => isOutcomeWord(String(cells[place] ?? ''))),
  );

  return rows.flatMap(({ cells, word, isInFlight, isWhole, isTorn }, index) => {
    // The word may have been there before: nothing tells that it was written elsewhere but itself.
    const isWord = (value: CellValue, place: number): boolean =>
      word !== undefined &&
      hasWords[place] === false &&
      !isStatusHeader(headers[place] ?? '') &&
      isWordFor(word, String(value));
    const isMissed = isTorn || (isInFlight && cells.some(isWord));
    const mayBeHit = (value: CellValue, place: number): boolean => {
      const header = headers[place] ?? '';
      if (isStatusHeader(header) || (header === '' && value === '')) return false;
      // Whatever became of the others, an address was not written there.
      if (place === columns.email.index && isAddress(value)) return false;
      if (isMissed) return STATUS_COLUMNS.some((column) => isLike(value, column));
      const column = hits.get(place);
      // Of a write that was not finished a word may be all that there is.
      const isConcerned = isInFlight || !isWhole || column === 'status';
      return (column !== undefined && isConcerned && isLike(value, column)) || isKeyOf(run, value);
    };
    return cells.flatMap((value, place) => (mayBeHit(value, place) ? [{ index, place }] : []));
  });
}

interface KilledRow {
  readonly cells: readonly CellValue[];
  /** Whether it may have been written last. */
  readonly isInFlight: boolean;
  /** What its status ought to say. */
  readonly word: Outcome | undefined;
  /** Whether its status cells belong together. */
  readonly isWhole: boolean;
  /** They do not, and neither people nor columns that stand elsewhere now explain it. */
  readonly isTorn: boolean;
}

function readRow(
  cells: readonly CellValue[],
  status: StatusPlaces,
  before: StatusPlaces | undefined,
  run: KilledRun,
): KilledRow {
  const textsAt =
    (places: StatusPlaces) =>
    (column: StatusColumn): string =>
      String(cells[places[column] ?? -1] ?? '');
  const textOf = textsAt(status);
  const key = parseRowKey(textOf('key'));
  const turn = turnOfKey(key);
  const isWhole = isInOrder(textOf);
  const isExplained = isWhole || isTyped(textOf) || (before !== undefined && isInOrder(textsAt(before)));
  return {
    cells,
    // Before all are queued any row of the run may have been written.
    isInFlight: turn?.runId === run.runId && (!run.isQueued || run.inFlight.includes(turn.number)),
    word: key?.kind === 'queued' ? key.kind : key?.outcome,
    isWhole,
    isTorn: !isExplained && cells.some((value) => isKeyOf(run, value)),
  };
}

function isKeyOf({ runId }: KilledRun, value: CellValue): boolean {
  const text = String(value);
  return text.includes(runId) && turnOfKey(parseRowKey(text))?.runId === runId;
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
