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
import { resumeRun } from '../run/resume-run';
import { readRun } from '../run/run-store';
import { startRun } from '../run/start-run';
import { readSettings } from '../settings-store';
import { readSelectedRows } from '../sheet/read-selection';
import { askAboutAccount } from './ask-about-account';
import { describeOtherRun } from './describe-other-run';
import { planWithConsent } from './plan-with-consent';
import { reportRun } from './report-run';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function updateChangedRows(): CommandEnd {
  return updateRows(() => ({ kind: 'changed' }));
}

export function updateSelectedRows(): CommandEnd {
  return updateRows((sheet) => ({ kind: 'selected', rowNumbers: readSelectedRows(sheet) }));
}

export function retryFailedRows(): CommandEnd {
  return updateRows(() => ({ kind: 'retry' }));
}

function updateRows(readScope: (sheet: Sheet) => RunScope): CommandEnd {
  const begun = beginExecution(readMessages());
  const { messages } = begun;
  const connection = readConnection();
  if (connection === undefined) {
    tell(messages.connect.missing, messages);
    return 'not-started';
  }
  const other = readRun();
  if (other !== undefined) return meetRun(other, connection, begun);

  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const scope = readScope(sheet);
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
      const { record, end } = start;
      return reportRun(record, { end, state: record.state, isLeftToWorker: false }, begun);
    }
    case 'started': {
      const { record } = start;
      const execution = { ...begun, sheet, connection, askAboutAccount: askAboutAccount(messages) };
      return reportRun(record, conductRun(record, execution), begun);
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
