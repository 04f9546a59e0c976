/** Plans a run and asks the person before anything is sent. */
import type { Messages } from '../../core/messages';
import { planRows, type PlannedRow } from '../../core/plan';
import { countPlan, countRows, type PlanCounts } from '../../core/plan-counts';
import type { CommandEnd, RunEnd } from '../../core/run-end';
import type { Scope } from '../../core/scope';
import type { Settings } from '../../core/settings';
import { describeSheetProblems } from '../../core/sheet-problems';
import type { CustomerTable } from '../../core/sheet-table';
import { describePlan } from '../../core/summary';
import { askYesNo, tell } from '../dialogs';
import { openTable } from '../sheet/open-table';

export interface ConsentContext {
  readonly settings: Settings;
  /** Requests that Google lets the person make today. */
  readonly requestsLeft: number;
  readonly messages: Messages;
}

export interface Planned {
  readonly table: CustomerTable;
  readonly plan: readonly PlannedRow[];
  readonly counts: PlanCounts;
}

/** The plan that the person agreed to, or why there is none; they have been told. */
export function planWithConsent(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  scope: Scope,
  { settings, requestsLeft, messages }: ConsentContext,
): Planned | Exclude<CommandEnd, RunEnd['kind']> {
  let agreed: PlanCounts | undefined;
  for (;;) {
    const opened = openTable(sheet);
    if (!opened.ok) {
      tell(describeSheetProblems(opened.problems, messages), messages);
      return 'not-started';
    }
    const plan = planRows(opened.table, scope, settings);
    const counts = countPlan(plan);
    if (countRows(counts) === 0) {
      tell(describeNothing(scope, messages), messages);
      return 'nothing-to-do';
    }
    // The sheet may have changed while the dialog was open: nobody agreed to more than it said.
    if (counts.send === 0 || (agreed !== undefined && isWithin(counts, agreed))) {
      return { table: opened.table, plan, counts };
    }
    const quota = counts.send > requestsLeft ? [messages.confirm.quota(counts.send, requestsLeft)] : [];
    const lines = [describePlan(counts, 'will', messages), ...quota, '', messages.confirm.question];
    if (!askYesNo(lines.join('\n'), messages)) return 'declined';
    agreed = counts;
  }
}

function isWithin(counts: PlanCounts, agreed: PlanCounts): boolean {
  return counts.send <= agreed.send && counts.cards <= agreed.cards && counts.clears <= agreed.clears;
}

function describeNothing(scope: Scope, { summary }: Messages): string {
  if (scope.kind === 'selected') return summary.noSelection;
  return scope.kind === 'retry' ? summary.noFailed : summary.nothingToDo;
}
