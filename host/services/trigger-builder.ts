/** `ClockTriggerBuilder`: how often a trigger fires, in the steps that Google allows. */
import { emulate } from './emulate';
import type { Execution } from './execution';
import type { TriggerSchedule } from './store';

type ClockTriggerBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;
type Trigger = GoogleAppsScript.Script.Trigger;

/** `create` makes the trigger of what was built. */
export type CreateTrigger = (schedule: TriggerSchedule, timeZone: string | undefined) => Trigger;

const MINUTE_STEPS = [1, 5, 10, 15, 30];

interface Draft {
  minutes?: number;
  hours?: number;
  days?: number;
  weeks?: number;
  weekDay?: string;
  atHour?: number;
  nearMinute?: number;
  afterMs?: number;
  timeZone?: string;
}

export function createClockTriggerBuilder(execution: Execution, create: CreateTrigger): ClockTriggerBuilder {
  const draft: Draft = {};
  const set = (change: Draft): ClockTriggerBuilder => {
    Object.assign(draft, change);
    return builder;
  };
  const builder: ClockTriggerBuilder = emulate<ClockTriggerBuilder>(execution, 'ClockTriggerBuilder', {
    everyMinutes(minutes) {
      if (!MINUTE_STEPS.includes(minutes)) {
        execution.fail({
          en: 'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
        });
      }
      return set({ minutes });
    },
    everyHours: (hours) => set({ hours }),
    everyDays: (days) => set({ days }),
    everyWeeks: (weeks) => set({ weeks }),
    onWeekDay: (weekDay) => set({ weekDay: String(weekDay) }),
    atHour: (atHour) => set({ atHour }),
    nearMinute: (nearMinute) => set({ nearMinute }),
    after: (afterMs) => set({ afterMs }),
    inTimezone: (timeZone) => set({ timeZone }),
    create: () => create(readSchedule(execution, draft), draft.timeZone),
  });
  return builder;
}

function readSchedule(execution: Execution, draft: Draft): TriggerSchedule {
  const time = {
    ...(draft.atHour === undefined ? {} : { atHour: draft.atHour }),
    ...(draft.nearMinute === undefined ? {} : { nearMinute: draft.nearMinute }),
  };
  if (draft.afterMs !== undefined) return { kind: 'after', delayMs: draft.afterMs };
  if (draft.minutes !== undefined) return { kind: 'minutes', every: draft.minutes };
  if (draft.hours !== undefined) return { kind: 'hours', every: draft.hours };
  if (draft.weekDay !== undefined) {
    return { kind: 'weeks', weekDay: draft.weekDay, every: draft.weeks ?? 1, ...time };
  }
  if (draft.days !== undefined || draft.atHour !== undefined)
    return { kind: 'days', every: draft.days ?? 1, ...time };
  return execution.refuse('ClockTriggerBuilder.create without a schedule');
}
