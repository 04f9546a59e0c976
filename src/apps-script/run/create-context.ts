/** Makes what the steps of a run work with: Google's services, the lease, and what is kept of the run as it goes on. */
import type { LogEntry } from '../../core/history/log-entry';
import type { RunEnd } from '../../core/run-end';
import type { RunRecord } from '../../core/run-record';
import { markProgress, type RunState } from '../../core/run-state';
import { attemptsOf, customersAskingForCard } from '../../core/task';
import { createApiClient } from '../api-client';
import { openFetchCounter } from '../fetch-counter';
import type { Execution } from './conduct-run';
import type { RunContext } from './run-context';
import { beat, readRun } from './run-store';

/** Pauses are cut into pieces, each with a sign of life. */
const MAX_SLEEP_MS = 60_000;

/** `update` changes what is kept of the run, and gives all of it. */
export function createContext(
  claimed: RunRecord,
  execution: Execution,
  update: (changes: Partial<RunRecord>) => RunRecord,
  log: (entry: LogEntry) => void,
): RunContext {
  const { executionId, sheet, messages, deadlineMs } = execution;
  const fetches = openFetchCounter(execution.email);
  /** Marks of customers that no task is about; all others are known by their task. */
  const askedForCard = new Set(claimed.askedForCard);
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
    earlier: { askedForCard, attempts: claimed.attempts },
    isWholeSheet: isWholeSheet(claimed),
    wasInterrupted: claimed.interruptions > 0,
    lostCells: execution.lostCells ?? [],
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
    takeUp(tasks) {
      customersAskingForCard(tasks).forEach((mark) => askedForCard.delete(mark));
    },
    beforeBatch(batch, atRisk, state) {
      const inFlight = batch.flatMap((task) => task.rows.map((row) => row.token.number));
      announce(batch.length, state);
      const asked = [...askedForCard, ...customersAskingForCard(atRisk)];
      const end = pulse(state, { inFlight, askedForCard: asked });
      if (end !== undefined) announce(-batch.length, state);
      return end;
    },
    layDown(tasks, atRisk) {
      customersAskingForCard(atRisk).forEach((mark) => askedForCard.add(mark));
      update({ askedForCard: [...askedForCard], attempts: attemptsOf(tasks) });
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
