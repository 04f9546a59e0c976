/** Works on a claimed run for as long as the execution may, and leaves it finished, stopped, or to the worker. */
import type { RunEnd } from '../../core/run-end';
import type { RunRecord } from '../../core/run-record';
import { markProgress, type RunState } from '../../core/run-state';
import type { Messages } from '../../core/messages';
import type { Task } from '../../core/task';
import { createApiClient, type Connection } from '../api-client';
import { openFetchCounter } from '../fetch-counter';
import { putBack } from './put-back';
import type { RunContext } from './run-context';
import { runStep } from './run-step';
import { beat, endRun, leaveRun, readRun } from './run-store';
import { ensureWorker, removeWorkers } from './worker';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The execution that works on a run. */
export interface Execution {
  readonly executionId: string;
  readonly sheet: Sheet;
  readonly connection: Connection;
  readonly messages: Messages;
  /** Empty where Google does not tell. */
  readonly email: string;
  readonly deadlineMs: number;
  /** Asks a person whether the account is right although it knows nobody; undefined where nobody is there. */
  readonly askAboutAccount: (() => boolean) | undefined;
}

export interface Conducted {
  readonly end: RunEnd;
  readonly state: RunState;
  /** True where the background worker goes on. */
  readonly isLeftToWorker: boolean;
}

/** Pauses are cut into pieces, each with a sign of life. */
const MAX_SLEEP_MS = 60_000;

export function conductRun(claimed: RunRecord, execution: Execution): Conducted {
  const { state } = claimed;
  let record = claimed;
  const context = createContext(claimed, execution, (changes) => {
    record = { ...record, ...changes };
    return record;
  });

  let end = stepOrGone(state, context);
  const isDoubtful = end.kind === 'stopped' && end.problem.kind === 'all-unknown';
  if (isDoubtful && execution.askAboutAccount?.() === true) {
    state.breaker = { ...state.breaker, isAccountTrusted: true };
    end = stepOrGone(state, context);
  }
  switch (end.kind) {
    case 'superseded':
      return { end, state, isLeftToWorker: true };
    case 'paused':
    case 'out-of-quota': {
      markProgress(state, Date.now());
      const notBeforeMs = end.kind === 'paused' ? 0 : end.untilMs;
      const hasWorker = ensureWorker();
      leaveRun({
        ...record,
        leftAtMs: Date.now(),
        inFlight: [],
        notBeforeMs,
        workerOwner: hasWorker ? execution.email : undefined,
      });
      return { end, state, isLeftToWorker: hasWorker };
    }
    case 'stopped': {
      if (end.problem.kind === 'stop-requested')
        putBack(execution.sheet, { ...record, inFlight: [] }, execution.messages);
      finish({ ...record, state }, end, execution);
      return { end, state, isLeftToWorker: false };
    }
    case 'finished':
      finish({ ...record, state }, end, execution);
      return { end, state, isLeftToWorker: false };
  }
}

/** Works on; where the sheet was deleted meanwhile, every call to it throws. */
function stepOrGone(state: RunState, context: RunContext): RunEnd {
  const sheetId = context.sheet.getSheetId();
  try {
    return runStep(state, context);
  } catch (error: unknown) {
    if (SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId) !== null) throw error;
    return { kind: 'stopped', problem: { kind: 'sheet-gone' } };
  }
}

function finish(record: RunRecord, end: RunEnd, { email }: Execution): void {
  endRun(record, end);
  // A colleague's worker finds no run when it comes next, and removes itself.
  if (record.workerOwner === email) removeWorkers();
}

function createContext(
  claimed: RunRecord,
  execution: Execution,
  update: (changes: Partial<RunRecord>) => RunRecord,
): RunContext {
  const { executionId, sheet, messages, deadlineMs } = execution;
  const fetches = openFetchCounter(execution.email);

  /** Gives a sign of life with what is known by now. */
  const pulse = (state: RunState, changes: Partial<RunRecord> = {}): RunEnd | undefined => {
    markProgress(state, Date.now());
    const record = update({ ...changes, state, lease: { executionId, heartbeatMs: Date.now() } });
    switch (beat(record, executionId)) {
      case 'own':
        return undefined;
      case 'superseded':
        return { kind: 'superseded' };
      case 'stop-requested':
        return { kind: 'stopped', problem: { kind: 'stop-requested' } };
    }
  };

  return {
    sheet,
    client: createApiClient(execution.connection),
    settings: claimed.settings,
    choices: claimed.choices,
    messages,
    runId: claimed.runId,
    nowMs: () => Date.now(),
    random: () => Math.random(),
    deadlineMs,
    askedForCard: new Set(claimed.askedForCard),
    mayAdoptStrays: claimed.interruptions > 0 && isWholeSheet(claimed),
    waitUntil(ms, state) {
      for (let leftMs = ms - Date.now(); leftMs > 0; leftMs = ms - Date.now()) {
        if (leftMs > MAX_SLEEP_MS) {
          const end = pulse(state);
          if (end !== undefined) return end;
        }
        Utilities.sleep(Math.min(leftMs, MAX_SLEEP_MS));
      }
      return undefined;
    },
    beforeBatch(batch, atRisk, state) {
      const inFlight = batch.flatMap((task) => task.rows.map((row) => row.token.number));
      const askedForCard = [...claimed.askedForCard, ...customersAskingForCard(atRisk)];
      const end = pulse(state, { inFlight, askedForCard });
      if (end === undefined) fetches.note(batch.length, Date.now());
      return end;
    },
    isOwn: () => readRun()?.lease?.executionId === executionId,
    allow(wanted) {
      const nowMs = Date.now();
      const left = fetches.left(nowMs);
      return left > 0 ? Math.min(wanted, left) : { kind: 'out-of-quota', untilMs: fetches.nextMs(nowMs) };
    },
  };
}

function isWholeSheet({ scope, tried }: RunRecord): boolean {
  return (scope === 'changed' || scope === 'all') && tried === undefined;
}

function customersAskingForCard(tasks: readonly Task[]): string[] {
  return tasks
    .filter(({ update }) => update.cardRequest !== 'none')
    .flatMap(({ rows }) => rows.slice(0, 1).map((row) => row.fingerprint.customer));
}
