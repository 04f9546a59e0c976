/** What is wrong with the schedule of the sheet, in red on top of the page, until the part below says it. */
import { h, type Child } from '../dom/h';
import { message } from './controls';
import { failureMessage } from './failure-message';
import { problemMessage } from './schedule-set';
import type { View } from './view';

export function scheduleAlert(view: View): Child {
  const { state, t } = view;
  if (state.unfolded.includes('schedule')) return null;
  const problems = state.schedule?.schedule?.problems ?? [];
  const failure = failureMessage(view, 'take-over');
  const isTaken = state.notice === 'schedule-saved';
  if (problems.length === 0 && failure === null && !isTaken) return null;
  return h(
    'div',
    { class: 'alerts' },
    problems.map((problem) => problemMessage(view, problem)),
    failure,
    isTaken && message('success', h('p', {}, t.schedule.saved)),
  );
}
