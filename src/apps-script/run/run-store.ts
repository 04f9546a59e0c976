/** Keeps the record of the run with the spreadsheet: one run at a time, claimed under the document lock. */
import { toLastRun } from '../../core/last-run';
import type { RunEnd } from '../../core/run-end';
import { formatRunRecord, judgeCondition, parseRunRecord, type RunRecord } from '../../core/run-record';

const RUN = 'omniwallet.run';
/** A property of its own: a heartbeat must not write over the wish to stop. */
const STOP = 'omniwallet.stop';
const LAST_RUN = 'omniwallet.lastRun';

const LOCK_WAIT_MS = 10_000;

function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

/** The run that is not over; undefined where there is none. */
export function readRun(): RunRecord | undefined {
  return parseRunRecord(properties().getProperty(RUN));
}

/** Registers a new run; false where another one is there. */
export function registerRun(record: RunRecord): boolean {
  return withLock(() => {
    if (readRun() !== undefined) return false;
    writeRun(record);
    return true;
  });
}

/** Takes the run over for an execution; undefined where it is over, another one's, or being worked on. */
export function claimRun(runId: string, executionId: string, nowMs: number): RunRecord | undefined {
  return withLock(() => {
    const record = readRun();
    if (record?.runId !== runId || judgeCondition(record, nowMs) === 'live') return undefined;
    const claimed: RunRecord = {
      ...record,
      lease: { executionId, heartbeatMs: nowMs },
      // A lease that nobody gave back is that of a killed execution.
      interruptions: record.interruptions + (record.lease === undefined ? 0 : 1),
    };
    writeRun(claimed);
    return claimed;
  });
}

/** What a heartbeat finds: all well, a wish to stop, or a run that is no longer this execution's. */
export type Pulse = 'own' | 'stop-requested' | 'superseded';

/** A sign of life, and what the run has come to. */
export function beat(record: RunRecord, executionId: string): Pulse {
  const { [RUN]: stored = null, [STOP]: stop } = properties().getProperties();
  if (parseRunRecord(stored)?.lease?.executionId !== executionId) return 'superseded';
  if (stop === record.runId) return 'stop-requested';
  writeRun(record);
  return 'own';
}

/** Leaves the run to a later execution. */
export function leaveRun(record: RunRecord): void {
  writeRun({ ...record, lease: undefined });
}

/** The run is over; what became of it is kept until the next one ends, rows that nobody can see any more included. */
export function endRun(record: RunRecord, end: RunEnd): void {
  properties().setProperty(LAST_RUN, JSON.stringify(toLastRun(record, end, Date.now())));
  properties().deleteProperty(RUN);
  properties().deleteProperty(STOP);
}

/** Asks the execution that works on the run to stop after its batch. */
export function requestStop(runId: string): void {
  properties().setProperty(STOP, runId);
}

function writeRun(record: RunRecord): void {
  properties().setProperty(RUN, formatRunRecord(record));
}

function withLock<Result>(act: () => Result): Result {
  const lock = LockService.getDocumentLock();
  lock.waitLock(LOCK_WAIT_MS);
  try {
    return act();
  } finally {
    lock.releaseLock();
  }
}
