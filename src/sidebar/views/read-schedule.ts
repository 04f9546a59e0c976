/** Reads a schedule out of its form. */
import type { CallArgs } from '../../core/sidebar/calls';
import { HOUR_STEPS, type ScheduleSettingsView } from '../../core/sidebar/schedule-views';
import type { ScheduleForm } from '../state/schedule-form';

type TypedSettings = CallArgs<'saveSchedule'>['settings'];

/** `no-day`: weekdays were chosen, and none of them. What a field does not hold stays as it was. */
export function readSchedule(
  form: HTMLFormElement,
  { settings: before, ruleKind }: ScheduleForm,
): TypedSettings | 'no-day' {
  const given = new FormData(form);
  const rule = readRule(given, ruleKind);
  if (rule.kind === 'weekdays' && rule.days.length === 0) return 'no-day';
  const may = given.getAll('guard');
  return {
    rule,
    guard: {
      mayGenerateCards: may.includes('cards'),
      mayClear: may.includes('clears'),
      maxChangedShare: numberOf(given, 'maxChangedShare') ?? before.guard.maxChangedShare,
    },
    alerts: {
      when: given.get('when') === 'every' ? 'every' : 'first',
      maxFailedShare: numberOf(given, 'maxFailedShare') ?? before.alerts.maxFailedShare,
      others: textOf(given, 'others')
        .split(/[\s,;]+/)
        .filter((address) => address !== ''),
    },
  };
}

function readRule(given: FormData, kind: ScheduleForm['ruleKind']): ScheduleSettingsView['rule'] {
  const hour = numberOf(given, 'hour') ?? 0;
  switch (kind) {
    case 'hourly':
      return { kind };
    case 'every': {
      const typed = numberOf(given, 'hours');
      return { kind, hours: HOUR_STEPS.find((hours) => hours === typed) ?? HOUR_STEPS[0] };
    }
    case 'daily':
      return { kind, hour };
    case 'weekdays':
      return { kind, days: given.getAll('day').map(Number), hour };
  }
}

function textOf(given: FormData, name: string): string {
  const value = given.get(name);
  return typeof value === 'string' ? value : '';
}

function numberOf(given: FormData, name: string): number | undefined {
  const text = textOf(given, name);
  return text === '' ? undefined : Number(text);
}
