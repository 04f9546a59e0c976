/** Gives rows that a killed execution left with another row's cells their place in the run again. */
import { findLostRows, findUnmarkedRows } from '../../core/lost-rows';
import type { RunState } from '../../core/run-state';
import { rowNumberOf, type CustomerTable } from '../../core/sheet-table';
import { EMPTY_CELLS, lostCells, requeuedCells, type StatusCells } from '../../core/status-cells';
import type { TableRows } from '../../core/table-rows';
import type { Ledger, LedgerRow } from './ledger';
import type { RunContext } from './run-context';

/**
 * Where the run is about the whole sheet, every such row is in it, and queued once more. Otherwise nothing tells whether
 * it is: it says what happened, and is left to the next run.
 */
export function recoverRows(
  table: CustomerTable,
  rows: TableRows,
  ledger: Ledger,
  state: RunState,
  context: RunContext,
): ReadonlyMap<LedgerRow, StatusCells> {
  const { messages, runId } = context;
  const changes = new Map<LedgerRow, StatusCells>();
  const requeue = (index: number): void => {
    const [known, row] = [ledger.rows[index], rows.rows[index]];
    if (known === undefined || row === undefined) return;
    state.total += 1;
    // Numbers from the start of the run end at its total.
    changes.set(known, requeuedCells({ runId, number: state.total }, row.fingerprint, messages));
  };
  const unmarked = context.isWholeSheet ? findUnmarkedRows(table, rows, { runId, total: state.total }) : [];
  for (const { kind, index } of findLostRows(table, rows, context)) {
    const known = ledger.rows[index];
    const row = rows.rows[index];
    const key = rows.keys[index];
    if (known === undefined) continue;
    if (row === undefined) changes.set(known, EMPTY_CELLS);
    else if (key?.kind === 'queued') {
      if (key.token.runId === runId) changes.set(known, requeuedCells(key.token, row.fingerprint, messages));
    } else if (kind === 'mixed-up') {
      if (key?.turn === undefined) continue;
      // It was counted as done; what Omniwallet has is only known once it is sent again.
      state.settled[key.outcome] -= 1;
      changes.set(known, requeuedCells(key.turn, row.fingerprint, messages));
    } else if (context.isWholeSheet) requeue(index);
    else if (kind === 'overwritten') {
      const cells = lostCells(row.fingerprint, messages);
      context.log({
        rowNumber: rowNumberOf(index),
        email: row.email,
        outcome: 'failed',
        message: String(cells.message),
      });
      changes.set(known, cells);
    }
  }
  unmarked.forEach(requeue);
  return changes;
}
