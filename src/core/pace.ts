/** How many requests go out next and how long to wait before, from what the last batches told. */

export interface Pace {
  /** Requests in the next batch. */
  readonly batchSize: number;
  /** Pause before the next batch. */
  readonly pauseMs: number;
  /** Batches in a row that were throttled. */
  readonly throttledBatches: number;
}

/** What a batch told. */
export interface BatchReport {
  readonly sent: number;
  readonly throttled: number;
  /** Answers that could not be relied on: faults, time-outs, no connection. */
  readonly unclear: number;
  /** The longest wait that the server asked for, where it did. */
  readonly retryAfterMs: number | undefined;
}

/** Small, because the first answers tell whether account, token and server are right at all. */
export const FIRST_BATCH_SIZE = 5;

export const MAX_BATCH_SIZE = 100;

/** Without a word from the server: 1 s, 2 s, 4 s … at most a minute, the usual window of a rate limit. */
const FIRST_PAUSE_MS = 1000;
const MAX_PAUSE_MS = 60_000;

export const START_PACE: Pace = { batchSize: FIRST_BATCH_SIZE, pauseMs: 0, throttledBatches: 0 };

/** The pace after a batch: it doubles while all is well, and halves on trouble. */
export function nextPace(pace: Pace, report: BatchReport): Pace {
  const { throttled, unclear, retryAfterMs } = report;
  if (throttled > 0) {
    const ownPauseMs = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** pace.throttledBatches);
    return {
      batchSize: halve(pace.batchSize),
      // The server knows (RFC 9110, section 10.2.3).
      pauseMs: retryAfterMs ?? ownPauseMs,
      throttledBatches: pace.throttledBatches + 1,
    };
  }
  if (unclear > 0) return { batchSize: halve(pace.batchSize), pauseMs: FIRST_PAUSE_MS, throttledBatches: 0 };
  return { batchSize: Math.min(MAX_BATCH_SIZE, pace.batchSize * 2), pauseMs: 0, throttledBatches: 0 };
}

function halve(size: number): number {
  return Math.max(1, Math.floor(size / 2));
}
