/** Plans one table in a process that has done nothing else: how long it takes, and what it keeps in memory. */
import { setTimeout } from 'node:timers/promises';
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

const SETTLING_MS = 200;

/** The process has to be started with `--expose-gc`. */
export async function weighPlan({ kind, rowCount }: WeighSetup): Promise<PlanWeight> {
  const emptyBytes = await usedBytes();
  const table = makeTable(kind, rowCount);
  const tableBytes = (await usedBytes()) - emptyBytes;

  const copyMs = timeCopy(table);
  const beforeBytes = await usedBytes();
  const planStartMs = performance.now();
  const plan = planRows(table, { kind: 'changed' }, DEFAULT_SETTINGS);
  const planMs = performance.now() - planStartMs;
  const planBytes = (await usedBytes()) - beforeBytes;

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

/** A moment later, for V8 holds on to what it is just compiling for, and after two collections: one may leave something. */
async function usedBytes(): Promise<number> {
  if (globalThis.gc === undefined) throw new Error('Start this with --expose-gc.');
  await setTimeout(SETTLING_MS);
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
