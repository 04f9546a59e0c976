/** Takes over a run that was left or interrupted, and works on it. */
import type { RunRecord } from '../../core/run-record';
import type { Begun } from '../begin-execution';
import type { Connection } from '../api-client';
import { conductRun, type Conducted } from './conduct-run';
import { claimRun, endRun } from './run-store';
import { removeWorkers } from './worker';

/** Undefined where another execution has the run by now. */
export function resumeRun(
  record: RunRecord,
  connection: Connection | undefined,
  begun: Begun,
  askAboutAccount?: () => boolean,
): Conducted | undefined {
  const claimed = claimRun(record.runId, begun.executionId, Date.now());
  if (claimed === undefined) return undefined;
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(claimed.sheetId);
  if (sheet === null || connection === undefined) {
    const kind = sheet === null ? 'sheet-gone' : 'not-connected';
    const end = { kind: 'stopped', problem: { kind } } as const;
    endRun(claimed, end);
    removeWorkers();
    return { end, state: claimed.state, isLeftToWorker: false };
  }
  return conductRun(claimed, { ...begun, sheet, connection, askAboutAccount });
}
