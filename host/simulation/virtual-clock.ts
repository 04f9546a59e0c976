/** A clock that stands still until somebody waits, and that kills an execution exactly when its time is over. */
import type { Clock } from '../platform';
import { KilledError } from '../services/execution';
import { EXECUTION_TIME } from '../services/messages';

export interface VirtualClock extends Clock {
  /** Goes on to a moment between two executions; stays where it is when that has passed. */
  goTo(ms: number): void;
  /**
   * Does something that may take until `deadlineMs`. Whoever waits beyond that is killed, with the clock at the
   * deadline. Within it, something else may be done until a deadline of its own.
   */
  withDeadline<Result>(deadlineMs: number, act: () => Result): Result;
}

export function createVirtualClock(startMs: number): VirtualClock {
  let nowMs = startMs;
  let deadlineMs = Infinity;
  return {
    nowMs: () => nowMs,
    sleep(ms) {
      const wokenAtMs = nowMs + Math.round(ms);
      if (wokenAtMs <= deadlineMs) {
        nowMs = wokenAtMs;
        return;
      }
      // The deadline may already have passed, while something else was done in between.
      nowMs = Math.max(nowMs, deadlineMs);
      throw new KilledError(EXECUTION_TIME.en);
    },
    goTo(ms) {
      nowMs = Math.max(nowMs, ms);
    },
    withDeadline(newDeadlineMs, act) {
      const outerDeadlineMs = deadlineMs;
      deadlineMs = newDeadlineMs;
      try {
        return act();
      } finally {
        deadlineMs = outerDeadlineMs;
      }
    },
  };
}
