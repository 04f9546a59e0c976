/** Takes rows out of a run that nobody watches: edited while they waited, they ask for what only a person may agree to. */
import type { Messages } from '../../core/messages';
import { parseRowKey } from '../../core/row-key';
import type { RunState } from '../../core/run-state';
import { restoredCells, type StatusCells } from '../../core/status-cells';
import type { Ledger, LedgerRow } from './ledger';

/** Their cells as they were before the run; `held` are 0-based rows of the ledger. */
export function leaveHeld(
  held: ReadonlySet<number>,
  { rows }: Ledger,
  state: RunState,
  messages: Messages,
): ReadonlyMap<LedgerRow, StatusCells> {
  const changes = new Map<LedgerRow, StatusCells>();
  for (const index of held) {
    const row = rows[index];
    const key = parseRowKey(row?.key ?? '');
    if (row === undefined || key?.kind !== 'queued') continue;
    changes.set(row, restoredCells(row.cells, key.previous, false, messages));
    state.total -= 1;
  }
  return changes;
}
