/** Keeps the record of the run with the spreadsheet: one run at a time, claimed under the document lock. */
import { formatMarks, parseMarks } from '../../core/customer-mark';
import { parseLastRun, toLastRun, type LastRun } from '../../core/last-run';
import type { RunEnd } from '../../core/run-end';
import { formatRunRecord, judgeCondition, parseRunRecord, type RunRecord } from '../../core/run-record';
import { countDone } from '../../core/run-state';
import { noteVisit } from '../../core/visits';
import { withDocumentLock } from '../document-lock';
import { clearRisk } from '../sheet/risk-store';

const RUN = 'omniwallet.run';
/** Outlives the run: who may have got a card number without a row that tells of it is looked at by the next one. */
const ASKED_FOR_CARD = 'omniwallet.askedForCard';
/** With as many of the next run they have to fit into a property of 9 KB. */
const MAX_MARKS_KEPT = 1000;
/** A property of its own: a heartbeat must not write over the wish to stop. */
const STOP = 'omniwallet.stop';
const LAST_RUN = 'omniwallet.lastRun';

function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

/** The run that is not over; undefined where there is none. */
export function readRun(): RunRecord | undefined {
  return parseStored(properties().getProperties());
}

/** All that the document's properties tell of runs, in one call. */
export interface RunNews {
  readonly run: RunRecord | undefined;
  readonly isStopAsked: boolean;
  readonly last: LastRun | undefined;
}

export function readRunNews(): RunNews {
  const stored: StoredTexts = properties().getProperties();
  const { [STOP]: stop, [LAST_RUN]: last = null } = stored;
  const run = parseStored(stored);
  return { run, isStopAsked: run !== undefined && stop === run.runId, last: parseLastRun(last) };
}

/** The last run that ended; undefined where there was none. */
export function readLastRun(): LastRun | undefined {
  return parseLastRun(properties().getProperty(LAST_RUN));
}

/** Registers a new run, with the card requests that earlier runs left unclear; undefined where another run is there. */
export function registerRun(record: RunRecord): RunRecord | undefined {
  return withDocumentLock(() => {
    const stored: StoredTexts = properties().getProperties();
    if (parseStored(stored) !== undefined) return undefined;
    const registered = { ...record, askedForCard: parseMarks(stored[ASKED_FOR_CARD] ?? '') };
    writeRun(registered);
    return registered;
  });
}

/**
 * Takes the run over for an execution; undefined where it is over, another one's, or being worked on. `isVisit` where nobody
 * watches: such visits are counted.
 */
export function claimRun(
  runId: string,
  executionId: string,
  nowMs: number,
  isVisit = false,
): RunRecord | undefined {
  return withDocumentLock(() => {
    const record = readRun();
    if (record?.runId !== runId || judgeCondition(record, nowMs) === 'live') return undefined;
    const claimed: RunRecord = {
      ...record,
      lease: { executionId, heartbeatMs: nowMs },
      // A lease that nobody gave back is that of a killed execution.
      interruptions: record.interruptions + (record.lease === undefined ? 0 : 1),
      visits: isVisit ? noteVisit(record.visits, countDone(record.state)) : undefined,
    };
    writeRun(claimed);
    return claimed;
  });
}

/** What a heartbeat finds: all well, a wish to stop, or a run that is no longer this execution's. */
export type Pulse = 'own' | 'stop-requested' | 'superseded';

/** A sign of life, and what the run has come to. */
export function beat(record: RunRecord, executionId: string): Pulse {
  const stored: StoredTexts = properties().getProperties();
  if (parseStored(stored)?.lease?.executionId !== executionId) return 'superseded';
  if (stored[STOP] === record.runId) return 'stop-requested';
  writeRun(record);
  return 'own';
}

/** Keeps what an execution failed with, for the words about it should the run be given up. */
export function noteFailure(runId: string, executionId: string, failure: string): void {
  const record = readRun();
  if (record?.runId !== runId || record.lease?.executionId !== executionId) return;
  if (record.visits !== undefined) writeRun({ ...record, visits: { ...record.visits, failure } });
}

/** Leaves the run to a later execution. */
export function leaveRun(record: RunRecord): void {
  writeRun({ ...record, lease: undefined });
}

/** The run is over; what became of it is kept until the next one ends, rows that nobody can see any more included. */
export function endRun(record: RunRecord, end: RunEnd, isHistoryKept: boolean): void {
  properties().setProperty(
    LAST_RUN,
    JSON.stringify(toLastRun(record, { end, endedAtMs: Date.now(), isHistoryKept })),
  );
  properties().setProperty(ASKED_FOR_CARD, formatMarks(record.askedForCard.slice(-MAX_MARKS_KEPT)));
  clearRisk();
  properties().deleteProperty(RUN);
  properties().deleteProperty(STOP);
}

/** Asks the execution that works on the run to stop after its batch. */
export function requestStop(runId: string): void {
  properties().setProperty(STOP, runId);
}

export function isStopAsked(runId: string): boolean {
  return properties().getProperty(STOP) === runId;
}

function writeRun(run: RunRecord): void {
  const { record, askedForCard } = formatRunRecord(run);
  properties().setProperties({ [RUN]: record, [ASKED_FOR_CARD]: askedForCard });
}

type StoredTexts = Readonly<Partial<Record<string, string>>>;

function parseStored({ [RUN]: record, [ASKED_FOR_CARD]: askedForCard }: StoredTexts): RunRecord | undefined {
  return parseRunRecord(record, askedForCard);
}
