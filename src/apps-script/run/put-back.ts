/** Takes the rows of a run out of the queue and puts them back as they were. */
import { parseRowKey } from '../../core/row-key';
import { problemOfSheet, type RunProblem } from '../../core/run-end';
import type { RunRecord } from '../../core/run-record';
import { restoredCells, type StatusCells } from '../../core/status-cells';
import type { Messages } from '../../core/messages';
import { openTable } from '../sheet/open-table';
import { createLedger, type LedgerRow } from './ledger';

/** How many rows were put back, or what kept them from it. */
export function putBack(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  record: RunRecord,
  messages: Messages,
): number | RunProblem {
  const opened = openTable(sheet, record.choices);
  if (!opened.ok) return problemOfSheet(opened.problems, messages);
  const ledger = createLedger(sheet, opened.table);
  const inFlight = new Set(record.inFlight);
  const changes = new Map<LedgerRow, StatusCells>();
  for (const row of ledger.rows) {
    const key = parseRowKey(row.key);
    if (key?.kind !== 'queued' || key.token.runId !== record.runId) continue;
    const mayHaveBeenSent = inFlight.has(key.token.number);
    changes.set(row, restoredCells(row.cells, key.previous, mayHaveBeenSent, messages));
  }
  if (changes.size === 0) return 0;
  const end = ledger.write(changes);
  if (end.kind === 'problem') return end.problem;
  return ledger.verify() ?? changes.size;
}
