/** Works on a run's queued rows until none is left or the time is over. */
import type { SheetProblem } from '../../core/columns';
import { planRows, type PlannedRow } from '../../core/plan';
import { problemOfSheet, toLoss, type RunEnd } from '../../core/run-end';
import type { RunState } from '../../core/run-state';
import type { CustomerTable } from '../../core/sheet-table';
import { holdBack } from '../../core/schedule/guard';
import { EMPTY_CELLS, type StatusCells } from '../../core/status-cells';
import { missingStatusColumns, STATUS_HEADERS } from '../../core/status-columns';
import { readRows } from '../../core/table-rows';
import { groupTasks } from '../../core/task';
import { openTable } from '../sheet/open-table';
import { createLedger, type Ledger, type LedgerRow } from './ledger';
import { leaveHeld } from './leave-held';
import { invalidEntry, planCells } from './plan-cells';
import { recoverRows } from './recover-rows';
import type { RunContext } from './run-context';
import { sendTasks } from './send-tasks';

/** Of Google's six minutes; a batch that is slow to answer needs the rest. */
const LONGEST_EXTENSION_MS = 4 * 60_000;

const NO_CHANGES: ReadonlyMap<LedgerRow, StatusCells> = new Map();

/** The sheet is the queue: each round reads it anew, so that what people did meanwhile is seen. */
export function runStep(state: RunState, context: RunContext): RunEnd {
  const { runId, scope, settings } = context;
  let isRecovering = context.wasInterrupted;
  const startMs = context.nowMs();
  let deadlineMs: number | undefined;
  while (context.nowMs() < (deadlineMs ?? context.deadlineMs)) {
    const opened = openTable(context.sheet, context.choices);
    if (!opened.ok) return endOfSheet(opened.problems, context);
    const { table } = opened;
    const [missing] = missingStatusColumns(table.status);
    if (missing !== undefined) {
      const problem = { kind: 'sheet-changed', header: STATUS_HEADERS[missing] } as const;
      return { kind: 'stopped', problem: toLoss(context.lostCells) ?? problem };
    }

    const rows = readRows(table);
    const whole = planRows(table, { kind: 'queued', runId, startedAs: scope }, settings, rows);
    const { plan, held } = holdBack(whole, context.guard);
    const ledger = createLedger(context.sheet, table, context.lostCells);
    const recovered = isRecovering ? recoverRows(table, rows, ledger, state, context) : NO_CHANGES;
    isRecovering = false;
    const changes = settleWithoutSending(plan, table, ledger, state, context);
    leaveHeld(held, ledger, state, context.messages).forEach((cells, row) => changes.set(row, cells));
    const end = writeUnsent(new Map([...changes, ...clearEmptyRows(plan, ledger), ...recovered]), ledger);
    if (end !== undefined) return end;
    const loss = ledger.findLoss();
    if (loss !== undefined) return { kind: 'stopped', problem: loss };
    // Rows that are back in the run are planned with the next reading.
    if (recovered.size > 0) continue;
    const tasks = groupTasks(plan, table, context.earlier);
    if (tasks.length > 0) deadlineMs ??= extendDeadline(startMs, context);
    const sent = sendTasks(tasks, table.columns, ledger, state, {
      ...context,
      deadlineMs: deadlineMs ?? context.deadlineMs,
    });
    if (sent !== undefined) return sent;
    if (ledger.hasQueued(runId)) continue;
    const problem = ledger.verifyColours();
    return problem === undefined ? { kind: 'finished' } : { kind: 'stopped', problem };
  }
  return { kind: 'paused' };
}

/** Writes what needs no request, and looks whether it went where it should. */
function writeUnsent(changes: ReadonlyMap<LedgerRow, StatusCells>, ledger: Ledger): RunEnd | undefined {
  if (changes.size === 0) return undefined;
  const end = ledger.write(changes);
  const problem = end.kind === 'problem' ? end.problem : ledger.verify();
  return problem === undefined ? undefined : { kind: 'stopped', problem };
}

/** A short step that only reads a long list would get nowhere: it may send for as long as it has read. */
function extendDeadline(startMs: number, { deadlineMs, nowMs }: RunContext): number {
  return Math.max(deadlineMs, Math.min(startMs + LONGEST_EXTENSION_MS, 2 * nowMs() - startMs));
}

/** A sheet that is never still is left to the next execution. */
function endOfSheet(problems: readonly SheetProblem[], { lostCells, messages }: RunContext): RunEnd {
  return problems.some(({ kind }) => kind === 'restless')
    ? { kind: 'paused' }
    : { kind: 'stopped', problem: toLoss(lostCells) ?? problemOfSheet(problems, messages) };
}

/** Rows that were emptied or spoilt while they waited. */
function settleWithoutSending(
  plan: readonly PlannedRow[],
  table: CustomerTable,
  ledger: Ledger,
  state: RunState,
  context: RunContext,
): Map<LedgerRow, StatusCells> {
  const changes = new Map<LedgerRow, StatusCells>();
  for (const [index, cells] of planCells(plan, table, context.messages, (base) => base, context.runId)) {
    const row = ledger.rows[index];
    const planned = plan[index];
    if (row === undefined || planned?.key?.kind !== 'queued') continue;
    if (planned.decision.kind === 'invalid') {
      state.settled.invalid += 1;
      context.log(invalidEntry(planned, cells));
    } else if (planned.decision.kind !== 'empty') continue;
    changes.set(row, cells);
  }
  return changes;
}

/** An outcome beside a row that holds nothing: the row was emptied, or was hit by a write just before it was read. */
function clearEmptyRows(plan: readonly PlannedRow[], ledger: Ledger): ReadonlyMap<LedgerRow, StatusCells> {
  return new Map(
    plan.flatMap(({ key, hasForeignCells, email }, index) => {
      const row = ledger.rows[index];
      const isStray = hasForeignCells && key?.kind === 'settled' && email === '';
      return row !== undefined && isStray ? [[row, EMPTY_CELLS] as const] : [];
    }),
  );
}
