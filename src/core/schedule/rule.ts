/** When a schedule runs: the rules that a person can choose from. */
import * as v from 'valibot';

/** Parts of a day that come out even, so that a rule names the same hours every day. */
export const HOUR_STEPS = [2, 3, 4, 6, 8, 12] as const;

const hour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23));
/** 1 for Monday to 7 for Sunday. */
const weekDay = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7));

/** All hours are those of the spreadsheet's time zone. */
export const scheduleRule = v.variant('kind', [
  v.object({ kind: v.literal('hourly') }),
  /** From midnight on. */
  v.object({ kind: v.literal('every'), hours: v.picklist(HOUR_STEPS) }),
  v.object({ kind: v.literal('daily'), hour }),
  v.object({ kind: v.literal('weekdays'), days: v.pipe(v.array(weekDay), v.minLength(1)), hour }),
]);

export type ScheduleRule = v.InferOutput<typeof scheduleRule>;
