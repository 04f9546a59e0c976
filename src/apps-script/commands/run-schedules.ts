/** Trigger: the clock of a person's schedules comes every hour, and runs what is due. */
import type { CommandEnd } from '../../core/run-end';
import { judgeCondition } from '../../core/run-record';
import { findDueMs } from '../../core/schedule/health';
import type { OffsetMsAt } from '../../core/schedule/local-time';
import type { Schedule } from '../../core/schedule/schedule';
import { watchSchedule } from '../../core/schedule/watch';
import type { Connection } from '../api-client';
import { beginExecution, type Begun } from '../begin-execution';
import { readConnection } from '../connection-store';
import { readLocale, readMessages } from '../language-store';
import { readRun } from '../run/run-store';
import { visitRun } from '../run/visit-run';
import { ensureClock, removeClock } from '../schedule/clock';
import { changeSchedule, readSchedules } from '../schedule/schedule-store';
import { takeTurn } from '../schedule/take-turn';
import { watchOver } from '../schedule/watch-over';
import { createZone } from '../schedule/zone';
import { readName } from '../sheet/read-name';

/** Less is not worth the start of a run: what is due then is due in an hour as well. */
const MIN_TURN_MS = 60_000;

export function runSchedules(): CommandEnd {
  const begun = beginExecution(readMessages());
  const mine = readSchedules().filter(({ owner }) => owner === begun.email);
  if (mine.length === 0) {
    // Removed, or taken over by a colleague.
    removeClock();
    watchOver();
    return 'nothing-to-do';
  }
  ensureClock();
  const connection = readConnection();
  const zone = createZone(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
  const seen = mine.map((schedule) => visit(schedule, zone));
  goOn(connection, begun);
  // The one that has waited longest is first.
  const inTurn = [...seen].sort((a, b) => (a.last?.atMs ?? 0) - (b.last?.atMs ?? 0));
  for (const schedule of inTurn) {
    if (Date.now() + MIN_TURN_MS > begun.deadlineMs) break;
    const due = claimTime(schedule, zone);
    if (due !== undefined) takeTurn(due, connection, begun);
  }
  watchOver();
  return 'finished';
}

/** Notes that the owner's trigger is alive, and what it has missed. */
function visit(schedule: Schedule, zone: OffsetMsAt): Schedule {
  const nowMs = Date.now();
  const locale = readLocale();
  const visited = changeSchedule(schedule.sheetId, (known) =>
    known?.owner === schedule.owner
      ? { ...watchSchedule(known, undefined, nowMs, zone), seenMs: nowMs, locale }
      : known,
  );
  return visited ?? schedule;
}

/** A run that an execution left half-way keeps all others from being started. */
function goOn(connection: Connection | undefined, begun: Begun): void {
  const run = readRun();
  if (run === undefined || judgeCondition(run, Date.now()) !== 'interrupted') return;
  // A colleague without a connection must not end somebody else's run.
  if (connection !== undefined || run.startedBy === begun.email) visitRun(run, connection, begun);
}

/** The schedule whose time has come, with that time marked as dealt with: of two triggers only one runs it. */
function claimTime({ sheetId, owner }: Schedule, zone: OffsetMsAt): Schedule | undefined {
  const name = readName(SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId));
  let claimed: Schedule | undefined;
  changeSchedule(sheetId, (known) => {
    const dueMs = known?.owner === owner ? findDueMs(known, Date.now(), zone) : undefined;
    if (known === undefined || dueMs === undefined) return known;
    claimed = { ...known, sheetName: name ?? known.sheetName, handledMs: dueMs };
    return claimed;
  });
  return claimed;
}
