/** What the fake script answers about schedules and the history. */
import type {
  HistoryView,
  RowStory,
  ScheduleSettingsView,
  ScheduleView,
} from '../../src/core/sidebar/schedule-views';
import type { Answers } from './fake-answers';

const FAKE_DEFAULTS: ScheduleSettingsView = {
  rule: { kind: 'daily', hour: 7 },
  guard: { mayGenerateCards: false, mayClear: false, maxChangedShare: 0.5 },
  alerts: { when: 'first', maxFailedShare: 0.2, others: [] },
};

const FAKE_HISTORY: HistoryView = {
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

const FAKE_STORY: RowStory = {
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

/** Of one sheet; the schedule is kept as long as these answers are. */
export function scheduleAnswers(): Pick<
  Answers,
  'schedule' | 'saveSchedule' | 'removeSchedule' | 'takeOver' | 'history' | 'whyThisRow' | 'showTab'
> {
  let set: ScheduleView['schedule'] = null;
  const view = (sheetId: number): ScheduleView => ({
    sheetId,
    timeZone: 'Europe/Madrid',
    schedule: set,
    defaults: FAKE_DEFAULTS,
    obstacle: null,
  });
  const own = (settings: ScheduleSettingsView): void => {
    set = {
      settings,
      owner: 'ana@example.com',
      isMine: true,
      runsAs: 'It runs with your token and counts towards your requests of the day.',
      rule: 'every day at 7:00',
      next: 'between 7:00 and 8:00',
      last: null,
      problems: [],
    };
  };
  return {
    schedule: ({ sheetId }) => view(sheetId),
    saveSchedule: ({ sheetId, settings }) => {
      own(settings);
      return view(sheetId);
    },
    removeSchedule: ({ sheetId }) => {
      set = null;
      return view(sheetId);
    },
    takeOver: ({ sheetId }) => {
      own(set?.settings ?? FAKE_DEFAULTS);
      return view(sheetId);
    },
    history: () => FAKE_HISTORY,
    whyThisRow: () => ({ row: FAKE_STORY }),
    showTab: () => ({}),
  };
}
