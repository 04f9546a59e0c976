/** Menu: asks, queues and sends rows, then says what happened; or tells about the run that is on. */
import type { CommandEnd, RunProblem } from '../../core/run-end';
import { judgeCondition, type RunRecord } from '../../core/run-record';
import { createRunState } from '../../core/run-state';
import type { Scope } from '../../core/scope';
import { paceSettingsOf, type Settings } from '../../core/settings';
import type { Connection } from '../api-client';
import { beginExecution, createId, type Begun } from '../begin-execution';
import { readConnection } from '../connection-store';
import { tell } from '../dialogs';
import { readLocale, readMessages } from '../language-store';
import { openFetchCounter } from '../fetch-counter';
import { conductRun } from '../run/conduct-run';
import { planCells, queueWith } from '../run/plan-cells';
import { resumeRun } from '../run/resume-run';
import { endRun, readRun, registerRun } from '../run/run-store';
import { writePlanned } from '../run/write-planned';
import { readSettings } from '../settings-store';
import { readSelectedRows } from '../sheet/read-selection';
import { askAboutAccount } from './ask-about-account';
import { describeOtherRun } from './describe-other-run';
import { planWithConsent, type Planned } from './plan-with-consent';
import { reportRun } from './report-run';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type MenuScope = Extract<Scope, { kind: RunRecord['scope'] }>;

export function updateChangedRows(): CommandEnd {
  return updateRows(() => ({ kind: 'changed' }));
}

export function updateSelectedRows(): CommandEnd {
  return updateRows((sheet) => ({ kind: 'selected', rowNumbers: readSelectedRows(sheet) }));
}

export function retryFailedRows(): CommandEnd {
  return updateRows(() => ({ kind: 'retry' }));
}

function updateRows(readScope: (sheet: Sheet) => MenuScope): CommandEnd {
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
  const settings = readSettings();
  const requestsLeft = openFetchCounter(begun.email).left(Date.now());
  const planned = planWithConsent(sheet, scope, { settings, requestsLeft, messages });
  if (typeof planned === 'string') return planned;
  return startRun(sheet, scope, planned, { settings, connection, begun });
}

interface Start {
  readonly settings: Settings;
  readonly connection: Connection;
  readonly begun: Begun;
}

function startRun(
  sheet: Sheet,
  scope: MenuScope,
  planned: Planned,
  { settings, connection, begun }: Start,
): CommandEnd {
  const { executionId, email, messages } = begun;
  const nowMs = Date.now();
  const record: RunRecord = {
    runId: createId(),
    sheetId: sheet.getSheetId(),
    scope: scope.kind,
    startedBy: email,
    startedAtMs: nowMs,
    locale: readLocale(),
    counts: planned.counts,
    state: createRunState(planned.counts.send, nowMs, paceSettingsOf(settings)),
    lease: { executionId, heartbeatMs: nowMs },
    leftAtMs: nowMs,
    inFlight: [],
    askedForCard: [],
    notBeforeMs: 0,
    interruptions: 0,
  };
  if (!registerRun(record)) {
    const first = readRun();
    const words =
      first === undefined ? messages.summary.superseded : describeOtherRun(first, nowMs, messages);
    tell(words, messages);
    return 'not-started';
  }
  const cells = planCells(planned.plan, planned.table, messages, queueWith(record.runId, messages));
  const problem = writePlanned(sheet, planned.table, cells) ?? findPlannedError(planned, settings);
  if (problem !== undefined) {
    const end = { kind: 'stopped', problem } as const;
    endRun(record, end);
    return reportRun(record, { end, state: record.state, isLeftToWorker: false }, begun);
  }
  const ask = askAboutAccount(messages);
  const execution = { ...begun, sheet, connection, settings, askAboutAccount: ask };
  return reportRun(record, conductRun(record, execution), begun);
}

/** With the setting *stop on a row error*, one invalid row keeps all others from being sent. */
function findPlannedError({ plan }: Planned, { onRowError }: Settings): RunProblem | undefined {
  const invalid = plan.find(({ decision }) => decision.kind === 'invalid');
  if (onRowError === 'continue' || invalid === undefined) return undefined;
  return { kind: 'row-error', rowNumber: invalid.rowNumber };
}

/** A run that works or waits is left alone; one that was interrupted goes on. */
function meetRun(other: RunRecord, connection: Connection, begun: Begun): CommandEnd {
  const { messages } = begun;
  tell(describeOtherRun(other, Date.now(), messages), messages);
  if (judgeCondition(other, Date.now()) !== 'interrupted') return 'not-started';
  const conducted = resumeRun(other, connection, begun, askAboutAccount(messages));
  return conducted === undefined ? 'not-started' : reportRun(other, conducted, begun);
}
