/** Plans one table in a process that has done nothing else: how long it takes, and what it keeps in memory. */
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { planRows } from '../../src/core/plan';
import type { CustomerTable } from '../../src/core/sheet-table';
import { makeTable, type TableKind } from './make-table';

export interface WeighSetup {
  readonly kind: TableKind;
  readonly rowCount: number;
}

export interface PlanWeight {
  readonly planMs: number;
  /** A copy by `JSON.parse(JSON.stringify(…))` of what the plan is made of. */
  readonly copyMs: number;
  readonly tableBytes: number;
  /** What the plan holds beside the table. */
  readonly planBytes: number;
}

/** The process has to be started with `--expose-gc`. */
export function weighPlan({ kind, rowCount }: WeighSetup): PlanWeight {
  const emptyBytes = usedBytes();
  const table = makeTable(kind, rowCount);
  const tableBytes = usedBytes() - emptyBytes;

  const copyMs = timeCopy(table);
  const beforeBytes = usedBytes();
  const planStartMs = performance.now();
  const plan = planRows(table, { kind: 'changed' }, DEFAULT_SETTINGS);
  const planMs = performance.now() - planStartMs;
  const planBytes = usedBytes() - beforeBytes;

  const wanted = kind === 'new' ? 'send' : 'unchanged';
  const planned = plan.filter(({ decision }) => decision.kind === wanted).length;
  if (planned !== rowCount || table.values.length !== rowCount)
    throw new Error(`Planned as ${wanted} are ${planned} of ${rowCount} rows.`);
  return { planMs, copyMs, tableBytes, planBytes };
}

function timeCopy({ values, shown }: CustomerTable): number {
  const startMs = performance.now();
  const copy: unknown = JSON.parse(JSON.stringify([values, shown]));
  const copyMs = performance.now() - startMs;
  if (!Array.isArray(copy)) throw new Error('There is no copy.');
  return copyMs;
}

/** After two collections, for the first may leave what has just become free. */
function usedBytes(): number {
  if (globalThis.gc === undefined) throw new Error('Start this with --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
