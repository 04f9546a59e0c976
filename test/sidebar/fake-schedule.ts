/** What the fake script answers about schedules and the history. */
import type {
  HistoryView,
  RowStory,
  ScheduleSettingsView,
  ScheduleView,
  SetSchedule,
} from '../../src/core/sidebar/schedule-views';
import { refuse, type Answers } from './fake-answers';
import type { FakeSheet } from './fake-script';

const FAKE_DEFAULTS: ScheduleSettingsView = {
  rule: { kind: 'daily', hour: 7 },
  guard: { mayGenerateCards: false, mayClear: false, maxChangedShare: 0.5 },
  alerts: { when: 'first', maxFailedShare: 0.2, others: [] },
};

export const FAKE_HISTORY: HistoryView = {
  runs: [
    {
      runId: '3b7cf3c25632',
      startedAt: '10:00',
      endedAt: '10:02',
      by: 'schedule of bea@example.com',
      sheetName: 'Customers',
      scope: 'changed rows',
      outcomes: '38 updated, 2 rejected',
      requests: 40,
      sentence: 'Done: 40 rows.',
    },
  ],
  runsSheetId: 101,
  logSheetId: 102,
};

export const FAKE_STORY: RowStory = {
  rowNumber: 7,
  email: 'eva@example.com',
  status: 'rejected',
  message: 'Omniwallet has no customer eva@example.com.',
  updatedAt: '',
  lines: [
    {
      at: '10:01',
      runId: '3b7cf3c25632',
      rowNumber: 7,
      outcome: 'rejected',
      message: 'Omniwallet has no customer eva@example.com.',
    },
  ],
  sentence: 'Omniwallet refused the row, in the words of the message.',
};

/** Of bea, well, unless told otherwise. */
export function scheduleOf(given: Partial<SetSchedule>): SetSchedule {
  return {
    settings: FAKE_DEFAULTS,
    owner: 'bea@example.com',
    isMine: false,
    runsAs: 'It runs with the token of bea@example.com.',
    rule: 'every day at 7:00',
    next: 'between 7:00 and 8:00',
    last: { at: '25 Nov, 7:12', sentence: 'Done: 40 rows.' },
    problems: [],
    ...given,
  };
}

export function viewOf({ schedule, obstacle }: FakeSheet, sheetId: number): ScheduleView {
  return { sheetId, timeZone: 'Europe/Madrid', schedule, defaults: FAKE_DEFAULTS, obstacle };
}

/** Of the sheet that is there; ana is who asks. */
export function scheduleAnswers(
  sheet: FakeSheet,
): Pick<
  Answers,
  'schedule' | 'saveSchedule' | 'removeSchedule' | 'takeOver' | 'history' | 'whyThisRow' | 'showTab'
> {
  const view = (sheetId: number): ScheduleView => viewOf(sheet, sheetId);
  const own = (settings: ScheduleSettingsView): void => {
    sheet.schedule = scheduleOf({
      settings,
      owner: 'ana@example.com',
      isMine: true,
      runsAs: 'It runs with your token and counts towards your requests of the day.',
      last: sheet.schedule?.last ?? null,
    });
  };
  return {
    schedule: ({ sheetId }) => view(sheetId),
    saveSchedule: ({ sheetId, settings, replaces }) => {
      const { schedule } = sheet;
      if (schedule !== null && !schedule.isMine && schedule.owner !== replaces)
        return refuse(`Meanwhile ${schedule.owner} has set a schedule for this sheet.`);
      const odd = settings.alerts.others.find((address) => !address.includes('@'));
      if (odd !== undefined) return refuse(`“${odd}” is not an email address.`);
      own(settings);
      return view(sheetId);
    },
    removeSchedule: ({ sheetId }) => {
      sheet.schedule = null;
      return view(sheetId);
    },
    takeOver: ({ sheetId }) => {
      own(sheet.schedule?.settings ?? FAKE_DEFAULTS);
      return view(sheetId);
    },
    history: () => sheet.history,
    whyThisRow: () => ({ row: sheet.selected }),
    showTab: () => ({}),
  };
}
