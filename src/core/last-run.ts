/** What became of the last run that ended, as it is kept with the spreadsheet until the next one ends. */
import type { KnownLimit } from './estimate';
import { isObject, parseJson } from './json';
import type { RunEnd } from './run-end';
import type { RunRecord } from './run-record';
import type { RunState } from './run-state';

/** The parts of a record that tell which run it was. */
type RunIdentity = Pick<
  RunRecord,
  'runId' | 'sheetId' | 'sheetName' | 'scope' | 'startedBy' | 'startedAtMs' | 'timeZone' | 'counts' | 'tried'
>;

export interface LastRun extends RunIdentity, Pick<RunState, 'total' | 'settled' | 'lost'> {
  readonly endedAtMs: number;
  readonly end: RunEnd;
  /** False where the history tabs could not be written. */
  readonly isHistoryKept: boolean;
  /** How many requests the server was found to take, for the next estimate. */
  readonly limit?: KnownLimit | undefined;
}

/** How and when a record's run ended. */
type Ending = Pick<LastRun, 'end' | 'endedAtMs' | 'isHistoryKept'>;

export function toLastRun(record: RunRecord, ending: Ending): LastRun {
  const { runId, sheetId, sheetName, scope, startedBy, startedAtMs, timeZone, counts, tried, state } = record;
  const { total, settled, lost, pace } = state;
  const identity = { runId, sheetId, sheetName, scope, startedBy, startedAtMs, timeZone, counts, tried };
  const limit =
    pace.limit === undefined ? {} : { limit: { count: pace.limit.count, windowMs: pace.limit.windowMs } };
  return { ...identity, ...ending, total, settled, lost, ...limit };
}

/** The last run in a property; undefined where there is none, or none that this version understands. */
export function parseLastRun(json: string | null): LastRun | undefined {
  const parsed = json === null ? undefined : parseJson(json);
  return isObject(parsed) && typeof parsed['runId'] === 'string' && isObject(parsed['counts'])
    ? (parsed as unknown as LastRun)
    : undefined;
}
