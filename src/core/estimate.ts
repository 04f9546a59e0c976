/** Estimates when a run will be over. */
import { countOpen, type RunState } from './run-state';

/** The worker comes every five minutes and works for four and a half. */
const WORKER_SHARE = 0.9;
const WORKER_DELAY_MS = 5 * 60_000;

/** By the rows that are done since the start; undefined while there are none. */
export function estimateReadyMs(startedAtMs: number, nowMs: number, state: RunState): number | undefined {
  const open = countOpen(state);
  const done = state.total - open;
  const elapsedMs = nowMs - startedAtMs;
  if (done === 0 || elapsedMs <= 0) return undefined;
  return nowMs + WORKER_DELAY_MS + (open * elapsedMs) / done / WORKER_SHARE;
}
