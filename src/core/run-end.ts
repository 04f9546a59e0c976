/** How a run or a part of it ended, and the words for it. */
import type { Messages } from './messages';
import type { StopReason } from './reply';
import { DOUBTFUL_ANSWERS } from './breaker';
import { joinCellNames } from './cell-names';
import type { SheetProblem } from './columns';
import { describeSheetProblems } from './sheet-problems';
import { MAX_VISITS, type NoProgress } from './visits';

/** A problem of the run, said once; the rows that are left stay queued. */
export type RunProblem =
  | StopReason
  | { readonly kind: 'all-unknown' }
  | { readonly kind: 'outage' }
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'row-error'; readonly rowNumber: number }
  | { readonly kind: 'sheet-changed'; readonly header: string }
  /** Its columns can no longer be told apart. */
  | { readonly kind: 'sheet-unclear'; readonly problems: readonly SheetProblem[] }
  | { readonly kind: 'sheet-protected' }
  /**
   * Cells of people were overwritten, because columns were moved at that very moment, and could not be put back: ranges,
   * and how many more there are.
   */
  | { readonly kind: 'cells-lost'; readonly cells: readonly string[]; readonly more: number }
  | { readonly kind: 'sheet-gone' }
  | { readonly kind: 'not-connected' }
  /** A person chose *Stop the run*: its rows are put back as they were. */
  | { readonly kind: 'stop-requested' }
  /** A schedule may not send so much by itself; `share` of the rows is what it may. */
  | {
      readonly kind: 'too-many-changed';
      readonly changed: number;
      readonly rows: number;
      readonly share: number;
    }
  /** Visit after visit of the background worker brought it no further. */
  | NoProgress
  /** Killed before all its rows were queued; those that were are put back. */
  | { readonly kind: 'interrupted' };

export type RunEnd =
  | { readonly kind: 'finished' }
  /** The time that Google gives an execution is nearly over. */
  | { readonly kind: 'paused' }
  /** Google's requests of the day are used up; some are to be had again then. */
  | { readonly kind: 'out-of-quota'; readonly untilMs: number }
  /** Another execution has taken the run over, because this one was thought dead. */
  | { readonly kind: 'superseded' }
  | { readonly kind: 'stopped'; readonly problem: RunProblem };

/** Whether rows that waited were put back as they were; after any other end they are still queued. */
export function isPutBack(end: RunEnd): boolean {
  if (end.kind !== 'stopped') return false;
  return end.problem.kind === 'stop-requested' || end.problem.kind === 'interrupted';
}

/** How a command ended. Google ignores it; the local host tells by it whether the run went well. */
export type CommandEnd = RunEnd['kind'] | 'nothing-to-do' | 'declined' | 'not-started';

/** The record of a run that ended has to stay small. */
const MAX_RANGES_NAMED = 20;

/** What stops a run that has overwritten cells of people, by their names; undefined where there are none. */
export function toLoss(names: readonly string[]): RunProblem | undefined {
  const ranges = joinCellNames(names);
  const cells = ranges.slice(0, MAX_RANGES_NAMED);
  return cells.length === 0 ? undefined : { kind: 'cells-lost', cells, more: ranges.length - cells.length };
}

/** What stops a run whose sheet was fine when it began. */
export function problemOfSheet(problems: readonly SheetProblem[], messages: Messages): RunProblem {
  const [first] = problems;
  switch (first?.kind) {
    case 'no-email-column':
      return { kind: 'sheet-changed', header: messages.field.email };
    case 'chosen-gone':
      return { kind: 'sheet-changed', header: first.header };
    case 'gone':
      return { kind: 'sheet-gone' };
    default:
      return { kind: 'sheet-unclear', problems };
  }
}

/** One sentence for the person who has to act. */
export function describeProblem(problem: RunProblem, account: string, messages: Messages): string {
  const { stopped } = messages;
  switch (problem.kind) {
    case 'unauthorized':
      return stopped.unauthorized;
    case 'forbidden':
      return stopped.forbidden;
    case 'redirected':
      return stopped.redirected(problem.status);
    case 'wrong-headers':
      return stopped.wrongHeaders(problem.status);
    case 'all-unknown':
      return stopped.allUnknown(account, DOUBTFUL_ANSWERS);
    case 'outage':
      return stopped.outage;
    case 'not-permitted':
      return stopped.notPermitted;
    case 'row-error':
      return stopped.rowError(problem.rowNumber);
    case 'sheet-changed':
      return stopped.sheetChanged(problem.header);
    case 'sheet-unclear':
      return describeSheetProblems(problem.problems, messages);
    case 'cells-lost':
      return stopped.cellsLost(problem.cells, problem.more);
    case 'sheet-protected':
      return stopped.sheetProtected;
    case 'sheet-gone':
      return stopped.sheetGone;
    case 'not-connected':
      return messages.connect.missing;
    case 'stop-requested':
      return stopped.requested;
    case 'interrupted':
      return stopped.interrupted;
    case 'no-progress':
      return describeStandstill(problem, messages);
    case 'too-many-changed':
      return stopped.tooManyChanged(problem.changed, problem.rows, Math.round(problem.share * 100));
  }
}

function describeStandstill({ standstill }: NoProgress, { stopped }: Messages): string {
  switch (standstill.kind) {
    case 'error':
      return stopped.visitsFailed(MAX_VISITS, standstill.words);
    case 'refused':
      return stopped.visitsRefused(MAX_VISITS);
    case 'burst-quota':
      return stopped.visitsHeldUp(MAX_VISITS);
    case 'slow':
      return stopped.visitsTooSlow(MAX_VISITS);
  }
}
