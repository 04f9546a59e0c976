/** Trigger: the background worker goes on with the run that is not over, and goes away with it. */
import { messagesFor } from '../../core/messages';
import { judgeCondition } from '../../core/run-record';
import { beginExecution } from '../begin-execution';
import { readConnection } from '../connection-store';
import { resumeRun } from '../run/resume-run';
import { readRun } from '../run/run-store';
import { removeWorkers } from '../run/worker';

export function continueRun(): void {
  const record = readRun();
  if (record === undefined) {
    removeWorkers();
    return;
  }
  const nowMs = Date.now();
  if (nowMs < record.notBeforeMs || judgeCondition(record, nowMs) === 'live') return;
  const begun = beginExecution(messagesFor(record.locale));
  resumeRun(record, readConnection(), begun, { onProgress: () => undefined });
}
