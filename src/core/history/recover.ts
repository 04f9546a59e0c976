/** Finds out what a killed execution did and could not tell: the sheet knows, because each key names the row's turn. */
import { cleanAddress } from '../cell';
import { hashCustomer } from '../customer-row';
import type { RunRecord } from '../run-record';
import type { RunState } from '../run-state';
import { rowKeyAt, rowNumberOf, statusText, type CustomerTable } from '../sheet-table';
import { isLogged, type LogEntry } from './log-entry';

export interface Recovered {
  /** With the batch that was in flight counted. */
  readonly state: RunState;
  /** Lines that the log lacks, top to bottom. */
  readonly entries: readonly LogEntry[];
}

/** `told` are the customers of the run's lines that the log has already, one for each line. */
export function recoverRun(table: CustomerTable, record: RunRecord, told: readonly string[]): Recovered {
  const { runId, inFlight, state } = record;
  const waiting = new Set(inFlight);
  const settled = { ...state.settled };
  const unmatched = [...told].map((email) => email.toLowerCase());
  const entries: LogEntry[] = [];
  let invalid = 0;
  table.values.forEach((values, index) => {
    const key = rowKeyAt(table, index);
    if (key?.kind !== 'settled' || key.turn?.runId !== runId) return;
    const cell = values[table.columns.email.index] ?? '';
    if (key.fingerprint.customer !== hashCustomer(cell)) return;
    // Rows that were invalid from the start have the number 0, and are in the plan's counts.
    if (key.outcome === 'invalid') invalid += key.turn.number > 0 ? 1 : 0;
    // Each number counts once: people copy rows.
    else if (waiting.delete(key.turn.number)) settled[key.outcome] += 1;
    if (!isLogged(key.outcome)) return;
    const email = cleanAddress(String(cell));
    const place = unmatched.indexOf(email.toLowerCase());
    if (place >= 0) {
      unmatched.splice(place, 1);
      return;
    }
    const message = statusText(table, index, 'message');
    entries.push({ rowNumber: rowNumberOf(index), email, outcome: key.outcome, message });
  });
  // Rows that were spoilt while they waited are in no batch.
  settled.invalid = Math.max(settled.invalid, invalid);
  return { state: { ...state, settled }, entries };
}
