/** Stops a run: at once where nobody works on it, otherwise by asking the execution that does. */
import type { RunProblem } from '../../core/run-end';
import { judgeCondition, type RunRecord } from '../../core/run-record';
import type { Begun } from '../begin-execution';
import { openHistory } from '../history/keep-history';
import { closeRun } from './close-run';
import { putBack } from './put-back';
import { takeStock } from './recover-run';
import { claimRun, requestStop } from './run-store';
import { removeWorkers } from './worker';

export type RunStop =
  /** The execution that works on it stops after its batch, and puts its rows back itself. */
  | { readonly kind: 'asked' }
  | { readonly kind: 'put-back'; readonly count: number }
  /** It is over, but what waited could not be put back. */
  | { readonly kind: 'problem'; readonly problem: RunProblem };

const SHEET_GONE: RunProblem = { kind: 'sheet-gone' };

export function stopRun(record: RunRecord, { executionId, messages }: Begun): RunStop {
  const nowMs = Date.now();
  const claimed =
    judgeCondition(record, nowMs) === 'live' ? undefined : claimRun(record.runId, executionId, nowMs);
  if (claimed === undefined) {
    requestStop(record.runId);
    return { kind: 'asked' };
  }
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(claimed.sheetId);
  const wasKilled = claimed.interruptions > record.interruptions;
  const { record: known, lostCells } =
    wasKilled && sheet !== null
      ? takeStock(sheet, claimed, openHistory(messages))
      : { record: claimed, lostCells: [] };
  const back = sheet === null ? SHEET_GONE : putBack(sheet, known, messages, lostCells);
  const problem: RunProblem = typeof back === 'number' ? { kind: 'stop-requested' } : back;
  closeRun(known, { kind: 'stopped', problem }, [], messages);
  removeWorkers();
  return typeof back === 'number' ? { kind: 'put-back', count: back } : { kind: 'problem', problem: back };
}
