/** Finds rows whose status cells are not theirs: an edit slipped in between a look at the sheet and a write. */
import type { CellValue } from './cell';
import type { KnownRow } from './match-rows';
import { customerOfKey, parseRowKey } from './row-key';
import { isInOrder } from './lost-rows';
import { isSameCell } from './same-cell';
import { EMPTY_CELLS, type StatusCells } from './status-cells';
import { STATUS_COLUMNS, type StatusColumn, type StatusLayout } from './status-columns';

/** A row, and what its status cells ought to be. */
export interface KeptRow extends KnownRow {
  cells: StatusCells;
}

/** The sheet as it stands now, by row. */
export interface LiveStatus<Row> {
  readonly layout: StatusLayout;
  readonly keys: readonly string[];
  readonly identities: readonly string[];
  /** All cells of the rows of which all were read. */
  readonly block: readonly (readonly CellValue[] | undefined)[];
  /** The known row that each is. */
  readonly matches: readonly (Row | undefined)[];
}

/** What was written since the last look that found all well. */
export interface LastWrite<Row> {
  /** By 0-based row. */
  readonly cells: ReadonlyMap<number, StatusCells>;
  /** The row that each was meant for; none where cells were only cleared. */
  readonly rows: ReadonlyMap<number, Row>;
  /** Those that are compared with it: not for ever, should a cell never show what is written to it. */
  readonly compared: ReadonlySet<Row>;
  /** Columns were moved since: nothing that stands in any row can be trusted. */
  readonly hasMoved: boolean;
}

/** What has to be written, by row. `isWrittenKey` tells keys that this execution has written. */
export function findRepairs<Row extends KeptRow>(
  live: LiveStatus<Row>,
  last: LastWrite<Row> | undefined,
  isWrittenKey: (key: string) => boolean,
): ReadonlyMap<number, StatusCells> {
  const repairs = new Map<number, StatusCells>();
  const present = new Set(live.matches.flatMap((row) => row?.key ?? []));
  const isDoubtful = last !== undefined && (last.hasMoved || !isInOneBlock(live.layout));
  const meant = new Set(isDoubtful ? last.rows.values() : []);

  live.matches.forEach((row, index) => {
    const key = live.keys[index] ?? '';
    const wasHit = isDoubtful && last.cells.has(index);
    if (row === undefined) {
      const isScrambled =
        last?.hasMoved === true && isFilled(live, index) && !isWhole(key, wasHit, live.identities[index]);
      if (
        isScrambled ||
        isHalfWritten(live, index) ||
        (isDoubtful && key === '' && isTornOff(live, index, last.cells.values())) ||
        isStray(key, live.identities[index] ?? '', isWrittenKey, present)
      ) {
        repairs.set(index, EMPTY_CELLS);
      }
    } else if (row.key !== key) {
      if (!isOwnOutcome(key, row)) repairs.set(index, row.cells);
    } else if (
      (last?.hasMoved === true || wasHit || meant.has(row) || last?.compared.has(row) === true) &&
      !shows(live, index, row.cells)
    ) {
      repairs.set(index, row.cells);
    }
  });
  return repairs;
}

function isFilled<Row>({ block, layout }: LiveStatus<Row>, index: number): boolean {
  const cells = block[index];
  return cells !== undefined && STATUS_COLUMNS.some((column) => (cells[layout[column]] ?? '') !== '');
}

/** A row that was copied while its own were being written: what stands there was no outcome. */
function isHalfWritten<Row>({ block, layout }: LiveStatus<Row>, index: number): boolean {
  const cells = block[index];
  return cells !== undefined && !isInOrder((column) => String(cells[layout[column]] ?? ''));
}

/** Whether a row holds some of what was written to one, without its key: rows were moved between two calls of a write. */
function isTornOff<Row>(live: LiveStatus<Row>, index: number, written: Iterable<StatusCells>): boolean {
  if (!isFilled(live, index)) return false;
  const valueOf = (column: StatusColumn): CellValue => live.block[index]?.[live.layout[column]] ?? '';
  return [...written].some((cells) =>
    STATUS_COLUMNS.every((column) => valueOf(column) === '' || isSameCell(valueOf(column), cells[column])),
  );
}

/** What stands beside a row that was not there: a turn travels with its row, an outcome with a copy of it. */
function isWhole(text: string, wasHit: boolean, identity: string | undefined): boolean {
  const key = parseRowKey(text);
  return !wasHit && (key?.kind === 'queued' || customerOfKey(key) === identity);
}

/** A key that belongs to another row, beside one that was not there. */
function isStray(
  text: string,
  identity: string,
  isWrittenKey: (key: string) => boolean,
  present: ReadonlySet<string>,
): boolean {
  const key = text === '' ? undefined : parseRowKey(text);
  if (key === undefined || customerOfKey(key) === identity) return false;
  // The turn of a row that has got another email stays with it; a second one beside its owner's is a stray.
  return key.kind === 'queued' ? present.has(text) : isWrittenKey(text);
}

/** An outcome of the row's own customer was put there by somebody who knew: another execution, or a person's copy. */
function isOwnOutcome(text: string, { identity }: KeptRow): boolean {
  const key = parseRowKey(text);
  return key?.kind === 'settled' && key.fingerprint.customer === identity;
}

/**
 * Whether a row's status cells are what they ought to be: where they stand apart, a key that is right says nothing of the
 * others. Of rows of which only the key was read, it is all that tells.
 */
function shows<Row>({ layout, block }: LiveStatus<Row>, index: number, cells: StatusCells): boolean {
  const shown = block[index];
  return (
    shown === undefined ||
    STATUS_COLUMNS.every((column) => isSameCell(shown[layout[column]] ?? '', cells[column]))
  );
}

function isInOneBlock(layout: StatusLayout): boolean {
  const places = Object.values(layout);
  return Math.max(...places) - Math.min(...places) === places.length - 1;
}
