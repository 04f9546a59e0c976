/** What goes on around the batches of a simulated pace. */

export interface Surroundings {
  /** When a batch's request reaches the server, after its start. */
  readonly arrivalMs: (index: number) => number;
  /** When all of a batch's answers are there, after its start. */
  readonly answeredMs: (size: number) => number;
  /** Until its rows are written. */
  readonly writingMs: (size: number) => number;
  /** How much later than planned a batch starts. */
  readonly lateMs: number;
  /** No batch starts after so long in an execution. */
  readonly executionMs: number;
  readonly nextExecutionMs: (beginMs: number, nowMs: number) => number;
  /** Until an execution has read the sheet. */
  readonly readingMs: number;
}

/** A local host: all requests of a batch at once, and one execution without an end. */
export const QUICK: Surroundings = {
  arrivalMs: () => 100,
  answeredMs: () => 320,
  writingMs: () => 200,
  lateMs: 0,
  executionMs: Infinity,
  nextExecutionMs: (_, nowMs) => nowMs,
  readingMs: 0,
};

const CONNECTIONS = 20;
const REPLY_MS = 320;
const WORKER_MS = 5 * 60_000;

/** As the simulation of Google has it: twenty connections, slow spreadsheet calls, and a worker every five minutes. */
export const AT_GOOGLE: Surroundings = {
  arrivalMs: (index) => Math.floor(index / CONNECTIONS) * REPLY_MS,
  answeredMs: (size) => 50 + Math.ceil(size / CONNECTIONS) * REPLY_MS,
  writingMs: (size) => 880 + 1.1 * size,
  lateMs: 190,
  executionMs: 4.5 * 60_000,
  nextExecutionMs: (beginMs, nowMs) => beginMs + Math.ceil((nowMs - beginMs) / WORKER_MS) * WORKER_MS,
  readingMs: 2500,
};
