/** Works on a claimed run for as long as the execution may, and leaves it finished, stopped, or to the worker. */
import type { LogEntry } from '../../core/history/log-entry';
import type { RunEnd } from '../../core/run-end';
import type { RunRecord } from '../../core/run-record';
import { countDone, markProgress, type RunState } from '../../core/run-state';
import { isLastVisit, noProgress } from '../../core/visits';
import type { Messages } from '../../core/messages';
import type { Connection } from '../api-client';
import { openHistory } from '../history/keep-history';
import { unlessGone } from '../sheet/unless-gone';
import { closeRun } from './close-run';
import { createContext } from './create-context';
import { leaveToWorker } from './leave-run';
import { putBack } from './put-back';
import type { RunContext } from './run-context';
import { runStep } from './run-step';
import { isStopAsked } from './run-store';
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
  /** Cells of people, by their names, that a killed execution left overwritten. */
  readonly lostCells?: readonly string[];
}

export interface Conducted {
  readonly end: RunEnd;
  readonly state: RunState;
  /** True where the background worker goes on. */
  readonly isLeftToWorker: boolean;
  /** False where the history could not be written. */
  readonly isHistoryKept: boolean;
}

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

  const leave = (end: RunEnd, changes: Partial<RunRecord>): Conducted => {
    markProgress(state, Date.now());
    const history = openHistory(execution.messages);
    history.log(record, entries);
    const left = { ...record, state, inFlight: [], ...changes };
    const hasWorker = leaveToWorker(left, execution.email);
    return { end, state, isLeftToWorker: hasWorker, isHistoryKept: history.isKept() };
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
  // A question may stand open, or Google be slow, for so long that this execution is thought dead.
  if (!context.isOwn()) end = { kind: 'superseded' };
  switch (end.kind) {
    case 'superseded':
      // What this execution did and had not told, the other one finds in the sheet.
      return { end, state, isLeftToWorker: true, isHistoryKept: true };
    case 'paused':
      if (isLastVisit(record.visits, countDone(state)))
        return finish({ kind: 'stopped', problem: noProgress(state.pace) });
      return leave(end, { notBeforeMs: 0 });
    case 'out-of-quota':
      // Waiting for tomorrow is no visit in vain.
      return leave(end, { notBeforeMs: end.untilMs, visits: undefined });
    case 'stopped':
      if (end.problem.kind === 'stop-requested') {
        const problem = putBack(execution.sheet, { ...record, inFlight: [] }, execution.messages);
        if (typeof problem !== 'number') end = { kind: 'stopped', problem };
      }
      return finish(end);
    case 'finished':
      return finish(end);
  }
}

/** Works on; where the sheet was deleted meanwhile, every call to it throws. */
function stepOrGone(state: RunState, context: RunContext): RunEnd {
  return unlessGone<RunEnd>(context.sheet, () => runStep(state, context), {
    kind: 'stopped',
    problem: { kind: 'sheet-gone' },
  });
}
