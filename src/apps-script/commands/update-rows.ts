/** Menu: asks, queues and sends rows, then says what happened. */
import type { Messages } from '../../core/messages';
import { describeProblem, type CommandEnd, type RunEnd } from '../../core/run-end';
import { countOpen, createRunState, type RunState } from '../../core/run-state';
import type { Scope } from '../../core/scope';
import { describeEnd } from '../../core/summary';
import { createApiClient } from '../api-client';
import { readConnection } from '../connection-store';
import { askYesNo, readMessages, tell } from '../dialogs';
import { planCells, queueWith } from '../run/queue-rows';
import type { RunContext } from '../run/run-context';
import { runStep } from '../run/run-step';
import { writeRows } from '../run/write-rows';
import { readSettings } from '../settings-store';
import { readSelectedRows } from '../sheet/read-selection';
import { planWithConsent, type Planned } from './plan-with-consent';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Of the six minutes that Google gives an execution; the rest is for a batch that is slow to answer. */
const TIME_BUDGET_MS = 4.5 * 60_000;

const TOAST_INTERVAL_MS = 5000;

export function updateChangedRows(): CommandEnd {
  return updateRows(() => ({ kind: 'changed' }));
}

export function updateSelectedRows(): CommandEnd {
  return updateRows((sheet) => ({ kind: 'selected', rowNumbers: readSelectedRows(sheet) }));
}

export function retryFailedRows(): CommandEnd {
  return updateRows(() => ({ kind: 'retry' }));
}

function updateRows(readScope: (sheet: Sheet) => Scope): CommandEnd {
  const deadlineMs = Date.now() + TIME_BUDGET_MS;
  const messages = readMessages();
  const connection = readConnection();
  if (connection === undefined) {
    tell(messages.connect.missing, messages);
    return 'not-started';
  }
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const settings = readSettings();
  const planned = planWithConsent(sheet, readScope(sheet), settings, messages);
  if (typeof planned === 'string') return planned;

  const { table, plan, counts } = planned;
  const runId = createRunId();
  writeRows(sheet, table, planCells(plan, table, messages, queueWith(runId, messages)));
  const state = createRunState(counts.send, Date.now());
  const end = runWithDoubts(planned, state, connection.account, {
    sheet,
    client: createApiClient(connection),
    settings,
    messages,
    runId,
    nowMs: () => Date.now(),
    sleep: (durationMs) => {
      Utilities.sleep(durationMs);
    },
    random: () => Math.random(),
    deadlineMs,
    onProgress: createToaster(messages),
  });
  tell(describeEnd(end, state, counts, connection.account, messages), messages);
  return end.kind;
}

/** Runs; where the account is in doubt, the person decides. */
function runWithDoubts(planned: Planned, state: RunState, account: string, context: RunContext): RunEnd {
  const { messages, settings } = context;
  const invalid = planned.plan.find(({ decision }) => decision.kind === 'invalid');
  if (settings.onRowError === 'stop' && invalid !== undefined) {
    return { kind: 'stopped', problem: { kind: 'row-error', rowNumber: invalid.rowNumber } };
  }
  const end = runStep(state, context);
  if (end.kind !== 'stopped' || end.problem.kind !== 'all-unknown') return end;
  const question = `${describeProblem(end.problem, account, messages)} ${messages.confirm.goOnAnyway}`;
  if (!askYesNo(question, messages)) return end;
  state.breaker = { ...state.breaker, isAccountTrusted: true };
  return runStep(state, context);
}

function createToaster(messages: Messages): (state: RunState) => void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  let lastMs = Date.now();
  return (state) => {
    // Each toast is a call to the spreadsheet.
    if (Date.now() - lastMs < TOAST_INTERVAL_MS) return;
    lastMs = Date.now();
    const done = state.total - countOpen(state);
    spreadsheet.toast(messages.progress(done, state.total), messages.menu.title);
  };
}

function createRunId(): string {
  return Utilities.getUuid().replace(/-/g, '').slice(0, 12);
}
