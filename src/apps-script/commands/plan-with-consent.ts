/** Plans a run and asks the person before anything is sent. */
import type { Messages } from '../../core/messages';
import { countRows, isWithin, type PlanCounts } from '../../core/plan-counts';
import type { CommandEnd, RunEnd } from '../../core/run-end';
import type { RunScope } from '../../core/scope';
import type { Settings } from '../../core/settings';
import { describeSheetProblems } from '../../core/sheet-problems';
import { describePlan } from '../../core/summary';
import { askYesNo, tell } from '../dialogs';
import { planRun, type PlannedRun } from '../run/plan-run';
import { openRoughly, openTable } from '../sheet/open-table';

export interface ConsentContext {
  readonly settings: Settings;
  /** Requests that Google lets the person make today. */
  readonly requestsLeft: number;
  readonly messages: Messages;
}

/** The plan that the person agreed to, or why there is none; they have been told. */
export function planWithConsent(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  scope: RunScope,
  { settings, requestsLeft, messages }: ConsentContext,
): PlannedRun | Exclude<CommandEnd, RunEnd['kind']> {
  let agreed: PlanCounts | undefined;
  for (;;) {
    const planning = planRun(sheet, scope, settings, null, agreed === undefined ? openRoughly : openTable);
    if (!planning.ok) {
      tell(describeSheetProblems(planning.problems, messages), messages);
      return 'not-started';
    }
    const { planned } = planning;
    const { counts } = planned;
    if (countRows(counts) === 0) {
      tell(describeNothing(scope, messages), messages);
      return 'nothing-to-do';
    }
    // The sheet may have changed while the dialog was open: nobody agreed to more than it said.
    if (agreed !== undefined && isWithin(counts, agreed)) return planned;
    // Where nothing is to be sent, there is nothing to agree to.
    if (counts.send > 0 && !askYesNo(describeConsent(counts, requestsLeft, messages), messages))
      return 'declined';
    agreed = counts;
  }
}

function describeConsent(counts: PlanCounts, requestsLeft: number, messages: Messages): string {
  const quota = counts.send > requestsLeft ? [messages.confirm.quota(counts.send, requestsLeft)] : [];
  return [describePlan(counts, 'will', messages), ...quota, '', messages.confirm.question].join('\n');
}

function describeNothing(scope: RunScope, { summary }: Messages): string {
  if (scope.kind === 'selected') return summary.noSelection;
  return scope.kind === 'retry' ? summary.noFailed : summary.nothingToDo;
}
