/** Looks at the schedule of the sheet, sets it, takes it over and removes it. */
import type { CallArgs } from '../../core/sidebar/calls';
import type { ScheduleView } from '../../core/sidebar/schedule-views';
import { isPending } from '../state/page-state';
import { perform, type Work } from './work';

type TypedSettings = CallArgs<'saveSchedule'>['settings'];

/** Of the sheet that the page is about by the time of the answer. */
export async function lookAtSchedule(work: Work): Promise<void> {
  if (isPending(work.state(), 'schedule')) return;
  let isShown = false;
  while (!isShown) {
    const sheetId = sheetIdOf(work);
    if (sheetId === undefined) return;
    const schedule = await perform(work, 'schedule', 'schedule', { sheetId });
    if (schedule === undefined) return;
    isShown = show(work, schedule);
  }
}

export async function saveSchedule(work: Work, settings: TypedSettings): Promise<void> {
  const { schedule } = work.state();
  if (schedule === null) return;
  const { sheetId } = schedule;
  const replaces = schedule.schedule?.owner ?? null;
  const saved = await perform(work, 'save-schedule', 'saveSchedule', { sheetId, settings, replaces });
  // It may be refused because somebody else's is there by now, and an answer that was lost says nothing.
  if (saved === undefined) return lookAtSchedule(work);
  if (saved.sheetId !== sheetIdOf(work)) return;
  work.dispatch({ kind: 'schedule-form', isOpen: false });
  show(work, saved);
  work.dispatch({ kind: 'notice', notice: 'schedule-saved' });
}

export async function removeSchedule(work: Work): Promise<void> {
  const { schedule } = work.state();
  if (schedule === null) return;
  const { sheetId } = schedule;
  const without = await perform(work, 'remove-schedule', 'removeSchedule', { sheetId });
  if (without === undefined) return;
  if (show(work, without)) work.dispatch({ kind: 'notice', notice: 'schedule-removed' });
}

export async function takeOver(work: Work): Promise<void> {
  const { schedule } = work.state();
  if (schedule === null) return;
  const mine = await perform(work, 'take-over', 'takeOver', { sheetId: schedule.sheetId });
  if (mine === undefined) return lookAtSchedule(work);
  if (show(work, mine)) work.dispatch({ kind: 'notice', notice: 'schedule-saved' });
}

/** False where the page is about another sheet by now. */
function show(work: Work, schedule: ScheduleView): boolean {
  const isOfSheet = schedule.sheetId === sheetIdOf(work);
  if (isOfSheet) work.dispatch({ kind: 'schedule', schedule });
  return isOfSheet;
}

function sheetIdOf(work: Work): number | undefined {
  return work.state().overview?.columns.sheetId;
}
