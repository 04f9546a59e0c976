/** The schedule of the sheet: the form that sets one, or what is set and what is wrong with it. */
import type { ScheduleView } from '../../core/sidebar/schedule-views';
import { h, type Child, type ElementNode } from '../dom/h';
import { isPending } from '../state/page-state';
import { data } from '../words';
import { button, buttons, link, message } from './controls';
import { failureMessage } from './failure-message';
import { scheduleForm } from './schedule-form';
import { setSchedule } from './schedule-set';
import { sheetName } from './sheet-name';
import type { View } from './view';

export function scheduleSection(view: View, name: string): Child {
  const { state, t } = view;
  const { schedule } = state;
  return [
    sheetName(name),
    failureMessage(view, 'schedule'),
    schedule === null
      ? isPending(state, 'schedule') && h('p', { class: 'hint' }, t.looking)
      : known(view, schedule),
  ];
}

function known(view: View, shown: ScheduleView): Child {
  const { state, t } = view;
  const { schedule } = shown;
  const form = shown.obstacle === null ? state.scheduleForm : null;
  return [
    state.notice === 'schedule-saved' && message('success', h('p', {}, t.schedule.saved)),
    state.notice === 'schedule-removed' && message('success', h('p', {}, t.schedule.removed)),
    schedule !== null && form === null && setSchedule(view, schedule, shown),
    obstacle(view, shown),
    form === null && lookAgain(view),
    form !== null && (schedule !== null || canBeSent(view)) && scheduleForm(view, shown, form),
    schedule === null && form !== null && !canBeSent(view) && h('p', { class: 'hint' }, t.schedule.notReady),
  ];
}

/** What keeps this person from having a schedule; a problem of the schedule may have said it already. */
function obstacle({ t }: View, { schedule, obstacle: found }: ScheduleView): Child {
  if (found === null) return null;
  if (schedule?.problems.some(({ sentence }) => sentence === found.sentence) === true) return null;
  return message(
    'warning',
    h('p', {}, data(found.sentence)),
    found.grantUrl !== null && link(t.schedule.grant, found.grantUrl),
  );
}

/** Its runs end, and permissions are granted, where the page does not see it. */
function lookAgain({ state, t, act }: View): ElementNode {
  return buttons(
    button(t.lookAgain, () => void act.lookAtSchedule(), {
      look: 'quiet',
      icon: 'again',
      isDisabled: isPending(state, 'schedule'),
    }),
  );
}

function canBeSent({ state }: View): boolean {
  const columns = state.overview?.columns;
  return columns !== undefined && !columns.isEmpty && columns.problems.length === 0;
}
