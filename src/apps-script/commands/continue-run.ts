/** Trigger: the background worker goes on with the run that is not over, and goes away with it. */
import { messagesFor } from '../../core/messages';
import type { CommandEnd } from '../../core/run-end';
import { judgeCondition } from '../../core/run-record';
import { beginExecution } from '../begin-execution';
import { readConnection } from '../connection-store';
import { resumeRun } from '../run/resume-run';
import { isStopAsked, readRun } from '../run/run-store';
import { removeWorkers } from '../run/worker';
import { watchOver } from '../schedule/watch-over';

export function continueRun(): CommandEnd {
  watchOver();
  const record = readRun();
  if (record === undefined) {
    removeWorkers();
    return 'nothing-to-do';
  }
  const nowMs = Date.now();
  if ((nowMs < record.notBeforeMs && !isStopAsked(record.runId)) || judgeCondition(record, nowMs) === 'live')
    return 'not-started';
  const begun = beginExecution(messagesFor(record.locale));
  const conducted = resumeRun(record, readConnection(), begun);
  return conducted?.end.kind ?? 'not-started';
}
