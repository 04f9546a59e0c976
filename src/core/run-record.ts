/** The record of a run that is not over, as it is kept with the spreadsheet, and who may work on it. */
import type { ColumnChoices } from './columns';
import { formatMarks, markCustomer, parseMarks } from './customer-mark';
import { isObject, parseJson } from './json';
import { formatRanges, parseRanges } from './number-ranges';
import { startPace, type Pace } from './pace';
import type { Guard } from './schedule/guard';
import type { PlanCounts } from './plan-counts';
import type { RunState } from './run-state';
import type { RunScope } from './scope';
import { DEFAULT_SETTINGS, paceSettingsOf, type Settings } from './settings';
import type { Visits } from './visits';

export interface Unattended {
  readonly guard: Guard;
  /** Rows that were left for a person when the run began. */
  readonly held: number;
}

export interface RunRecord {
  readonly runId: string;
  /** A sheet's id stays when it is renamed or moved. */
  readonly sheetId: number;
  /** Its name and the spreadsheet's time zone when the run began: whoever watches reads no cell. */
  readonly sheetName: string;
  readonly timeZone: string;
  readonly scope: RunScope['kind'];
  /** Set where only the first rows of the scope are in the run: their customers, by their hash. */
  readonly tried?: readonly string[] | undefined;
  /** Empty where Google does not tell. */
  readonly startedBy: string;
  readonly startedAtMs: number;
  /** Language of the person who started it. */
  readonly locale: string;
  /** Set for the run of a schedule, which nobody watches. */
  readonly unattended?: Unattended | undefined;
  /** What the plan came to, for the summary. */
  readonly counts: PlanCounts;
  /** What a person agreed to: the run goes by it to its end, whatever is chosen meanwhile. */
  readonly settings: Settings;
  readonly choices: ColumnChoices;
  readonly state: RunState;
  /** The execution that works on it, and its last sign of life; absent between executions. */
  readonly lease?: { readonly executionId: string; readonly heartbeatMs: number } | undefined;
  /** False until its rows are queued: a run that was killed before has nothing to go on with. */
  readonly isQueued: boolean;
  /** When an execution last left it. */
  readonly leftAtMs: number;
  /** Tokens of the batch that was being sent at the last heartbeat. */
  readonly inFlight: readonly number[];
  /** Marks of customers who were being asked for a card number then, or whose answer was not clear when the run was left. */
  readonly askedForCard: readonly string[];
  /** Unclear answers by customer, of those who were waiting for another attempt when the run was left. */
  readonly attempts: Readonly<Record<string, number>>;
  /** Before this moment the worker leaves it alone. */
  readonly notBeforeMs: number;
  /** Who has the background worker; its trigger is that person's. */
  readonly workerOwner?: string | undefined;
  /** Executions that were killed. */
  readonly interruptions: number;
  /** Of the background worker, since a person last went on with the run or the day's requests were used up. */
  readonly visits?: Visits | undefined;
}

/**
 * `live`: an execution works on it. `waiting`: the background worker goes on with it. `interrupted`: the execution was
 * killed, or the worker does not come any more.
 */
export type RunCondition = 'live' | 'waiting' | 'interrupted';

/** A batch takes half a minute at most, a second look at its requests as long again, and long pauses beat as well. */
export const DEAD_AFTER_MS = 150_000;

/** The worker comes every five minutes; Google may be late. */
const WORKER_LOST_AFTER_MS = 30 * 60_000;

export function judgeCondition(record: RunRecord, nowMs: number): RunCondition {
  if (record.lease !== undefined) {
    return nowMs - record.lease.heartbeatMs < DEAD_AFTER_MS ? 'live' : 'interrupted';
  }
  if (record.workerOwner === undefined) return 'interrupted';
  return nowMs - Math.max(record.leftAtMs, readyAtMs(record)) < WORKER_LOST_AFTER_MS
    ? 'waiting'
    : 'interrupted';
}

/** When something may be sent again: the server refuses, or the requests of the day are used up. */
export function readyAtMs({ notBeforeMs, state }: Pick<RunRecord, 'notBeforeMs' | 'state'>): number {
  const { blocked, nextAtMs } = state.pace;
  return blocked === undefined ? notBeforeMs : Math.max(notBeforeMs, nextAtMs);
}

/** What versions before this one did not keep: the add-on may be updated while a run is on. */
const OLDER_STATE = { requests: 0, marks: [] };
const OLDER_RECORD = {
  sheetName: '',
  timeZone: 'Etc/UTC',
  settings: DEFAULT_SETTINGS,
  choices: {},
  isQueued: true,
  attempts: {},
};

/** The texts in which a record is kept, each in a property of its own: customers may be many. */
export interface StoredRun {
  readonly record: string;
  readonly askedForCard: string;
}

export function formatRunRecord({ askedForCard, inFlight, ...record }: RunRecord): StoredRun {
  return {
    record: JSON.stringify({ ...record, inFlight: formatRanges(inFlight) }),
    askedForCard: formatMarks(askedForCard),
  };
}

/** The record in its properties; undefined where there is none, or none that this version understands. */
export function parseRunRecord(record: string | undefined, askedForCard = ''): RunRecord | undefined {
  const parsed = record === undefined ? undefined : parseJson(record);
  if (!isObject(parsed) || typeof parsed['runId'] !== 'string' || !isObject(parsed['state']))
    return undefined;
  const { inFlight, askedForCard: asked } = parsed;
  const known = {
    ...(typeof inFlight === 'string' ? { inFlight: parseRanges(inFlight) } : {}),
    askedForCard: Array.isArray(asked) ? asked.map(String).map(markCustomer) : parseMarks(askedForCard),
  };
  const complete = { ...OLDER_RECORD, ...parsed, ...known };
  const state: Record<string, unknown> = { ...OLDER_STATE, ...parsed['state'] };
  const pace = isPace(state['pace']) ? state['pace'] : startPace(0, paceSettingsOf(complete.settings));
  return { ...complete, state: { ...state, pace } } as unknown as RunRecord;
}

/** What a version before this one has learnt of a limit is learnt anew. */
function isPace(pace: unknown): pace is Pace {
  return isObject(pace) && 'recent' in pace;
}
