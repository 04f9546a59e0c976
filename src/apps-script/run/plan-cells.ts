/** Turns a plan into cells: outcomes that need no sending, and a token for each row to be sent. */
import type { Messages } from '../../core/messages';
import type { PlannedRow } from '../../core/plan';
import { describeProblems } from '../../core/row-message';
import type { QueueToken } from '../../core/row-key';
import type { CustomerTable } from '../../core/sheet-table';
import { cellsAt, EMPTY_CELLS, queuedCells, settledCells, type StatusCells } from '../../core/status-cells';
import { STATUS_COLUMNS } from '../../core/status-columns';

/** Turns a row that is to be sent into its new cells. */
export type CellsOfSend = (base: StatusCells, planned: PlannedRow) => StatusCells;

/** New cells by 0-based row, only of rows whose cells change. */
export function planCells(
  plan: readonly PlannedRow[],
  table: CustomerTable,
  messages: Messages,
  cellsOfSend: CellsOfSend,
): ReadonlyMap<number, StatusCells> {
  const rows = new Map<number, StatusCells>();
  plan.forEach((planned, index) => {
    const current = cellsAt(table, index);
    // What another customer left beside this row is not this row's.
    const base = planned.hasForeignCells ? EMPTY_CELLS : current;
    const cells = cellsOfDecision(planned, base, table, messages, cellsOfSend);
    if (cells !== undefined && !isSame(cells, current)) rows.set(index, cells);
  });
  return rows;
}

/** Gives each row a token, numbered from 1, and keeps what it was. */
export function queueWith(runId: string, messages: Messages): CellsOfSend {
  let number = 0;
  return (base, planned) => {
    number += 1;
    const token: QueueToken = { runId, number };
    return queuedCells(base, token, planned.hasForeignCells ? undefined : planned.key, messages);
  };
}

function cellsOfDecision(
  planned: PlannedRow,
  base: StatusCells,
  table: CustomerTable,
  messages: Messages,
  cellsOfSend: CellsOfSend,
): StatusCells | undefined {
  const { decision } = planned;
  switch (decision.kind) {
    case 'out-of-scope':
    case 'kept':
      return undefined;
    case 'empty':
      return EMPTY_CELLS;
    case 'invalid': {
      const message = describeProblems(decision.problems, table.columns, messages);
      return settledCells(base, { outcome: 'invalid', message, fingerprint: decision.fingerprint }, messages);
    }
    case 'unchanged':
      return settledCells(base, { outcome: 'unchanged', fingerprint: decision.fingerprint }, messages);
    case 'send':
      return cellsOfSend(base, planned);
  }
}

function isSame(a: StatusCells, b: StatusCells): boolean {
  return STATUS_COLUMNS.every((column) => a[column] === b[column]);
}
