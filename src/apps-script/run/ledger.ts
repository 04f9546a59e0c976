/**
 * Puts results on their rows, wherever people have moved them meanwhile.
 *
 * Each write is preceded by a fresh look at keys and emails. An edit that slips in between that look and the write puts
 * cells beside the wrong rows: the next look finds rows whose key is not theirs, and they are put right with the next
 * write, the rows that were hit included.
 */
import { hashCustomer } from '../../core/customer-row';
import { matchRows, type KnownRow } from '../../core/match-rows';
import { parseRowKey } from '../../core/row-key';
import { statusText, type CustomerTable } from '../../core/sheet-table';
import { cellsAt, EMPTY_CELLS, type StatusCells } from '../../core/status-cells';
import type { RunProblem } from '../../core/run-end';
import { createLiveReader, type LiveSheet } from '../sheet/read-sheet';
import { isProtectedError } from '../sheet/sheet-errors';
import { steadily } from '../sheet/steadily';
import { restoreInputs, type WrittenBlock } from './restore-inputs';
import { writeStatus } from '../sheet/write-status';

/** A row of the table that the ledger was made from, and what its status cells ought to be. */
export interface LedgerRow extends KnownRow {
  cells: StatusCells;
}

export interface Ledger {
  /** By the table's index. */
  readonly rows: readonly LedgerRow[];
  /** Writes new cells for some rows. */
  write(changes: ReadonlyMap<LedgerRow, StatusCells>): WriteEnd;
  /** Looks whether the last write went where it should, and puts right what did not. */
  verify(): RunProblem | undefined;
  /** Whether any row was waiting in a run at the last look. */
  hasQueued(runId: string): boolean;
}

export type WriteEnd =
  | {
      readonly kind: 'written';
      /** Whether a row of the ledger was in the sheet just before. */
      readonly isPresent: (row: LedgerRow) => boolean;
    }
  | { readonly kind: 'problem'; readonly problem: RunProblem };

/** Each look may meet another edit; a sheet that is never still is left to the next step. */
const MAX_VERIFICATIONS = 5;

export function createLedger(sheet: GoogleAppsScript.Spreadsheet.Sheet, table: CustomerTable): Ledger {
  const emailIndex = table.columns.email.index;
  const rows = table.values.map((values, index): LedgerRow => {
    const key = statusText(table, index, 'key');
    return { customer: hashCustomer(values[emailIndex] ?? ''), key, cells: cellsAt(table, index) };
  });
  const indexOf = new Map(rows.map((row, index) => [row, index]));
  /** Outcomes that were written: beside a customer who was not there they are strays. */
  const writtenKeys = new Set<string>();

  const readLive = createLiveReader(sheet, table);
  let lastWrite: WrittenBlock | undefined;
  let lastSeenKeys: readonly string[] = [];

  /** What stands where, and what has to be put right. */
  const look = (live: LiveSheet) => {
    const { keys, emails } = live;
    lastSeenKeys = keys;
    const matches = matchRows(rows, { keys, customers: emails.map(hashCustomer) });
    if (lastWrite !== undefined) {
      restoreInputs(sheet, table, live, lastWrite, (index) => {
        const row = matches[index];
        return row === undefined ? undefined : indexOf.get(row);
      });
      lastWrite = undefined;
    }
    const repairs = new Map<number, StatusCells>();
    keys.forEach((key, index) => {
      const row = matches[index];
      if (row === undefined) {
        if (writtenKeys.has(key)) repairs.set(index, EMPTY_CELLS);
      } else if (row.key !== key && !isOwnOutcome(key, row)) {
        repairs.set(index, row.cells);
      }
    });
    return { matches, repairs };
  };

  const writeOnce = (changes: ReadonlyMap<LedgerRow, StatusCells>): WriteEnd => {
    const live = readLive();
    if ('lostHeader' in live) return lostColumn(live.lostHeader);
    const { matches, repairs } = look(live);
    for (const [row, cells] of changes) {
      row.cells = cells;
      row.key = String(cells.key);
    }
    const writes = new Map(repairs);
    matches.forEach((row, index) => {
      const cells = row === undefined ? undefined : changes.get(row);
      if (cells !== undefined) writes.set(index, cells);
    });
    for (const { key } of writes.values()) {
      // A row that waits keeps its place even when its email is edited.
      if (parseRowKey(String(key))?.kind === 'settled') writtenKeys.add(String(key));
    }
    // Registered first: a write that throws half-way has written some of it.
    lastWrite = { layout: live.layout, cells: writes };
    const cells = writeStatus(sheet, live.layout, writes, (index) => {
      const row = matches[index];
      // Rows without a key are never written along: should they be hit, nothing would tell what they were.
      return row !== undefined && row.key !== '' && row.key === live.keys[index] ? row.cells : undefined;
    });
    lastWrite = { layout: live.layout, cells };
    const present = new Set(matches);
    return { kind: 'written', isPresent: (row) => present.has(row) };
  };

  const write = (changes: ReadonlyMap<LedgerRow, StatusCells>): WriteEnd => {
    try {
      return steadily(() => writeOnce(changes));
    } catch (error: unknown) {
      if (isProtectedError(error)) return { kind: 'problem', problem: { kind: 'sheet-protected' } };
      throw error;
    }
  };

  const verify = (): RunProblem | undefined => {
    for (let round = 0; round < MAX_VERIFICATIONS; round += 1) {
      const live = readLive();
      if ('lostHeader' in live) return lostColumn(live.lostHeader).problem;
      if (look(live).repairs.size === 0) return undefined;
      const end = write(new Map());
      if (end.kind === 'problem') return end.problem;
    }
    return undefined;
  };

  const hasQueued = (runId: string): boolean =>
    lastSeenKeys.some((key) => {
      const parsed = key.startsWith('queued:') ? parseRowKey(key) : undefined;
      return parsed?.kind === 'queued' && parsed.token.runId === runId;
    });

  return { rows, write, verify, hasQueued };
}

/** An outcome of the row's own customer was put there by somebody who knew: another execution, or a person's copy. */
function isOwnOutcome(key: string, { customer }: LedgerRow): boolean {
  const parsed = parseRowKey(key);
  return parsed?.kind === 'settled' && parsed.fingerprint.customer === customer;
}

function lostColumn(header: string): { readonly kind: 'problem'; readonly problem: RunProblem } {
  return { kind: 'problem', problem: { kind: 'sheet-changed', header } };
}
