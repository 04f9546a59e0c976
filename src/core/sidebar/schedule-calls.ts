/** The calls about schedules and the history. */
import * as v from 'valibot';
import { historyView, rowStory, scheduleView, typedScheduleSettings } from './schedule-views';

const sheetId = v.number();

export const SCHEDULE_CALLS = {
  schedule: { args: v.object({ sheetId }), result: scheduleView },
  /**
   * Sets the schedule of a sheet for whoever calls. `replaces` is the owner of the one that the person saw there, null for
   * none: where somebody else's is there by now, it is refused.
   */
  saveSchedule: {
    args: v.object({ sheetId, settings: typedScheduleSettings, replaces: v.nullable(v.string()) }),
    result: scheduleView,
  },
  removeSchedule: { args: v.object({ sheetId }), result: scheduleView },
  /** Runs it with the token and the requests of whoever calls from now on; its settings stay. */
  takeOver: { args: v.object({ sheetId }), result: scheduleView },

  /** The last runs. */
  history: { args: v.object({}), result: historyView },
  /** Why the selected row is as it is; null where no row of a customer is selected. */
  whyThisRow: { args: v.object({}), result: v.object({ row: v.nullable(rowStory) }) },
  /** Brings one of the history tabs to the front. */
  showTab: { args: v.object({ sheetId }), result: v.object({}) },
} as const;
