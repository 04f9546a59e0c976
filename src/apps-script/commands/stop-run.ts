/** Menu: stops the run that is on; rows that wait are put back as they were. */
import type { CommandEnd } from '../../core/run-end';
import { describeProblem } from '../../core/run-end';
import { judgeCondition } from '../../core/run-record';
import { beginExecution } from '../begin-execution';
import { tell } from '../dialogs';
import { readMessages } from '../language-store';
import { putBack } from '../run/put-back';
import { claimRun, endRun, readRun, requestStop } from '../run/run-store';
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
  const count = sheet === null ? 0 : putBack(sheet, claimed, messages);
  endRun(claimed, { kind: 'stopped', problem: { kind: 'stop-requested' } });
  removeWorkers();
  tell(
    typeof count === 'number' ? messages.run.putBack(count) : describeProblem(count, '', messages),
    messages,
  );
  return 'finished';
}
