/** The server's window as its headers tell: how many requests are left in it, and when the next one begins. */
import { MARGIN } from './even-spacing';
import type { Limit } from './learnt-limit';

export interface SaidWindow {
  /** The first batch that was seen to be in it. */
  readonly startMs: number;
  readonly remaining: number;
}

/** After a batch; undefined where the server did not tell. */
export function noteWindow(
  before: SaidWindow | undefined,
  remaining: number | undefined,
  { startMs, answered }: { readonly startMs: number; readonly answered: number },
): SaidWindow | undefined {
  if (remaining === undefined) return undefined;
  // What is left jumps up when a new window begins, and with each request that a bucket gets back.
  const isSame = before !== undefined && remaining <= before.remaining - answered;
  return { startMs: isSame ? before.startMs : startMs, remaining };
}

/** Before this moment nothing need be sent: the window is used up, by others perhaps. */
export function findResetMs(window: SaidWindow | undefined, limit: Limit): number {
  return window?.remaining === 0 && !limit.refills ? windowEndMs(window, limit) : 0;
}

/** How many requests the server has told that it will take at a moment, or more. */
export function leftAt(window: SaidWindow | undefined, limit: Limit, ms: number): number {
  const isOver = window === undefined || (!limit.refills && ms >= windowEndMs(window, limit));
  return isOver ? Infinity : window.remaining;
}

function windowEndMs({ startMs }: SaidWindow, { windowMs }: Limit): number {
  return Math.ceil(startMs + windowMs / MARGIN);
}
