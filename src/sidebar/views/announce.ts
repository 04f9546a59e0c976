/** What a screen reader is told without being asked: what changed, and progress in steps that can be listened to. */
import { currentRun, endedRun, isPending } from '../state/page-state';
import { stageOf } from '../state/stage';
import type { Words } from '../words';
import { data } from '../words';
import type { View } from './view';

/** So many announcements a run. */
const PARTS = 10;

export function announcement({ state, t }: View): Words | null {
  const run = currentRun(state);
  if (run !== null) {
    if (state.isStopping) return t.during.stopping;
    const part = Math.floor((run.done * PARTS) / Math.max(run.total, 1));
    return t.during.progress(Math.floor((part * run.total) / PARTS), run.total);
  }
  switch (state.notice) {
    case 'tested':
      return t.connection.tested;
    case 'columns-saved':
      return t.columns.saved;
    case 'settings-saved':
      return t.settings.saved;
    case 'schedule-saved':
      return t.schedule.saved;
    case 'schedule-removed':
      return t.schedule.removed;
    case 'changed-meanwhile':
      return t.before.changedMeanwhile;
    case 'row-gone':
      return t.row.gone;
    case 'row-moved':
      return t.row.moved;
    // It is an alert of its own.
    case 'no-day':
    case 'other-run':
    case null:
      break;
  }
  if (isPending(state, 'open')) return t.opening;
  const stage = stageOf(state);
  const ended = endedRun(state);
  if (ended !== null && (stage === 'after' || stage === 'tried' || stage === 'doubt'))
    return data(ended.sentence);
  if (stage !== 'before' || state.preview === null) return null;
  const { counts, scope } = state.preview;
  return counts.send === 0 ? t.before.none[scope] : t.before.send(counts.send);
}
