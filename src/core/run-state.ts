/** What is known of a run so far. */
import { NEW_BREAKER, type Breaker } from './breaker';
import type { SettledOutcome } from './outcome';
import { startPace, type Pace } from './pace';

export interface RunState {
  /** Rows queued at the start. */
  readonly total: number;
  readonly settled: Record<SettledOutcome, number>;
  pace: Pace;
  breaker: Breaker;
}

export function createRunState(total: number, nowMs: number): RunState {
  return {
    total,
    settled: { updated: 0, differs: 0, unchanged: 0, invalid: 0, rejected: 0, failed: 0 },
    pace: startPace(nowMs),
    breaker: NEW_BREAKER,
  };
}

/** Rows that still wait for their outcome, or were deleted while they waited. */
export function countOpen({ total, settled }: RunState): number {
  return total - Object.values(settled).reduce((sum, n) => sum + n, 0);
}
