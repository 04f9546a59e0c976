/** The schedule's form while it is open. */
import type { ScheduleSettingsView, ScheduleView } from '../../core/sidebar/schedule-views';

export type RuleKind = ScheduleSettingsView['rule']['kind'];

export interface ScheduleForm {
  /** What it began with; what a colleague sets meanwhile does not change what a person has typed. */
  readonly settings: ScheduleSettingsView;
  /** As chosen by now: other fields belong to each. */
  readonly ruleKind: RuleKind;
}

export function openForm(settings: ScheduleSettingsView): ScheduleForm {
  return { settings, ruleKind: settings.rule.kind };
}

/** A sheet without a schedule offers the form at once; one that is open stays as it is. */
export function formBeside(
  { schedule, defaults }: ScheduleView,
  form: ScheduleForm | null,
): ScheduleForm | null {
  return form ?? (schedule === null ? openForm(defaults) : null);
}
