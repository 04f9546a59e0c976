/** What each event makes of the page: the only place where its state changes. */
import type { Field } from '../../core/fields';
import type { HistoryView, RowStory, ScheduleView } from '../../core/sidebar/schedule-views';
import type {
  AttentionView,
  ColumnsView,
  ConnectionView,
  Overview,
  PreviewView,
  RunView,
  ScopeKind,
  SettingsView,
} from '../../core/sidebar/views';
import type { Failure } from '../channel/failure';
import { opened } from './opened';
import type { Notice, PageState, Section, Task } from './page-state';
import { formBeside, openForm, type RuleKind } from './schedule-form';

export type PageEvent =
  | { readonly kind: 'asked'; readonly task: Task }
  | { readonly kind: 'answered'; readonly task: Task }
  | { readonly kind: 'failed'; readonly task: Task; readonly failure: Failure }
  | { readonly kind: 'opened'; readonly overview: Overview }
  | { readonly kind: 'connected'; readonly connection: ConnectionView | null }
  | { readonly kind: 'columns'; readonly columns: ColumnsView }
  | { readonly kind: 'drafted'; readonly field: Field; readonly header: string | null }
  | { readonly kind: 'draft-dropped' }
  | { readonly kind: 'scope'; readonly scope: ScopeKind }
  | { readonly kind: 'preview'; readonly preview: PreviewView }
  | { readonly kind: 'preview-outdated' }
  | { readonly kind: 'run'; readonly run: RunView }
  | { readonly kind: 'run-gone' }
  | { readonly kind: 'driving'; readonly isDriving: boolean }
  | { readonly kind: 'stopping' }
  | { readonly kind: 'attention'; readonly attention: AttentionView }
  | { readonly kind: 'went-back' }
  | { readonly kind: 'settings'; readonly settings: SettingsView }
  | { readonly kind: 'schedule'; readonly schedule: ScheduleView }
  | { readonly kind: 'schedule-form'; readonly isOpen: boolean }
  | { readonly kind: 'rule-kind'; readonly ruleKind: RuleKind }
  | { readonly kind: 'removal-asked'; readonly isAsked: boolean }
  | { readonly kind: 'history'; readonly history: HistoryView }
  | { readonly kind: 'story'; readonly row: RowStory | null }
  | { readonly kind: 'folded'; readonly section: Section; readonly isOpen: boolean }
  | { readonly kind: 'disconnect-asked'; readonly isAsked: boolean }
  | { readonly kind: 'notice'; readonly notice: Notice };

export function reduce(state: PageState, event: PageEvent): PageState {
  switch (event.kind) {
    case 'asked':
      return {
        ...withoutTask(state, event.task),
        pending: [...state.pending, event.task],
        ...quiet(event.task),
      };
    case 'answered':
      return withoutTask(state, event.task);
    case 'failed':
      return failed(state, event.task, event.failure);
    case 'opened':
      return opened(state, event.overview);
    case 'connected':
      return { ...patchOverview(state, { connection: event.connection }), isDisconnectAsked: false };
    case 'columns':
      return { ...patchOverview(state, { columns: event.columns }), draft: {} };
    case 'drafted':
      return { ...state, draft: { ...state.draft, [event.field]: event.header } };
    case 'draft-dropped':
      return { ...state, draft: {} };
    case 'scope':
      return { ...state, scope: event.scope };
    case 'preview':
      return { ...state, preview: event.preview };
    case 'preview-outdated':
      return { ...state, preview: null };
    case 'run':
      return withRun(state, event.run);
    case 'run-gone':
      return { ...patchOverview(state, { run: null }), isDriving: false, isStopping: false };
    case 'driving':
      return { ...state, isDriving: event.isDriving };
    case 'stopping':
      return { ...state, isStopping: true };
    case 'attention':
      return { ...state, attention: event.attention };
    case 'went-back':
      return { ...state, shownRunId: null, preview: null, notice: null };
    case 'settings':
      return patchOverview(state, { settings: event.settings });
    case 'schedule':
      return {
        ...state,
        schedule: event.schedule,
        scheduleForm: formBeside(event.schedule, state.scheduleForm),
        isRemovalAsked: false,
      };
    case 'schedule-form':
      return { ...state, scheduleForm: event.isOpen ? formFor(state.schedule) : null, notice: null };
    case 'rule-kind':
      return state.scheduleForm === null
        ? state
        : { ...state, scheduleForm: { ...state.scheduleForm, ruleKind: event.ruleKind }, notice: null };
    case 'removal-asked':
      return { ...state, isRemovalAsked: event.isAsked };
    case 'history':
      return { ...state, history: event.history };
    case 'story':
      return { ...state, story: { row: event.row } };
    case 'folded':
      return { ...state, unfolded: foldedAs(state.unfolded, event.section, event.isOpen) };
    case 'disconnect-asked':
      return { ...state, isDisconnectAsked: event.isAsked };
    case 'notice':
      return { ...state, notice: event.notice };
  }
}

function formFor(schedule: ScheduleView | null): PageState['scheduleForm'] {
  return schedule === null ? null : openForm(schedule.schedule?.settings ?? schedule.defaults);
}

/** The end of a run that was seen going on is shown until the person goes back. */
function withRun(state: PageState, run: RunView): PageState {
  const before = state.overview?.run ?? null;
  const isOver = run.condition === 'over';
  const hasEnded = isOver && (before?.condition !== 'over' || before.runId !== run.runId);
  return {
    ...patchOverview(state, { run }),
    ...(hasEnded
      ? { shownRunId: run.runId, attention: null, preview: null, history: null, story: null }
      : {}),
    ...(isOver ? { isDriving: false, isStopping: false } : {}),
  };
}

function patchOverview(state: PageState, patch: Partial<Overview>): PageState {
  return state.overview === null ? state : { ...state, overview: { ...state.overview, ...patch } };
}

const OF_THE_PAGE: readonly Task[] = ['watch', 'step', 'attention', 'preview', 'schedule', 'history', 'why'];

/** What the person does next takes away what was said before; what the page does by itself does not. */
function quiet(task: Task): Partial<PageState> {
  return OF_THE_PAGE.includes(task) ? {} : { failed: null, notice: null };
}

function failed(state: PageState, task: Task, failure: Failure): PageState {
  return {
    ...withoutTask(state, task),
    failed: { task, failure },
    isStopping: state.isStopping && task !== 'stop',
  };
}

/** An answer also takes away the failure that the same task met before. */
function withoutTask(state: PageState, task: Task): PageState {
  const pending = [...state.pending];
  const index = pending.indexOf(task);
  if (index >= 0) pending.splice(index, 1);
  return { ...state, pending, failed: state.failed?.task === task ? null : state.failed };
}

function foldedAs(unfolded: readonly Section[], section: Section, isOpen: boolean): readonly Section[] {
  const others = unfolded.filter((other) => other !== section);
  return isOpen ? [...others, section] : others;
}
