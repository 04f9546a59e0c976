/** What the page knows once it was opened, or opened anew. */
import type { ScheduleView } from '../../core/sidebar/schedule-views';
import type { Overview } from '../../core/sidebar/views';
import type { PageState } from './page-state';

/** A run whose end nobody has seen, because it needs an answer, is shown at once. */
export function opened(state: PageState, overview: Overview): PageState {
  const { run, schedule } = overview;
  const before = isAboutTheSame(state, overview) ? state : { ...state, ...UNKNOWN };
  const needsAnswer = run?.condition === 'over' && run.isAccountInDoubt && state.overview === null;
  return {
    ...before,
    overview,
    schedule: schedule ?? knownToBeNone(before),
    language: overview.language,
    draft: {},
    shownRunId: needsAnswer ? run.runId : state.shownRunId,
  };
}

/** What a new schedule starts with stays known; one that was set is gone. */
function knownToBeNone({ schedule }: PageState): ScheduleView | null {
  return schedule?.schedule === null ? schedule : null;
}

/** What is asked for when it is looked at. */
const UNKNOWN = { schedule: null, scheduleForm: null, isRemovalAsked: false, history: null, story: null };

/** Else sentences are in another language, or about another sheet. */
function isAboutTheSame({ overview: before }: PageState, overview: Overview): boolean {
  return before?.language === overview.language && before.columns.sheetId === overview.columns.sheetId;
}
