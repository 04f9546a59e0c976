/** What the sidebar shows of schedules and of the history: plain data, sentences in the person's language already. */
import * as v from 'valibot';
import { alertSettings } from '../alerts/alerts';
import { guard } from '../schedule/guard';
import { scheduleRule } from '../schedule/rule';

export { HOUR_STEPS } from '../schedule/rule';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const rowNumber = v.pipe(v.number(), v.integer(), v.minValue(2));

/** What a person chooses for a schedule. */
export const scheduleSettings = v.object({
  /** Hours are those of the spreadsheet's time zone; days are 1 for Monday to 7 for Sunday. */
  rule: scheduleRule,
  guard,
  alerts: alertSettings,
});

/** Wider than what may be kept, so that the script can say what is wrong with an address. */
export const typedScheduleSettings = v.object({
  ...scheduleSettings.entries,
  alerts: v.object({ ...alertSettings.entries, others: v.array(v.string()) }),
});

export const setSchedule = v.object({
  settings: scheduleSettings,
  /** Whose token and requests of the day it uses. */
  owner: v.string(),
  isMine: v.boolean(),
  /** Says so. */
  runsAs: v.string(),
  /** When it runs, in words. */
  rule: v.string(),
  /** When it runs next, such as `between 10:00 and 11:00`. */
  next: v.string(),
  /** null before its first time. */
  last: v.nullable(v.object({ at: v.string(), sentence: v.string() })),
  /** What is wrong, in red. */
  problems: v.array(
    v.object({
      sentence: v.string(),
      /** *Take over* would put it right. */
      canTakeOver: v.boolean(),
      /** Where Google asks for the permission that is missing; null where that would not help. */
      grantUrl: v.nullable(v.string()),
    }),
  ),
});

export const scheduleView = v.object({
  sheetId: v.number(),
  timeZone: v.string(),
  /** null where the sheet has none. */
  schedule: v.nullable(setSchedule),
  /** What a new one starts with. */
  defaults: scheduleSettings,
  /** What keeps this person from having one; null where nothing does. */
  obstacle: v.nullable(v.object({ sentence: v.string(), grantUrl: v.nullable(v.string()) })),
});

export const historyView = v.object({
  /** Newest first; what the tab says, whoever wrote it in whatever language. */
  runs: v.array(
    v.object({
      runId: v.string(),
      startedAt: v.string(),
      endedAt: v.string(),
      by: v.string(),
      sheetName: v.string(),
      scope: v.string(),
      /** `38 updated, 2 rejected`. */
      outcomes: v.string(),
      requests: count,
      sentence: v.string(),
    }),
  ),
  /** Of the tabs, so that they can be shown; null where one is not there. */
  runsSheetId: v.nullable(v.number()),
  logSheetId: v.nullable(v.number()),
});

export const rowStory = v.object({
  rowNumber,
  email: v.string(),
  /** What stands beside the row: its outcome in words, the message, and when Omniwallet last accepted an update. */
  status: v.string(),
  message: v.string(),
  updatedAt: v.string(),
  /** Its last lines in the log, newest first. */
  lines: v.array(
    v.object({
      at: v.string(),
      runId: v.string(),
      rowNumber: v.number(),
      outcome: v.string(),
      message: v.string(),
    }),
  ),
  /** What to make of it, in a sentence. */
  sentence: v.string(),
});

export type ScheduleSettingsView = v.InferOutput<typeof scheduleSettings>;
export type ScheduleView = v.InferOutput<typeof scheduleView>;
export type SetSchedule = v.InferOutput<typeof setSchedule>;
export type HistoryView = v.InferOutput<typeof historyView>;
export type RowStory = v.InferOutput<typeof rowStory>;
