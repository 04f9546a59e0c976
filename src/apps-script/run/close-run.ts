/** Ends a run: what it came to goes into the history, and its record goes away. */
import type { LogEntry } from '../../core/history/log-entry';
import { runLine } from '../../core/history/run-line';
import type { Messages } from '../../core/messages';
import type { RunEnd } from '../../core/run-end';
import type { RunRecord } from '../../core/run-record';
import { turnOf } from '../../core/schedule/turn';
import { readAccount } from '../connection-store';
import { openHistory } from '../history/keep-history';
import { settleTurn } from '../schedule/settle-turn';
import { endRun } from './run-store';

/** `entries` are rows that are not in the log yet. False where the history could not be written. */
export function closeRun(
  record: RunRecord,
  end: RunEnd,
  entries: readonly LogEntry[],
  messages: Messages,
): boolean {
  const history = openHistory(messages);
  const account = readAccount() ?? '';
  const line = runLine(record, end, { account, endedAtMs: Date.now() }, messages);
  // Before the record goes: an execution that is killed in between is made up for by the one that finds the record.
  history.close(record, entries, line);
  if (record.unattended !== undefined) settleTurn(record.sheetId, turnOf(record, end, Date.now()));
  endRun(record, end, history.isKept());
  return history.isKept();
}
