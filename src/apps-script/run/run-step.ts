/** Works on a run's queued rows until none is left or the time is over. */
import { hashCustomer } from '../../core/customer-row';
import { planRows, type PlannedRow } from '../../core/plan';
import type { RunEnd } from '../../core/run-end';
import type { CustomerTable } from '../../core/sheet-table';
import { missingStatusColumns, STATUS_HEADERS } from '../../core/status-columns';
import { groupTasks } from '../../core/task';
import { openTable } from '../sheet/open-table';
import { createLedger, type Entry, type Ledger } from './ledger';
import { planCells } from './queue-rows';
import type { RunState } from '../../core/run-state';
import type { RunContext } from './run-context';
import { sendTasks } from './send-tasks';

/** The sheet is the queue: each round reads it anew, so that what people did meanwhile is seen. */
export function runStep(state: RunState, context: RunContext): RunEnd {
  while (context.nowMs() < context.deadlineMs) {
    const opened = openTable(context.sheet);
    if (!opened.ok) return stopForHeader(context.messages.field.email);
    const { table } = opened;
    const [missing] = missingStatusColumns(table.status);
    if (missing !== undefined) return stopForHeader(STATUS_HEADERS[missing]);
    const plan = planRows(table, { kind: 'queued', runId: context.runId }, context.settings);
    const ledger = createLedger(context.sheet, table, context.runId);

    const settled = settleWithoutSending(plan, table, ledger, state, context);
    if (settled !== undefined) return settled;
    const tasks = groupTasks(plan, table);
    if (tasks.length === 0) return { kind: 'finished' };
    const end = sendTasks(tasks, table.columns, ledger, state, context);
    if (end !== undefined) return end;
  }
  return { kind: 'paused' };
}

function stopForHeader(header: string): RunEnd {
  return { kind: 'stopped', problem: { kind: 'sheet-changed', header } };
}

/** Rows that were emptied or spoilt while they waited. */
function settleWithoutSending(
  plan: readonly PlannedRow[],
  table: CustomerTable,
  ledger: Ledger,
  state: RunState,
  context: RunContext,
): RunEnd | undefined {
  const cells = planCells(plan, table, context.messages, (base) => base);
  const entries: Entry[] = [];
  plan.forEach(({ key, decision }, index) => {
    const changed = cells.get(index);
    if (changed === undefined || key?.kind !== 'queued' || key.token.runId !== context.runId) return;
    if (decision.kind !== 'invalid' && decision.kind !== 'empty') return;
    const customer = hashCustomer(table.values[index]?.[table.columns.email.index] ?? '');
    entries.push({ tokenNumber: key.token.number, customer, cells: changed });
    if (decision.kind === 'invalid') state.settled.invalid += 1;
  });
  if (entries.length === 0) return undefined;
  const end = ledger.write(entries);
  return end.kind === 'written' ? undefined : { kind: 'stopped', problem: end };
}
