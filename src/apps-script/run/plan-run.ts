/** Plans a run of a sheet: one reading, one decision for each row. */
import type { SheetProblem } from '../../core/columns';
import { keepFirst } from '../../core/first-rows';
import { planRows, type PlannedRow } from '../../core/plan';
import { countPlan, type PlanCounts } from '../../core/plan-counts';
import type { RunScope } from '../../core/scope';
import type { Settings } from '../../core/settings';
import type { CustomerTable } from '../../core/sheet-table';
import { openTable, type OpenedTable } from '../sheet/open-table';
import { readName } from '../sheet/read-name';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface PlannedRun {
  /** What the sheet was called then. */
  readonly sheetName: string;
  readonly scope: RunScope;
  readonly settings: Settings;
  readonly table: CustomerTable;
  readonly plan: readonly PlannedRow[];
  readonly counts: PlanCounts;
  /** The customers of the plan where only its first rows are to be sent. */
  readonly tried?: readonly string[];
}

export type Planning =
  | { readonly ok: true; readonly planned: PlannedRun }
  | { readonly ok: false; readonly problems: readonly SheetProblem[] };

export function planRun(
  sheet: Sheet,
  scope: RunScope,
  settings: Settings,
  firstRows: number | null = null,
  open: (sheet: Sheet) => OpenedTable = openTable,
): Planning {
  const sheetName = readName(sheet);
  if (sheetName === undefined) return { ok: false, problems: [{ kind: 'gone' }] };
  const opened = open(sheet);
  if (!opened.ok) return opened;
  const { table } = opened;
  const plan = planRows(table, scope, settings);
  const common = { sheetName, scope, settings, table };
  if (firstRows === null) return { ok: true, planned: { ...common, plan, counts: countPlan(plan) } };
  const first = keepFirst(plan, firstRows);
  const counts = countPlan(first.plan);
  return { ok: true, planned: { ...common, plan: first.plan, counts, tried: first.customers } };
}
