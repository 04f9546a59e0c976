/** Turns a plan into cells: outcomes that need no sending, and a token for each row to be sent. */
import type { LogEntry } from '../../core/history/log-entry';
import { namesNobody } from '../../core/customer-row';
import type { Messages } from '../../core/messages';
import type { PlannedRow } from '../../core/plan';
import { describeProblems } from '../../core/row-message';
import {
  customerOfKey,
  formatRowKey,
  parseRowKey,
  type Fingerprint,
  type QueueToken,
  type RowKey,
} from '../../core/row-key';
import type { CustomerTable } from '../../core/sheet-table';
import { cellsAt, EMPTY_CELLS, queuedCells, settledCells, type StatusCells } from '../../core/status-cells';
import { STATUS_COLUMNS } from '../../core/status-columns';

/** Turns a row that is to be sent into its new cells. */
export type CellsOfSend = (base: StatusCells, planned: PlannedRow, fingerprint: Fingerprint) => StatusCells;

/** New cells by 0-based row, only of rows whose cells change. Keys name the run where there is one. */
export function planCells(
  plan: readonly PlannedRow[],
  table: CustomerTable,
  messages: Messages,
  cellsOfSend: CellsOfSend,
  runId?: string,
): ReadonlyMap<number, StatusCells> {
  const rows = new Map<number, StatusCells>();
  plan.forEach((planned, index) => {
    // Most rows of most plans: their cells are not even looked at.
    if (planned.decision.kind === 'out-of-scope' || planned.decision.kind === 'kept') return;
    const current = cellsAt(table, index);
    // What another customer or a write into the wrong columns left beside this row is not this row's.
    const isOwn = (!planned.hasForeignCells || isMistyped(planned)) && !hasStrayKey(current);
    const base = isOwn ? current : EMPTY_CELLS;
    const cells = cellsOfDecision(planned, base, table, messages, cellsOfSend);
    if (cells !== undefined && !isSame(cells, current)) rows.set(index, withTurn(cells, planned.key, runId));
  });
  return rows;
}

/** What the log says of a row that is invalid from now on. */
export function invalidEntry({ rowNumber, email }: PlannedRow, { message }: StatusCells): LogEntry {
  return { rowNumber, email, outcome: 'invalid', message: String(message) };
}

/** Of all rows with new cells; one that stays as it was has been told of before. */
export function invalidEntries(
  plan: readonly PlannedRow[],
  cells: ReadonlyMap<number, StatusCells>,
): readonly LogEntry[] {
  return [...cells].flatMap(([index, row]) => {
    const planned = plan[index];
    return planned?.decision.kind === 'invalid' ? [invalidEntry(planned, row)] : [];
  });
}

/**
 * Gives each row a token, and keeps what it was. Rows are numbered from 1 as they are sent, those of one customer in a row:
 * the numbers of a batch are kept as ranges, in a property of 9 KB.
 */
export function queueWith(runId: string, plan: readonly PlannedRow[], messages: Messages): CellsOfSend {
  const rowsOf = new Map<string, number[]>();
  for (const { decision, rowNumber } of plan) {
    if (decision.kind !== 'send') continue;
    const { customer } = decision.fingerprint;
    const rowNumbers = rowsOf.get(customer);
    if (rowNumbers === undefined) rowsOf.set(customer, [rowNumber]);
    else rowNumbers.push(rowNumber);
  }
  const places = new Map([...rowsOf.values()].flat().map((rowNumber, place) => [rowNumber, place]));
  return (base, planned, fingerprint) => {
    const token: QueueToken = { runId, number: (places.get(planned.rowNumber) ?? places.size) + 1 };
    return queuedCells(base, token, fingerprint, planned.hasForeignCells ? undefined : planned.key, messages);
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
      const { content, customer } = decision.fingerprint;
      const before = isMistyped(planned) ? customerOfKey(planned.key) : undefined;
      const fingerprint = { content, customer: before ?? customer };
      const turn = planned.key?.kind === 'settled' ? planned.key.turn : undefined;
      return settledCells(base, { outcome: 'invalid', message, fingerprint, turn }, messages);
    }
    case 'unchanged':
      return settledCells(base, { outcome: 'unchanged', fingerprint: decision.fingerprint }, messages);
    case 'send':
      return cellsOfSend(base, planned, decision.fingerprint);
  }
}

/** Once its email is mended, such a row is the one that it was: its card is not asked for anew. */
function isMistyped({ decision }: PlannedRow): boolean {
  return (
    decision.kind === 'invalid' &&
    namesNobody(decision.problems.filter((problem) => problem.code !== 'duplicate'))
  );
}

/** A row that is invalid from now on names the run that found it: with its own turn, or with 0 where it had none. */
function withTurn(cells: StatusCells, before: RowKey | undefined, runId: string | undefined): StatusCells {
  const key = parseRowKey(String(cells.key));
  if (key?.kind !== 'settled' || key.outcome !== 'invalid') return cells;
  const waited = before?.kind === 'queued' && before.token.runId === runId ? before.token : undefined;
  const turn = waited ?? (runId === undefined ? undefined : { runId, number: 0 });
  return { ...cells, key: formatRowKey({ ...key, turn }) };
}

/** People may type over any of these cells; a key in the wrong one comes from a write alone. */
function hasStrayKey(cells: StatusCells): boolean {
  return STATUS_COLUMNS.some(
    (column) => column !== 'key' && parseRowKey(String(cells[column])) !== undefined,
  );
}

function isSame(a: StatusCells, b: StatusCells): boolean {
  return STATUS_COLUMNS.every((column) => a[column] === b[column]);
}
