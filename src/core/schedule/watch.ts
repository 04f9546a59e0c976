/** Looks whether a schedule still runs, for whoever comes by: Google tells nobody when it does not. */
import { noteTrouble, type Trouble } from '../alerts/alerts';
import { judgeCondition, readyAtMs, type RunRecord } from '../run-record';
import { countOpen } from '../run-state';
import { findMissedSince } from './health';
import type { OffsetMsAt } from './local-time';
import type { Schedule } from './schedule';

/** The owner's trigger goes on with a run that was interrupted, and comes every hour. */
const GIVEN_UP_AFTER_MS = 2 * 3_600_000;

/** The schedule with what is wrong noted; the same object where nothing new is. */
export function watchSchedule(
  schedule: Schedule,
  run: RunRecord | undefined,
  nowMs: number,
  offsetMsAt: OffsetMsAt,
): Schedule {
  const sinceMs = findMissedSince(schedule, nowMs, offsetMsAt);
  const missed: Trouble[] = sinceMs === undefined ? [] : [{ kind: 'missed', sinceMs }];
  return [...missed, ...findInterrupted(schedule, run, nowMs)].reduce(
    // Whoever comes by while it lasts finds it again: it is told once.
    (known, trouble) =>
      known.alertState.open.includes(trouble.kind)
        ? known
        : { ...known, alertState: noteTrouble(known.alertState, trouble, nowMs, known.alerts) },
    schedule,
  );
}

function findInterrupted({ sheetId }: Schedule, run: RunRecord | undefined, nowMs: number): Trouble[] {
  if (run?.unattended === undefined || run.sheetId !== sheetId) return [];
  const sinceMs = run.lease?.heartbeatMs ?? Math.max(run.leftAtMs, readyAtMs(run));
  const isGivenUp = judgeCondition(run, nowMs) === 'interrupted' && nowMs - sinceMs >= GIVEN_UP_AFTER_MS;
  return isGivenUp ? [{ kind: 'interrupted', sinceMs, open: countOpen(run.state) }] : [];
}
