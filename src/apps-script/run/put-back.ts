/** Takes the rows of a run out of the queue and puts them back as they were. */
import { namesNobody } from '../../core/customer-row';
import { findLostRows } from '../../core/lost-rows';
import { problemOfSheet, toLoss, type RunProblem } from '../../core/run-end';
import type { RunRecord } from '../../core/run-record';
import { EMPTY_CELLS, lostCells, restoredCells, type StatusCells } from '../../core/status-cells';
import type { Messages } from '../../core/messages';
import { isComplete } from '../../core/status-columns';
import { readRows, type TableRows } from '../../core/table-rows';
import { openTable } from '../sheet/open-table';
import { unlessGone } from '../sheet/unless-gone';
import { createLedger, type Ledger, type LedgerRow } from './ledger';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * How many rows were put back, or what kept them from it, or has to be said first: `lostBefore` are cells of people that a
 * killed execution left overwritten.
 */
export function putBack(
  sheet: Sheet,
  record: RunRecord,
  messages: Messages,
  lostBefore: readonly string[] = [],
): number | RunProblem {
  return unlessGone<number | RunProblem>(sheet, () => restore(sheet, record, messages, lostBefore), {
    kind: 'sheet-gone',
  });
}

function restore(
  sheet: Sheet,
  record: RunRecord,
  messages: Messages,
  lostBefore: readonly string[],
): number | RunProblem {
  const opened = openTable(sheet, record.choices);
  if (!opened.ok) return toLoss(lostBefore) ?? problemOfSheet(opened.problems, messages);
  const { table } = opened;
  const ledger = createLedger(sheet, table, lostBefore);
  const rows = readRows(table);
  const waiting = restoreWaiting(rows, ledger, record, messages);
  // Where nobody was killed, rows are with their own cells.
  const lost = record.interruptions > 0 ? findLostRows(table, rows, record) : [];
  const overwritten = lost.flatMap(({ index }) => {
    const known = ledger.rows[index];
    const row = rows.rows[index];
    // A row that names nobody will not be sent: the next run says again what is wrong with it.
    const isToBeSent = row !== undefined && !namesNobody(row.issues);
    const cells = isToBeSent ? lostCells(row.fingerprint, messages) : EMPTY_CELLS;
    return known === undefined ? [] : [[known, cells] as const];
  });
  const changes = new Map([...waiting, ...overwritten]);
  // It was killed before all its columns were made.
  if (changes.size === 0 && !isComplete(table.status)) return ledger.findLoss() ?? 0;
  const end = ledger.write(changes);
  if (end.kind === 'problem') return end.problem;
  const problem = ledger.verify();
  // A killed execution may have coloured rows that it did not come to write.
  return ledger.verifyColours() ?? problem ?? waiting.size;
}

function restoreWaiting(
  { rows, keys, foreign }: TableRows,
  ledger: Ledger,
  { runId, inFlight }: RunRecord,
  messages: Messages,
): ReadonlyMap<LedgerRow, StatusCells> {
  const sent = new Set(inFlight);
  const changes = new Map<LedgerRow, StatusCells>();
  ledger.rows.forEach((row, index) => {
    const key = keys[index];
    if (key?.kind !== 'queued' || key.token.runId !== runId) return;
    const isOwn = rows[index] !== undefined && foreign[index] !== true;
    const { number } = key.token;
    changes.set(
      row,
      isOwn ? restoredCells(row.cells, key.previous, sent.has(number), messages) : EMPTY_CELLS,
    );
  });
  return changes;
}
