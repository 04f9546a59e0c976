/** What is known of a run so far; plain data, kept between executions. */
import { NEW_BREAKER, type Breaker } from './breaker';
import type { SettledOutcome } from './outcome';
import { noteProgress, type ProgressMark } from './progress';
import { startPace, type Pace, type PaceSettings } from './pace';

/** An answer whose row was gone: deleted, or with another email by then. */
export interface LostRow {
  /** Where the row stood when it was sent. */
  readonly rowNumber: number;
  readonly outcome: SettledOutcome;
}

export interface RunState {
  /** Rows queued at the start. */
  total: number;
  readonly settled: Record<SettledOutcome, number>;
  readonly lost: LostRow[];
  /** Sent to Omniwallet so far, repeated ones included. */
  requests: number;
  pace: Pace;
  breaker: Breaker;
  /** By which its speed is known. */
  marks: readonly ProgressMark[];
}

/** More are counted, not listed: the state has to fit into a property of 9 KB. */
const MAX_LOST_LISTED = 50;

/** Without settings the pace takes its defaults. */
export function createRunState(total: number, nowMs: number, paceSettings?: PaceSettings): RunState {
  return {
    total,
    settled: { updated: 0, differs: 0, unchanged: 0, invalid: 0, rejected: 0, failed: 0 },
    lost: [],
    requests: 0,
    pace: startPace(nowMs, paceSettings),
    breaker: NEW_BREAKER,
    marks: [],
  };
}

/** Notes how far the run is by now. */
export function markProgress(state: RunState, nowMs: number): void {
  state.marks = noteProgress(state.marks, { ms: nowMs, done: countDone(state) });
}

export function noteLost(state: RunState, lost: LostRow): void {
  if (state.lost.length < MAX_LOST_LISTED) state.lost.push(lost);
}

/** Rows that have their outcome. */
export function countDone({ settled }: Pick<RunState, 'settled'>): number {
  return Object.values(settled).reduce((sum, n) => sum + n, 0);
}

/** Rows that still wait for their outcome, or were deleted while they waited. */
export function countOpen(state: Pick<RunState, 'total' | 'settled'>): number {
  return state.total - countDone(state);
}
