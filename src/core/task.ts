/** One request to be made, and the rows that share its answer. */
import { markCustomer } from './customer-mark';
import type { CustomerUpdate } from './customer-update';
import type { PlannedRow } from './plan';
import type { Fingerprint, QueueToken } from './row-key';
import { statusText, type CustomerTable } from './sheet-table';
import { cellsAt, EMPTY_CELLS, type StatusCells } from './status-cells';

/** A row that waits for a task's answer. */
export interface TaskRow {
  /** Of the table that was planned. */
  readonly index: number;
  readonly token: QueueToken;
  readonly fingerprint: Fingerprint;
  /** What its status cells hold while it waits. */
  readonly cells: StatusCells;
}

/**
 * What is asked for next: `patch` sends the update, `read-back` reads the customer that was accepted without a word,
 * `card-look` reads the customer after a card was asked for without a clear answer.
 */
export type TaskStage = 'patch' | 'read-back' | 'card-look';

export interface Task {
  readonly stage: TaskStage;
  readonly update: CustomerUpdate;
  readonly rows: readonly TaskRow[];
  /** The card that the row had when it was planned; empty where none is known. */
  readonly knownCard: string;
  /** Answers of this stage that could not be relied on so far. */
  readonly attempts: number;
  readonly notBeforeMs: number;
}

/** What earlier executions of the run left, by customer. */
export interface EarlierTries {
  /** By their mark. */
  readonly askedForCard: ReadonlySet<string>;
  readonly attempts: Readonly<Record<string, number>>;
}

/** Marks of customers who may have got a card number without a clear answer, and have to be looked at. */
export function customersAskingForCard(tasks: readonly Task[]): string[] {
  return tasks
    .filter(({ update }) => update.cardRequest !== 'none')
    .flatMap(({ rows }) => rows.slice(0, 1).map((row) => markCustomer(row.fingerprint.customer)));
}

/** More are tried anew: the record of a run has to stay small. */
const MAX_ATTEMPTS_KEPT = 50;

/** Unclear answers so far, by customer, of tasks that had any. */
export function attemptsOf(tasks: readonly Task[]): Readonly<Record<string, number>> {
  const tried = tasks.filter(({ attempts }) => attempts > 0).slice(0, MAX_ATTEMPTS_KEPT);
  return Object.fromEntries(
    tried.flatMap(({ rows, attempts }) =>
      rows.slice(0, 1).map((row) => [row.fingerprint.customer, attempts] as const),
    ),
  );
}

/**
 * The tasks of a plan's queued rows, top to bottom: never two with one email. Customers in `askedForCard` were being
 * asked for when an execution was killed: they may have a number by now, and are looked at first.
 */
export function groupTasks(
  plan: readonly PlannedRow[],
  table: CustomerTable,
  { askedForCard, attempts }: EarlierTries,
): readonly Task[] {
  const tasks = new Map<string, { task: Omit<Task, 'rows'>; rows: TaskRow[] }>();
  plan.forEach(({ decision, key, hasForeignCells }, index) => {
    if (decision.kind !== 'send' || key?.kind !== 'queued') return;
    const { update, fingerprint } = decision;
    const cells = hasForeignCells
      ? { ...EMPTY_CELLS, key: statusText(table, index, 'key') }
      : cellsAt(table, index);
    const row: TaskRow = { index, token: key.token, fingerprint, cells };
    const known = tasks.get(fingerprint.customer);
    if (known !== undefined) {
      known.rows.push(row);
      return;
    }
    const isAsked = update.cardRequest !== 'none' && askedForCard.has(markCustomer(fingerprint.customer));
    const stage = isAsked || decision.isCardInDoubt ? 'card-look' : 'patch';
    const knownCard = String(cells.card);
    tasks.set(fingerprint.customer, {
      task: { stage, update, knownCard, attempts: attempts[fingerprint.customer] ?? 0, notBeforeMs: 0 },
      rows: [row],
    });
  });
  return [...tasks.values()].map(({ task, rows }) => ({ ...task, rows }));
}
