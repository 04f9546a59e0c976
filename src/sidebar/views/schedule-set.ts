/** A schedule that is set: when it runs, with whose token, what is wrong with it, and what can be done. */
import type { ScheduleView, SetSchedule } from '../../core/sidebar/schedule-views';
import { h, type Child, type ElementNode } from '../dom/h';
import { isPending } from '../state/page-state';
import { data, type Words } from '../words';
import { button, buttons, link, message } from './controls';
import { failureMessage } from './failure-message';
import type { View } from './view';

export function setSchedule(view: View, schedule: SetSchedule, shown: ScheduleView): ElementNode {
  const { t, state } = view;
  const { last } = schedule;
  const fact = (name: Words, ...values: readonly Child[]): Child => [
    h('dt', {}, name),
    h('dd', {}, ...values),
  ];
  return h(
    'div',
    { key: 'set-schedule' },
    schedule.problems.map((problem) => problemMessage(view, problem)),
    h(
      'dl',
      { class: 'facts' },
      fact(t.schedule.runs, data(schedule.rule)),
      fact(t.schedule.next, data(schedule.next)),
      last === null
        ? fact(t.schedule.last, t.schedule.never)
        : fact(t.schedule.last, h('div', {}, data(last.at)), h('div', {}, data(last.sentence))),
    ),
    h('p', { class: 'hint' }, t.schedule.zone(shown.timeZone)),
    h('p', {}, data(schedule.runsAs)),
    failureMessage(view, 'take-over', 'remove-schedule'),
    state.isRemovalAsked ? removalQuestion(view, schedule) : changes(view, schedule, shown),
  );
}

export function problemMessage(
  { state, t, act }: View,
  problem: SetSchedule['problems'][number],
): ElementNode {
  const isTaking = isPending(state, 'take-over');
  return message(
    'error',
    h('p', {}, data(problem.sentence)),
    problem.canTakeOver &&
      button(isTaking ? t.schedule.takingOver : t.schedule.takeOver, () => void act.takeOver(), {
        isDisabled: isTaking,
      }),
    problem.grantUrl !== null && link(t.schedule.grant, problem.grantUrl),
  );
}

/** Who may not have a schedule may still remove one. */
function changes({ t, act }: View, { isMine }: SetSchedule, { obstacle }: ScheduleView): ElementNode {
  return buttons(
    obstacle === null &&
      button(isMine ? t.schedule.edit : t.schedule.replace, () => {
        act.editSchedule(true);
      }),
    button(
      t.schedule.remove,
      () => {
        act.askRemoval(true);
      },
      { look: 'quiet' },
    ),
  );
}

function removalQuestion({ state, t, act }: View, { isMine, owner }: SetSchedule): ElementNode {
  return h(
    'div',
    { class: 'question', role: 'group', 'aria-labelledby': 'removal-question' },
    h(
      'p',
      { id: 'removal-question' },
      isMine ? t.schedule.removeQuestion : t.schedule.removeQuestionOf(owner),
    ),
    buttons(
      button(t.schedule.remove, () => void act.removeSchedule(), {
        isDisabled: isPending(state, 'remove-schedule'),
      }),
      button(
        t.cancel,
        () => {
          act.askRemoval(false);
        },
        { look: 'quiet' },
      ),
    ),
  );
}
