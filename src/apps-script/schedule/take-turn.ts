/** Runs a schedule whose time has come: sends what changed, within what may be sent while nobody watches. */
import type { PlannedRow } from '../../core/plan';
import { countPlan } from '../../core/plan-counts';
import { problemOfSheet } from '../../core/run-end';
import { findTooManyChanged, holdBack } from '../../core/schedule/guard';
import type { Schedule, Turn } from '../../core/schedule/schedule';
import { problemTurn } from '../../core/schedule/turn';
import type { Connection } from '../api-client';
import type { Begun } from '../begin-execution';
import { conductRun } from '../run/conduct-run';
import { findOtherRun } from '../run/find-other-run';
import { planCells } from '../run/plan-cells';
import { planRun, type PlannedRun } from '../run/plan-run';
import { startRun } from '../run/start-run';
import { readSettings } from '../settings-store';
import { noteInHistory } from './note-in-history';
import { settleTurn } from './settle-turn';

/** The schedule is that of whoever runs the script. */
export function takeTurn(schedule: Schedule, connection: Connection | undefined, begun: Begun): void {
  const turn = attempt(schedule, connection, begun);
  // A run tells of its end itself.
  if (turn === undefined) return;
  // A look that found nothing to do is told by the sidebar alone: a line an hour would bury the others.
  if (turn.what.kind !== 'nothing') noteInHistory(schedule, turn, begun.messages);
  settleTurn(schedule.sheetId, turn);
}

/** What became of it; undefined where a run was started. */
function attempt(schedule: Schedule, connection: Connection | undefined, begun: Begun): Turn | undefined {
  const { sheetId, guard } = schedule;
  const { messages } = begun;
  const atMs = Date.now();
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId);
  if (sheet === null) return problemTurn({ kind: 'sheet-gone' }, atMs);
  if (connection === undefined) return problemTurn({ kind: 'not-connected' }, atMs);
  const other = findOtherRun(connection, begun);
  if (other?.kind === 'over') return problemTurn(other.problem, atMs);
  if (other !== undefined) return waitFor(other.record.startedBy, begun);

  const planning = planRun(sheet, { kind: 'changed' }, readSettings());
  if (!planning.ok) return problemTurn(problemOfSheet(planning.problems, messages), atMs);
  const { planned } = planning;
  const tooMany = findTooManyChanged(planned.plan, guard);
  if (tooMany !== undefined)
    return problemTurn({ kind: 'too-many-changed', ...tooMany, share: guard.maxChangedShare }, atMs);

  const { plan, held } = holdBack(planned.plan, guard);
  const allowed = { ...planned, plan, counts: countPlan(plan) };
  if (!hasWork(allowed, begun)) return { atMs, what: { kind: 'nothing' }, held: held.size };
  const start = startRun(sheet, allowed, begun, { unattended: { guard, held: held.size } });
  if (start.kind === 'other-run') return waitFor(start.other?.startedBy ?? '', begun);
  if (start.kind === 'started') {
    settleTurn(sheetId, { atMs, what: { kind: 'under-way' }, held: held.size });
    conductRun(start.record, { ...begun, sheet, connection, askAboutAccount: undefined }, start.entries);
  }
  return undefined;
}

function waitFor(who: string, { messages }: Begun): Turn {
  const name = who === '' ? messages.run.somebody : who;
  return { atMs: Date.now(), what: { kind: 'other-run', who: name }, held: 0 };
}

/** Whether anything is to be sent, or a row has become invalid; otherwise the sheet stays as it is. */
function hasWork({ plan, table, counts }: PlannedRun, { messages }: Begun): boolean {
  if (counts.send > 0) return true;
  if (counts.invalid === 0) return false;
  const invalid = plan.map((row): PlannedRow =>
    row.decision.kind === 'invalid' ? row : { ...row, decision: { kind: 'out-of-scope' } },
  );
  return planCells(invalid, table, messages, (base) => base).size > 0;
}
