/** Starts a run that was planned: registers it and queues its rows. Nothing is sent yet, and nobody is asked. */
import { NEW_BREAKER } from '../../core/breaker';
import type { LogEntry } from '../../core/history/log-entry';
import type { RunEnd, RunProblem } from '../../core/run-end';
import type { RunRecord, Unattended } from '../../core/run-record';
import { createRunState } from '../../core/run-state';
import { paceSettingsOf } from '../../core/settings';
import { createId, type Begun } from '../begin-execution';
import { readLocale } from '../language-store';
import { openHistory } from '../history/keep-history';
import { closeRun } from './close-run';
import { invalidEntries, planCells, queueWith } from './plan-cells';
import type { PlannedRun } from './plan-run';
import { beat, readRun, registerRun } from './run-store';
import { writePlanned } from './write-planned';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export type RunStart =
  /** Its rows are queued, and this execution holds it. `entries` are rows that the log has to tell of. */
  | { readonly kind: 'started'; readonly record: RunRecord; readonly entries: readonly LogEntry[] }
  /** Another run was there first; undefined where it is over by now. */
  | { readonly kind: 'other-run'; readonly other: RunRecord | undefined }
  /** It is over already: its rows could not be queued, or one of them is invalid and that was to stop it. */
  | {
      readonly kind: 'over';
      readonly record: RunRecord;
      readonly end: RunEnd;
      /** False where the history could not be written. */
      readonly isHistoryKept: boolean;
    };

export interface StartOptions {
  /** A person said that the account is right although it knew nobody. */
  readonly isAccountTrusted?: boolean;
  /** Nobody watches. */
  readonly unattended?: Unattended;
}

export function startRun(
  sheet: Sheet,
  planned: PlannedRun,
  begun: Begun,
  options: StartOptions = {},
): RunStart {
  const record = registerRun(createRecord(sheet, planned, begun, options));
  if (record === undefined) return { kind: 'other-run', other: readRun() };

  const { plan, table } = planned;
  const { messages } = begun;
  openHistory(messages).prepare(sheet);
  const cells = planCells(plan, table, messages, queueWith(record.runId, plan, messages), record.runId);
  const problem = writePlanned(sheet, table, cells) ?? findPlannedError(planned);
  const entries = invalidEntries(plan, cells);
  if (problem === undefined) {
    const queued = { ...record, isQueued: true };
    // Queueing a long list takes its time: another execution may have thought this one dead.
    return beat(queued, begun.executionId) === 'superseded'
      ? { kind: 'other-run', other: readRun() }
      : { kind: 'started', record: queued, entries };
  }
  const end = { kind: 'stopped', problem } as const;
  return { kind: 'over', record, end, isHistoryKept: closeRun(record, end, entries, messages) };
}

function createRecord(
  sheet: Sheet,
  { sheetName, scope, settings, table, counts, tried }: PlannedRun,
  { executionId, email }: Begun,
  { isAccountTrusted = false, unattended }: StartOptions,
): RunRecord {
  const nowMs = Date.now();
  const state = createRunState(counts.send, nowMs, paceSettingsOf(settings));
  return {
    runId: createId(),
    sheetId: sheet.getSheetId(),
    sheetName,
    timeZone: SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
    scope: scope.kind,
    tried,
    startedBy: email,
    startedAtMs: nowMs,
    locale: readLocale(),
    unattended,
    counts,
    settings,
    choices: table.choices,
    state: { ...state, breaker: { ...NEW_BREAKER, isAccountTrusted } },
    lease: { executionId, heartbeatMs: nowMs },
    leftAtMs: nowMs,
    isQueued: false,
    inFlight: [],
    askedForCard: [],
    attempts: {},
    notBeforeMs: 0,
    interruptions: 0,
  };
}

/** With the setting *stop on a row error*, one invalid row keeps all others from being sent. */
function findPlannedError({ plan, settings }: PlannedRun): RunProblem | undefined {
  const invalid = plan.find(({ decision }) => decision.kind === 'invalid');
  if (settings.onRowError === 'continue' || invalid === undefined) return undefined;
  return { kind: 'row-error', rowNumber: invalid.rowNumber };
}
