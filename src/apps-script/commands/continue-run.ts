/** Trigger: the background worker goes on with the run that is not over, and goes away with it. */
import { messagesFor } from '../../core/messages';
import type { CommandEnd } from '../../core/run-end';
import { judgeCondition, readyAtMs } from '../../core/run-record';
import { beginExecution } from '../begin-execution';
import { readConnection } from '../connection-store';
import { isStopAsked, readRun } from '../run/run-store';
import { visitRun } from '../run/visit-run';
import { removeWorkers } from '../run/worker';
import { watchOver } from '../schedule/watch-over';

/** Where nothing may be sent for longer, the next visit is early enough: an execution that waits uses the day's time up. */
const LONGEST_WAIT_MS = 60_000;

export function continueRun(): CommandEnd {
  watchOver();
  const record = readRun();
  if (record === undefined) {
    removeWorkers();
    return 'nothing-to-do';
  }
  const nowMs = Date.now();
  const isAtRest = readyAtMs(record) > nowMs + LONGEST_WAIT_MS;
  if ((isAtRest && !isStopAsked(record.runId)) || judgeCondition(record, nowMs) === 'live')
    return 'not-started';
  const begun = beginExecution(messagesFor(record.locale));
  const conducted = visitRun(record, readConnection(), begun);
  return conducted?.end.kind ?? 'not-started';
}
