/** When a schedule runs: four kinds of rule, each with the fields that belong to it. */
import { HOUR_STEPS, type ScheduleSettingsView } from '../../core/sidebar/schedule-views';
import { h, type Child, type ElementNode } from '../dom/h';
import type { RuleKind, ScheduleForm } from '../state/schedule-form';
import { field, message, radioChoices, select, tickBox } from './controls';
import type { View } from './view';

type Rule = ScheduleSettingsView['rule'];

const RULE_KINDS: readonly RuleKind[] = ['hourly', 'every', 'daily', 'weekdays'];

/** Where a rule of another kind is chosen, it begins like this. */
const OFFERED = { hours: 4, hour: 7, days: [1, 2, 3, 4, 5] } as const;

const WEEK = [1, 2, 3, 4, 5, 6, 7];
const DAY = Array.from({ length: 24 }, (_, hour) => hour);

export function ruleFields(view: View, { settings, ruleKind }: ScheduleForm, timeZone: string): Child {
  const { t, act } = view;
  const { rule } = settings;
  return [
    radioChoices({
      name: 'ruleKind',
      question: t.schedule.howOften,
      chosen: ruleKind,
      choices: RULE_KINDS.map((value) => ({ value, label: t.schedule.kind[value] })),
      onchange: (value) => {
        const chosen = RULE_KINDS.find((kind) => kind === value);
        if (chosen !== undefined) act.chooseRule(chosen);
      },
    }),
    ruleKind === 'every' && hoursField(view, rule, timeZone),
    ruleKind === 'weekdays' && daysField(view, rule),
    (ruleKind === 'daily' || ruleKind === 'weekdays') && hourField(view, rule, timeZone),
  ];
}

function hoursField({ t }: View, rule: Rule, timeZone: string): ElementNode {
  const chosen = rule.kind === 'every' ? rule.hours : OFFERED.hours;
  return field(
    { id: 'hours', label: t.schedule.every, hint: t.schedule.everyHint(timeZone) },
    select(
      'hours',
      HOUR_STEPS.map((hours) =>
        h('option', { value: String(hours), selected: hours === chosen }, t.schedule.hours(hours)),
      ),
      'hours-hint',
    ),
  );
}

function daysField({ state, t }: View, rule: Rule): ElementNode {
  const chosen: readonly number[] = rule.kind === 'weekdays' ? rule.days : OFFERED.days;
  return h(
    'fieldset',
    { class: 'choices days' },
    h('legend', {}, t.schedule.days),
    WEEK.map((day) =>
      tickBox({ name: 'day', value: String(day), label: t.weekDay(day), isTicked: chosen.includes(day) }),
    ),
    state.notice === 'no-day' && message('error', h('p', {}, t.schedule.chooseDay)),
  );
}

function hourField({ t }: View, rule: Rule, timeZone: string): ElementNode {
  const chosen = rule.kind === 'daily' || rule.kind === 'weekdays' ? rule.hour : OFFERED.hour;
  return field(
    { id: 'hour', label: t.schedule.at, hint: t.schedule.hourHint(timeZone) },
    select(
      'hour',
      DAY.map((hour) =>
        h('option', { value: String(hour), selected: hour === chosen }, t.schedule.hour(hour)),
      ),
      'hour-hint',
    ),
  );
}
