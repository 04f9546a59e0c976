/** All that the page knows at a moment. */
import type { Field } from '../../core/fields';
import type { HistoryView, RowStory, ScheduleView } from '../../core/sidebar/schedule-views';
import type { AttentionView, Overview, PreviewView, RunView, ScopeKind } from '../../core/sidebar/views';
import type { Failure } from '../channel/failure';
import type { Language } from '../words';
import type { ScheduleForm } from './schedule-form';

/** What the page is waiting for. */
export type Task =
  | 'open'
  | 'connect'
  | 'test'
  | 'disconnect'
  | 'columns'
  | 'setUp'
  | 'preview'
  | 'start'
  | 'step'
  | 'watch'
  | 'stop'
  | 'background'
  | 'attention'
  | 'row'
  | 'settings'
  | 'schedule'
  | 'save-schedule'
  | 'remove-schedule'
  | 'take-over'
  | 'history'
  | 'tab'
  | 'why';

/** The folded parts below. */
export type Section = 'last' | 'why' | 'schedule' | 'history' | 'columns' | 'settings' | 'connection';

/** What was done, or turned out, and is said once. */
export type Notice =
  | 'tested'
  | 'columns-saved'
  | 'settings-saved'
  | 'no-day'
  | 'schedule-saved'
  | 'schedule-removed'
  | 'changed-meanwhile'
  | 'other-run'
  | 'row-gone'
  | 'row-moved';

/** Headers that a person chose and has not saved; null for *not sent*. */
export type ColumnDraft = Partial<Record<Field, string | null>>;

export interface PageState {
  readonly language: Language;
  /** null until the script has answered for the first time. */
  readonly overview: Overview | null;
  readonly scope: ScopeKind;
  /** Of `scope`; null while it is not known. */
  readonly preview: PreviewView | null;
  readonly attention: AttentionView | null;
  /** The run whose end is being shown, until the person goes back. */
  readonly shownRunId: string | null;
  /** The page itself takes the run forward, step by step. */
  readonly isDriving: boolean;
  readonly isStopping: boolean;
  readonly draft: ColumnDraft;
  /** Of the sheet that `overview` is about; null while it is not known. */
  readonly schedule: ScheduleView | null;
  /** null while it is closed. */
  readonly scheduleForm: ScheduleForm | null;
  readonly isRemovalAsked: boolean;
  /** null while it is not known. */
  readonly history: HistoryView | null;
  /** Of the row that was selected when it was asked for; null while nothing was asked. */
  readonly story: { readonly row: RowStory | null } | null;
  readonly unfolded: readonly Section[];
  readonly isDisconnectAsked: boolean;
  readonly pending: readonly Task[];
  readonly failed: { readonly task: Task; readonly failure: Failure } | null;
  readonly notice: Notice | null;
}

export function newPage(language: Language): PageState {
  return {
    language,
    overview: null,
    scope: 'changed',
    preview: null,
    attention: null,
    shownRunId: null,
    isDriving: false,
    isStopping: false,
    draft: {},
    schedule: null,
    scheduleForm: null,
    isRemovalAsked: false,
    history: null,
    story: null,
    unfolded: [],
    isDisconnectAsked: false,
    pending: [],
    failed: null,
    notice: null,
  };
}

/** The run that is on. */
export function currentRun({ overview }: PageState): RunView | null {
  const run = overview?.run ?? null;
  return run?.condition === 'over' ? null : run;
}

/** The last run that ended. */
export function endedRun({ overview }: PageState): RunView | null {
  const run = overview?.run ?? null;
  return run?.condition === 'over' ? run : null;
}

export function isPending({ pending }: PageState, ...tasks: readonly Task[]): boolean {
  return tasks.some((task) => pending.includes(task));
}
