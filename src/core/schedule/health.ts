/** Finds out that a schedule does not run any more: Google tells nobody when a trigger or its owner's rights are gone. */
import type { OffsetMsAt } from './local-time';
import type { Schedule } from './schedule';
import { LONGEST_GAP_MS, slotsBetween } from './slots';

/** The owner's trigger comes once in the hour after a time is due, and Google may be late. */
const GRACE_MS = 75 * 60_000;

/** Two of its times went by without it. */
const MISSED = 2;

/** Since when a schedule has been missing its times; undefined while it has not missed two. */
export function findMissedSince(
  { rule, handledMs }: Pick<Schedule, 'rule' | 'handledMs'>,
  nowMs: number,
  offsetMsAt: OffsetMsAt,
): number | undefined {
  const slots = slotsBetween(rule, handledMs, nowMs - GRACE_MS, offsetMsAt, MISSED);
  return slots.length < MISSED ? undefined : slots[0];
}

/** The time that is due and was not dealt with; undefined where there is none. Of several the last one counts. */
export function findDueMs(
  { rule, handledMs }: Pick<Schedule, 'rule' | 'handledMs'>,
  nowMs: number,
  offsetMsAt: OffsetMsAt,
): number | undefined {
  const sinceMs = Math.max(handledMs, nowMs - LONGEST_GAP_MS);
  return slotsBetween(rule, sinceMs, nowMs, offsetMsAt).slice(-1)[0];
}
