/** Works on a claimed run for as long as the execution may, and leaves it finished, stopped, or to the worker. */
import type { LogEntry } from '../../core/history/log-entry';
import type { RunEnd } from '../../core/run-end';
import type { RunRecord } from '../../core/run-record';
import { markProgress, type RunState } from '../../core/run-state';
import type { Messages } from '../../core/messages';
import { attemptsOf, customersAskingForCard } from '../../core/task';
import { createApiClient, type Connection } from '../api-client';
import { openFetchCounter } from '../fetch-counter';
import { openHistory } from '../history/keep-history';
import { closeRun } from './close-run';
import { leaveToWorker } from './leave-run';
import { putBack } from './put-back';
import type { RunContext } from './run-context';
import { runStep } from './run-step';
import { beat, isStopAsked, readRun } from './run-store';
import { removeWorkers } from './worker';

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
  /** False where the history could not be written. */
  readonly isHistoryKept: boolean;
}

/** Pauses are cut into pieces, each with a sign of life. */
const MAX_SLEEP_MS = 60_000;

/** `found` are rows that the log has to tell of, from before the first request. */
export function conductRun(
  claimed: RunRecord,
  execution: Execution,
  found: readonly LogEntry[] = [],
): Conducted {
  const { state } = claimed;
  let record = claimed;
  const entries = [...found];
  const context = createContext(
    claimed,
    execution,
    (changes) => {
      record = { ...record, ...changes };
      return record;
    },
    (entry) => entries.push(entry),
  );

  const finish = (end: RunEnd): Conducted => {
    const isHistoryKept = closeRun({ ...record, state }, end, entries, execution.messages);
    // A colleague's worker finds no run when it comes next, and removes itself.
    if (record.workerOwner === execution.email) removeWorkers();
    return { end, state, isLeftToWorker: false, isHistoryKept };
  };

  let end = stepOrGone(state, context);
  const isDoubtful = end.kind === 'stopped' && end.problem.kind === 'all-unknown';
  if (isDoubtful && execution.askAboutAccount?.() === true) {
    state.breaker = { ...state.breaker, isAccountTrusted: true };
    end = stepOrGone(state, context);
  }
  // A wish to stop that came after the last batch must not wait for the next execution.
  if ((end.kind === 'paused' || end.kind === 'out-of-quota') && isStopAsked(record.runId))
    end = { kind: 'stopped', problem: { kind: 'stop-requested' } };
  switch (end.kind) {
    case 'superseded':
      // What this execution did and had not told, the other one finds in the sheet.
      return { end, state, isLeftToWorker: true, isHistoryKept: true };
    case 'paused':
    case 'out-of-quota': {
      markProgress(state, Date.now());
      const notBeforeMs = end.kind === 'paused' ? 0 : end.untilMs;
      const history = openHistory(execution.messages);
      history.log(record, entries);
      const hasWorker = leaveToWorker({ ...record, state, inFlight: [], notBeforeMs }, execution.email);
      return { end, state, isLeftToWorker: hasWorker, isHistoryKept: history.isKept() };
    }
    case 'stopped':
      if (end.problem.kind === 'stop-requested')
        putBack(execution.sheet, { ...record, inFlight: [] }, execution.messages);
      return finish(end);
    case 'finished':
      return finish(end);
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

function createContext(
  claimed: RunRecord,
  execution: Execution,
  update: (changes: Partial<RunRecord>) => RunRecord,
  log: (entry: LogEntry) => void,
): RunContext {
  const { executionId, sheet, messages, deadlineMs } = execution;
  const fetches = openFetchCounter(execution.email);
  /** Requests that are counted before they are sent: an execution that is killed meanwhile has sent them. */
  let announced = 0;
  const announce = (count: number, state: RunState): void => {
    announced = count;
    state.requests += count;
  };
  const noteRequests = (count: number): void => {
    claimed.state.requests += count - announced;
    announced = 0;
    fetches.note(count, Date.now());
  };

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
    client: createApiClient(execution.connection, noteRequests),
    log,
    settings: claimed.settings,
    choices: claimed.choices,
    guard: claimed.unattended?.guard,
    messages,
    runId: claimed.runId,
    scope: claimed.scope,
    nowMs: () => Date.now(),
    random: () => Math.random(),
    deadlineMs,
    earlier: { askedForCard: new Set(claimed.askedForCard), attempts: claimed.attempts },
    isWholeSheet: isWholeSheet(claimed),
    wasInterrupted: claimed.interruptions > 0,
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
      const askedForCard = [...new Set([...claimed.askedForCard, ...customersAskingForCard(atRisk)])];
      announce(batch.length, state);
      const end = pulse(state, { inFlight, askedForCard });
      if (end !== undefined) announce(-batch.length, state);
      return end;
    },
    leaveWaiting(tasks) {
      const asked = tasks.filter(({ stage }) => stage !== 'patch');
      update({ askedForCard: customersAskingForCard(asked), attempts: attemptsOf(tasks) });
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
