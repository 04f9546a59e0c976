/**
 * Finds cells of people that a killed execution may have overwritten, because columns were moved just before it wrote: what
 * stood in them is not known any more.
 */
import { isDate, type CellValue } from './cell';
import { findHitColumns } from './column-moves';
import { isOutcomeWord } from './outcome-words';
import { isInOrder } from './lost-rows';
import { parseRowKey, type RowKey } from './row-key';
import type { RunRecord } from './run-record';
import type { CustomerTable } from './sheet-table';
import { STATUS_COLUMNS, type StatusColumn, type StatusLayout } from './status-columns';

export interface TracedCell {
  /** 0-based row and column. */
  readonly index: number;
  readonly place: number;
}

/** `before` is where the status columns stood when they were last written. */
export function findTraces(
  table: CustomerTable,
  before: StatusLayout,
  record: Pick<RunRecord, 'runId' | 'isQueued' | 'inFlight'>,
): readonly TracedCell[] {
  const { status, values } = table;
  // Where a header was only renamed, all others stand where they stood.
  const haveMoved = STATUS_COLUMNS.some((column) => ![undefined, before[column]].includes(status[column]));
  const hits = haveMoved ? [...findHitColumns(status, before)] : [];
  if (hits.length === 0) return [];
  const isInFlight = flightOf(record);
  return values.flatMap((cells, index) => {
    const textOf = (column: StatusColumn): string => String(cells[status[column] ?? -1] ?? '');
    if (!isInFlight(parseRowKey(textOf('key'))) && isInOrder(textOf)) return [];
    return (
      hits
        // A column without a header that holds nothing was inserted since.
        .filter(([place]) => table.headers[place] !== '' || (cells[place] ?? '') !== '')
        .filter(([place, column]) => isLike(cells[place] ?? '', column))
        .map(([place]) => ({ index, place }))
    );
  });
}

/** Rows that may have been written last: those of the batch, and before all are queued any that has a turn. */
function flightOf({
  runId,
  isQueued,
  inFlight,
}: Pick<RunRecord, 'runId' | 'isQueued' | 'inFlight'>): (key: RowKey | undefined) => boolean {
  const numbers = new Set(inFlight);
  return (key) => {
    const turn = key?.kind === 'queued' ? key.token : key?.turn;
    return turn?.runId === runId && (!isQueued || numbers.has(turn.number));
  };
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
