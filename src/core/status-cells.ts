/** What stands in the status cells of a row: as read, while it waits, and once it has its outcome. */
import type { CellValue } from './cell';
import type { ReturnedCustomer } from './customer';
import { hashText } from './fingerprint';
import type { Messages } from './messages';
import type { SettledOutcome } from './outcome';
import { cutText } from './reply-words';
import {
  formatRowKey,
  settledKeyOf,
  UNKNOWN_CONTENT,
  type Fingerprint,
  type QueueToken,
  type RowKey,
  type SettledKey,
} from './row-key';
import type { CustomerTable } from './sheet-table';
import { RETURNED_COLUMNS, STATUS_COLUMNS, type StatusColumn } from './status-columns';

/** Texts here are what a person reads; how they are kept from becoming formulas is the writer's business. */
export type StatusCells = Readonly<Record<StatusColumn, CellValue>>;

/** What happened to a row, ready to be written. */
export interface RowResult {
  readonly outcome: SettledOutcome;
  /** Left as it stands where absent. */
  readonly message?: string;
  readonly fingerprint: Fingerprint;
  readonly isOnHold?: boolean;
  /** Set where a run gave it. */
  readonly turn?: QueueToken | undefined;
  /** Set when Omniwallet accepted the update. */
  readonly updatedAt?: Date;
  readonly returned?: ReturnedCustomer;
}

/** Longer texts would make the sheet unreadable; Omniwallet's own fields hold 255 characters. */
const MAX_CELL_LENGTH = 1000;

export const EMPTY_CELLS: StatusCells = {
  status: '',
  message: '',
  updated: '',
  name: '',
  last_name: '',
  phone: '',
  level: '',
  points: '',
  card: '',
  key: '',
};

/** The status cells of a row as they were read. */
export function cellsAt(table: CustomerTable, index: number): StatusCells {
  const cells: Record<StatusColumn, CellValue> = { ...EMPTY_CELLS };
  for (const column of STATUS_COLUMNS) {
    const place = table.status[column];
    if (place !== undefined) cells[column] = table.values[index]?.[place] ?? '';
  }
  return cells;
}

/** The cells of a row with its outcome; what the result does not tell stays as it was. */
export function settledCells(base: StatusCells, result: RowResult, messages: Messages): StatusCells {
  const { outcome, fingerprint, isOnHold = false, turn } = result;
  const cells = {
    ...base,
    ...(result.returned === undefined ? {} : returnedCells(result.returned)),
    status: messages.outcome[outcome],
    message: result.message === undefined ? base.message : cutText(result.message, MAX_CELL_LENGTH),
    updated: result.updatedAt ?? base.updated,
  };
  // What was not sent has nothing beside it that only Omniwallet knows.
  const check = turn === undefined || outcome === 'invalid' ? {} : { check: checkOf(cells) };
  return { ...cells, key: formatRowKey({ kind: 'settled', outcome, fingerprint, isOnHold, turn, ...check }) };
}

/** A few characters that differ as a rule where texts stand in each other's columns. */
export function checkOf(cells: StatusCells): string {
  const texts = ['message' as const, ...RETURNED_COLUMNS].map((column) => String(cells[column]));
  return hashText(texts.join('\u0001')).slice(-4);
}

/** The cells of a row that waits its turn: what is known of it stays until it has its outcome. */
export function queuedCells(
  base: StatusCells,
  token: QueueToken,
  { customer }: Fingerprint,
  previous: RowKey | undefined,
  messages: Messages,
): StatusCells {
  const key = formatRowKey({ kind: 'queued', token, customer, previous: settledKeyOf(previous) });
  return { ...base, status: messages.outcome.queued, key };
}

/**
 * The cells of a row that is taken out of the queue: as it was before. Where its update may have been sent, it no longer
 * counts as unchanged.
 */
export function restoredCells(
  waiting: StatusCells,
  previous: SettledKey | undefined,
  mayHaveBeenSent: boolean,
  messages: Messages,
): StatusCells {
  if (previous === undefined) return { ...waiting, status: '', key: '' };
  const content = mayHaveBeenSent ? UNKNOWN_CONTENT : previous.fingerprint.content;
  const key = formatRowKey({ ...previous, fingerprint: { ...previous.fingerprint, content } });
  return { ...waiting, status: messages.outcome[previous.outcome], key };
}

/**
 * The cells of a row whose own were overwritten by those of another, when nobody could put them right any more. It may
 * have had a card, so its customer is looked at before one is asked for.
 */
export function lostCells({ customer }: Fingerprint, { failed, outcome }: Messages): StatusCells {
  const key = formatRowKey(lostKey(customer));
  return { ...EMPTY_CELLS, status: outcome.failed, message: failed.cellsLost, key };
}

/** The same for a row that is sent once more in its run. */
export function requeuedCells(
  token: QueueToken,
  { customer }: Fingerprint,
  { failed, outcome }: Messages,
): StatusCells {
  const key = formatRowKey({ kind: 'queued', token, customer, previous: lostKey(customer) });
  return { ...EMPTY_CELLS, status: outcome.queued, message: failed.cellsLost, key };
}

function lostKey(customer: string): SettledKey {
  const fingerprint = { customer, content: UNKNOWN_CONTENT };
  return { kind: 'settled', outcome: 'failed', fingerprint, isOnHold: true };
}

function returnedCells({ attributes }: ReturnedCustomer): Partial<Record<StatusColumn, string>> {
  return Object.fromEntries(
    RETURNED_COLUMNS.map((column) => [column, cutText(attributes[column] ?? '', MAX_CELL_LENGTH)]),
  );
}
