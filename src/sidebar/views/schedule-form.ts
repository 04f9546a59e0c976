/** The form that sets a schedule: when it runs, what it may do by itself, and who is told. It is read when it is saved. */
import type { ScheduleSettingsView, ScheduleView } from '../../core/sidebar/schedule-views';
import { h, type Child, type ElementNode } from '../dom/h';
import { isPending } from '../state/page-state';
import type { ScheduleForm } from '../state/schedule-form';
import { button, buttons, field, message, radioChoices, select, tickBox } from './controls';
import { failureMessage } from './failure-message';
import { readSchedule } from './read-schedule';
import { ruleFields } from './rule-fields';
import { shareOptions } from './share-options';
import type { View } from './view';

export function scheduleForm(
  view: View,
  { sheetId, schedule, timeZone }: ScheduleView,
  form: ScheduleForm,
): ElementNode {
  const { state, t, act } = view;
  const isBusy = isPending(state, 'save-schedule');
  const submit = (event: Event): void => {
    event.preventDefault();
    const { currentTarget: element } = event;
    if (isBusy || !(element instanceof HTMLFormElement)) return;
    const settings = readSchedule(element, form);
    if (settings === 'no-day') act.askForDay();
    else void act.saveSchedule(settings);
  };
  return h(
    'form',
    {
      class: 'form',
      key: `schedule-of-${sheetId}`,
      autocomplete: 'off',
      novalidate: true,
      onsubmit: submit,
    },
    schedule === null || schedule.isMine
      ? h('p', { class: 'hint' }, t.schedule.intro)
      : message('warning', h('p', {}, t.schedule.replaces(schedule.owner))),
    ruleFields(view, form, timeZone),
    guardFields(view, form.settings),
    mailFields(view, form.settings),
    failureMessage(view, 'save-schedule'),
    buttons(
      button(isBusy ? t.schedule.saving : t.save, undefined, { type: 'submit', isDisabled: isBusy }),
      schedule !== null &&
        button(
          t.cancel,
          () => {
            act.editSchedule(false);
          },
          { look: 'quiet' },
        ),
    ),
  );
}

function guardFields({ t }: View, { guard }: ScheduleSettingsView): Child {
  const { mayGenerateCards, mayClear, maxChangedShare } = guard;
  return [
    h(
      'fieldset',
      { class: 'choices', 'aria-describedby': 'guard-hint' },
      h('legend', {}, t.schedule.guard),
      tickBox({
        name: 'guard',
        value: 'cards',
        label: t.schedule.mayGenerateCards,
        isTicked: mayGenerateCards,
      }),
      tickBox({ name: 'guard', value: 'clears', label: t.schedule.mayClear, isTicked: mayClear }),
      h('p', { class: 'hint', id: 'guard-hint' }, t.schedule.guardHint),
    ),
    field(
      { id: 'maxChangedShare', label: t.schedule.maxChanged, hint: t.schedule.maxChangedHint },
      select(
        'maxChangedShare',
        shareOptions([0.1, 0.25, 0.5, 0.75, 1], maxChangedShare, (share) =>
          share === 1 ? t.schedule.startAlways : t.schedule.ofRows(share),
        ),
        'maxChangedShare-hint',
      ),
    ),
  ];
}

function mailFields({ t }: View, { alerts }: ScheduleSettingsView): Child {
  return [
    field(
      { id: 'maxFailedShare', label: t.schedule.maxFailed },
      select(
        'maxFailedShare',
        shareOptions([0, 0.05, 0.1, 0.2, 0.5, 1], alerts.maxFailedShare, (share) => {
          if (share === 1) return t.schedule.mailNever;
          return share === 0 ? t.schedule.anyRow : t.schedule.ofSent(share);
        }),
      ),
    ),
    radioChoices({
      name: 'when',
      question: t.schedule.when,
      chosen: alerts.when,
      choices: [
        { value: 'first', label: t.schedule.first },
        { value: 'every', label: t.schedule.everyTime },
      ],
    }),
    field(
      { id: 'others', label: t.schedule.others, hint: t.schedule.othersHint },
      h('input', {
        id: 'others',
        name: 'others',
        type: 'text',
        inputmode: 'email',
        autocomplete: 'off',
        spellcheck: 'false',
        value: alerts.others.join(', '),
        'aria-describedby': 'others-hint',
      }),
    ),
  ];
}
