/** What stands on top of the page: the one thing that the person can do next. */
import { isFinal } from '../channel/failure';
import { currentRun, endedRun, type PageState } from './page-state';

export type Stage =
  /** Nothing is known yet; `failed` says why where that lasts. */
  | 'opening'
  /** The page has to be opened again. */
  | 'closed'
  | 'connect'
  | 'empty-sheet'
  | 'problems'
  | 'before'
  | 'during'
  | 'doubt'
  | 'tried'
  | 'after';

export function stageOf(state: PageState): Stage {
  if (state.failed !== null && isFinal(state.failed.failure)) return 'closed';
  if (state.overview === null) return 'opening';
  if (currentRun(state) !== null) return 'during';
  const { connection, columns } = state.overview;
  if (connection === null) return 'connect';
  const ended = endedRun(state);
  if (ended !== null && ended.runId === state.shownRunId) {
    if (ended.isAccountInDoubt) return 'doubt';
    return ended.tried !== null && ended.end === 'finished' ? 'tried' : 'after';
  }
  if (columns.isEmpty) return 'empty-sheet';
  return columns.problems.length > 0 ? 'problems' : 'before';
}
