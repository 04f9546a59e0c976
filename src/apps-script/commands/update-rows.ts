/** Menu: asks, queues and sends rows, then says what happened; or tells about the run that is on. */
import type { CommandEnd } from '../../core/run-end';
import { judgeCondition, type RunRecord } from '../../core/run-record';
import type { RunScope } from '../../core/scope';
import type { Connection } from '../api-client';
import { beginExecution, type Begun } from '../begin-execution';
import { readConnection } from '../connection-store';
import { tell } from '../dialogs';
import { openFetchCounter } from '../fetch-counter';
import { readMessages } from '../language-store';
import { conductRun } from '../run/conduct-run';
import { findOtherRun } from '../run/find-other-run';
import { resumeRun } from '../run/resume-run';
import { startRun } from '../run/start-run';
import { requireRights } from '../rights';
import { watchOver } from '../schedule/watch-over';
import { readSettings } from '../settings-store';
import { readScope } from '../sheet/read-scope';
import { askAboutAccount } from './ask-about-account';
import { describeOtherRun } from './describe-other-run';
import { planWithConsent } from './plan-with-consent';
import { reportRun } from './report-run';

export function updateChangedRows(): CommandEnd {
  return updateRows('changed');
}

export function updateSelectedRows(): CommandEnd {
  return updateRows('selected');
}

export function retryFailedRows(): CommandEnd {
  return updateRows('retry');
}

function updateRows(kind: RunScope['kind']): CommandEnd {
  requireRights('script.external_request');
  const begun = beginExecution(readMessages());
  watchOver();
  const { messages } = begun;
  const connection = readConnection();
  if (connection === undefined) {
    tell(messages.connect.missing, messages);
    return 'not-started';
  }
  const other = findOtherRun(connection, begun);
  if (other?.kind === 'over') return reportRun(other.record, other.conducted, begun);
  if (other !== undefined) return meetRun(other.record, connection, begun);

  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const scope = readScope(sheet, kind);
  const requestsLeft = openFetchCounter(begun.email).left(Date.now());
  const planned = planWithConsent(sheet, scope, { settings: readSettings(), requestsLeft, messages });
  if (typeof planned === 'string') return planned;

  const start = startRun(sheet, planned, begun);
  switch (start.kind) {
    case 'other-run': {
      const { other: first } = start;
      const words =
        first === undefined ? messages.summary.superseded : describeOtherRun(first, Date.now(), messages);
      tell(words, messages);
      return 'not-started';
    }
    case 'over': {
      const { record, end, isHistoryKept } = start;
      return reportRun(record, { end, state: record.state, isLeftToWorker: false, isHistoryKept }, begun);
    }
    case 'started': {
      const { record, entries } = start;
      const execution = { ...begun, sheet, connection, askAboutAccount: askAboutAccount(messages) };
      return reportRun(record, conductRun(record, execution, entries), begun);
    }
  }
}

/** A run that works or waits is left alone; one that was interrupted goes on. */
function meetRun(other: RunRecord, connection: Connection, begun: Begun): CommandEnd {
  const { messages } = begun;
  tell(describeOtherRun(other, Date.now(), messages), messages);
  if (judgeCondition(other, Date.now()) !== 'interrupted') return 'not-started';
  const conducted = resumeRun(other, connection, begun, askAboutAccount(messages));
  return conducted === undefined ? 'not-started' : reportRun(other, conducted, begun);
}
