/** Menu: stops the run that is on; rows that wait are put back as they were. */
import type { CommandEnd } from '../../core/run-end';
import { describeProblem } from '../../core/run-end';
import { judgeCondition } from '../../core/run-record';
import { beginExecution } from '../begin-execution';
import { tell } from '../dialogs';
import { readMessages } from '../language-store';
import { openHistory } from '../history/keep-history';
import { closeRun } from '../run/close-run';
import { putBack } from '../run/put-back';
import { takeStock } from '../run/recover-run';
import { claimRun, readRun, requestStop } from '../run/run-store';
import { removeWorkers } from '../run/worker';

export function stopRun(): CommandEnd {
  const { messages, executionId } = beginExecution(readMessages());
  const record = readRun();
  if (record === undefined) {
    tell(messages.run.none, messages);
    return 'nothing-to-do';
  }
  const nowMs = Date.now();
  const claimed =
    judgeCondition(record, nowMs) === 'live' ? undefined : claimRun(record.runId, executionId, nowMs);
  if (claimed === undefined) {
    // The execution that works on it puts its rows back itself.
    requestStop(record.runId);
    tell(messages.run.stopAsked, messages);
    return 'finished';
  }
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(claimed.sheetId);
  const wasKilled = claimed.interruptions > record.interruptions;
  const known = wasKilled && sheet !== null ? takeStock(sheet, claimed, openHistory(messages)) : claimed;
  const count = sheet === null ? 0 : putBack(sheet, known, messages);
  closeRun(known, { kind: 'stopped', problem: { kind: 'stop-requested' } }, [], messages);
  removeWorkers();
  tell(
    typeof count === 'number' ? messages.run.putBack(count) : describeProblem(count, '', messages),
    messages,
  );
  return 'finished';
}
