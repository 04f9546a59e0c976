/** What the page does after a step of a run: another one, a pause before it, or leaving the run to others. */
import type { RunView } from '../../core/sidebar/views';

export type Move =
  | { readonly kind: 'step'; readonly afterMs: number }
  /** Steps lead nowhere now, such as when the day's requests are used up: somebody else, or the person, goes on. */
  | { readonly kind: 'watch' };

/** A step that did nothing may have met another execution at its end; one that keeps doing nothing never will. */
const MAX_IDLE_STEPS = 3;
const IDLE_PAUSE_MS = 3000;

/** Another execution, such as the background worker's, has the run: its turn ends, and the page goes on then. */
const OTHERS_PAUSE_MS = 5000;

/** Longer pauses are slept in parts, because a laptop may sleep in between. */
const LONGEST_PAUSE_MS = 30_000;

/** Omniwallet's pauses last minutes at most; one of hours is Google's day of requests. */
const LONGEST_WAIT_MS = 600_000;

/**
 * `idleSteps`: how many steps in a row have settled no row, this one included. A pause that Omniwallet asked for is
 * not idleness.
 */
export function nextMove({ condition, pace }: RunView, idleSteps: number): Move {
  if (condition === 'over') return { kind: 'watch' };
  if (condition === 'live') return { kind: 'step', afterMs: OTHERS_PAUSE_MS };
  if (pace.kind === 'waiting' && pace.leftMs <= LONGEST_WAIT_MS)
    return { kind: 'step', afterMs: Math.min(pace.leftMs, LONGEST_PAUSE_MS) };
  if (idleSteps === 0) return { kind: 'step', afterMs: 0 };
  return idleSteps < MAX_IDLE_STEPS ? { kind: 'step', afterMs: IDLE_PAUSE_MS } : { kind: 'watch' };
}
