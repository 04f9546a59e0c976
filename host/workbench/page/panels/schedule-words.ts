/** How often a trigger fires, in words. */
import type { TriggerSchedule } from '../../../services/store';
import type { Words } from '../words';

const WEEK_DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

export function describeSchedule(schedule: TriggerSchedule, { platform: texts }: Words): string {
  const hour = (atHour: number | undefined): string => (atHour === undefined ? '' : texts.atHour(atHour));
  switch (schedule.kind) {
    case 'minutes':
      return texts.minutes(schedule.every);
    case 'hours':
      return texts.hours(schedule.every);
    case 'days':
      return texts.days(schedule.every) + hour(schedule.atHour);
    case 'weeks': {
      const day = texts.weekDay(WEEK_DAYS.indexOf(schedule.weekDay) + 1);
      return texts.weeks(schedule.every, day) + hour(schedule.atHour);
    }
    case 'after':
      return texts.once;
  }
}
