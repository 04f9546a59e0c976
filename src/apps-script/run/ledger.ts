/** Puts results on their rows, wherever people have moved them meanwhile. */
import type { CellValue } from '../../core/cell';
import { hashCustomer } from '../../core/customer-row';
import { parseRowKey } from '../../core/row-key';
import { statusText, type CustomerTable } from '../../core/sheet-table';
import { cellsAt, type StatusCells } from '../../core/status-cells';
import { readLive } from '../sheet/read-sheet';
import { isProtectedError } from '../sheet/sheet-errors';
import { writeStatus } from '../sheet/write-status';

/** New cells for the row that holds a token and names a customer. */
export interface Entry {
  readonly tokenNumber: number;
  /** The row's customer when the entry was made: a row that names another one by now does not get it. */
  readonly customer: string;
  readonly cells: StatusCells;
}

export type WriteEnd =
  | {
      readonly kind: 'written';
      /** Tokens of the run that were in the sheet just before the write. */
      readonly presentTokens: ReadonlySet<number>;
      /** Entries whose row is gone or names another customer. */
      readonly lost: readonly Entry[];
    }
  | { readonly kind: 'sheet-changed'; readonly header: string }
  | { readonly kind: 'sheet-protected' };

export interface Ledger {
  write(entries: readonly Entry[]): WriteEnd;
}

/** A ledger for the rows of one run, starting from the sheet as it was just read. */
export function createLedger(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  table: CustomerTable,
  runId: string,
): Ledger {
  const known = rememberCells(table);

  return {
    write(entries) {
      const live = readLive(sheet, table);
      if ('lostHeader' in live) return { kind: 'sheet-changed', header: live.lostHeader };

      const byToken = new Map(entries.map((entry) => [entry.tokenNumber, entry]));
      const presentTokens = new Set<number>();
      const rows = new Map<number, StatusCells>();
      const found = new Set<Entry>();
      live.keys.forEach((text, index) => {
        const token = tokenOf(text, runId);
        if (token === undefined) return;
        presentTokens.add(token);
        const entry = byToken.get(token);
        if (entry === undefined || hashCustomer(live.emails[index] ?? '') !== entry.customer) return;
        rows.set(index, entry.cells);
        found.add(entry);
      });

      try {
        writeStatus(sheet, live.layout, rows, (index) =>
          known.get(identify(live.keys[index] ?? '', live.emails[index] ?? '')),
        );
      } catch (error: unknown) {
        if (isProtectedError(error)) return { kind: 'sheet-protected' };
        throw error;
      }
      for (const [index, cells] of rows) {
        known.set(identify(String(cells.key), live.emails[index] ?? ''), cells);
      }
      return { kind: 'written', presentTokens, lost: entries.filter((entry) => !found.has(entry)) };
    },
  };
}

/** The status cells of every row, by key and email; rows that look alike but hold other cells are left out. */
function rememberCells(table: CustomerTable): Map<string, StatusCells | undefined> {
  const known = new Map<string, StatusCells | undefined>();
  table.values.forEach((values, index) => {
    const identity = identify(statusText(table, index, 'key'), values[table.columns.email.index] ?? '');
    const cells = cellsAt(table, index);
    const isAmbiguous = known.has(identity) && JSON.stringify(known.get(identity)) !== JSON.stringify(cells);
    known.set(identity, isAmbiguous ? undefined : cells);
  });
  return known;
}

function identify(key: string, email: CellValue): string {
  return `${key}\u0001${String(email)}`;
}

function tokenOf(text: string, runId: string): number | undefined {
  // Most rows have long had their outcome.
  if (!text.startsWith('queued:')) return undefined;
  const key = parseRowKey(text);
  return key?.kind === 'queued' && key.token.runId === runId ? key.token.number : undefined;
}
