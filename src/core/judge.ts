/** Decides what an answer means for its task: an outcome, another attempt, a look at the customer, or a stop. */
import { findDifferences } from './compare';
import type { InputColumns } from './columns';
import type { ReturnedCustomer } from './customer';
import type { Messages } from './messages';
import type { StopReason, Verdict } from './reply';
import { describeDifferences, describeRejection, describeUnclear } from './row-message';
import type { RowResult } from './status-cells';
import type { Task, TaskStage } from './task';

/** What an answer says about all rows of a task; each row adds its own fingerprint and turn. */
export type TaskResult = Omit<RowResult, 'fingerprint' | 'turn'>;

export type Judgement =
  | { readonly kind: 'settled'; readonly result: TaskResult }
  /** The customer has to be read before anything can be said. */
  | { readonly kind: 'next-stage'; readonly stage: TaskStage }
  | { readonly kind: 'throttled' }
  /** The same may be asked again; `result` is for when no attempt is left. */
  | { readonly kind: 'retry'; readonly result: TaskResult }
  | { readonly kind: 'stop'; readonly reason: StopReason };

/** What the words of a judgement are made of. */
export interface JudgeContext {
  readonly columns: InputColumns;
  readonly messages: Messages;
  readonly nowMs: number;
}

/** Judges the answer to what the task asked in its stage. */
export function judge(task: Task, verdict: Verdict, context: JudgeContext): Judgement {
  if (verdict.kind === 'stop' || verdict.kind === 'throttled') return verdict;
  return task.stage === 'patch' ? judgePatch(task, verdict, context) : judgeRead(task, verdict, context);
}

type Answer = Exclude<Verdict, { kind: 'stop' | 'throttled' }>;

function judgePatch(task: Task, verdict: Answer, context: JudgeContext): Judgement {
  const { columns, messages } = context;
  switch (verdict.kind) {
    case 'customer':
      return { kind: 'settled', result: compareReturned(task, verdict.customer, context) };
    case 'accepted':
      return { kind: 'next-stage', stage: 'read-back' };
    case 'rejected': {
      const message = describeRejection(verdict, task.update.email, columns, messages);
      return { kind: 'settled', result: { outcome: 'rejected', message } };
    }
    case 'unclear': {
      // A second request might generate a second number, so the customer is looked at instead.
      if (task.update.cardRequest !== 'none') return { kind: 'next-stage', stage: 'card-look' };
      const what = describeUnclear(verdict, task.attempts + 1, columns, messages);
      return { kind: 'retry', result: { outcome: 'failed', message: `${what} ${messages.failed.nextRun}` } };
    }
  }
}

function judgeRead(task: Task, verdict: Answer, context: JudgeContext): Judgement {
  if (verdict.kind === 'customer') {
    const result =
      task.stage === 'read-back'
        ? compareReturned(task, verdict.customer, context)
        : describeCardLook(task, verdict.customer, context.messages);
    return { kind: 'settled', result };
  }
  const result = describeUnread(task, context.messages);
  return verdict.kind === 'unclear' ? { kind: 'retry', result } : { kind: 'settled', result };
}

/** The result of a task whose customer could not be read after all. */
export function describeUnread(task: Task, messages: Messages): TaskResult {
  return task.update.cardRequest === 'none'
    ? { outcome: 'failed', message: messages.failed.notConfirmed }
    : { outcome: 'failed', message: messages.failed.cardUnclear, isOnHold: true };
}

/** Once the row knows a card it asks for none and may be sent again; otherwise it waits for a person. */
function describeCardLook(task: Task, returned: ReturnedCustomer, messages: Messages): TaskResult {
  if (!isCustomerOf(task, returned)) return describeUnread(task, messages);
  const knowsCard = task.update.cardRequest === 'first' && (returned.attributes.card ?? '') !== '';
  return knowsCard
    ? { outcome: 'failed', message: messages.failed.cardFound, returned }
    : { outcome: 'failed', message: messages.failed.cardUnclear, isOnHold: true, returned };
}

/** What becomes of a row that is not sent again although no answer to it was clear. */
export function describeUnanswered({ attempts }: Task, messages: Messages): TaskResult {
  return { outcome: 'failed', message: messages.failed.noAnswer(attempts) };
}

function compareReturned(
  task: Task,
  returned: ReturnedCustomer,
  { columns, messages, nowMs }: JudgeContext,
): TaskResult {
  if (!isCustomerOf(task, returned)) {
    return {
      outcome: 'failed',
      message: messages.failed.otherCustomer(returned.id),
      // Which customer got the card is not known.
      isOnHold: task.update.cardRequest !== 'none',
    };
  }
  const updatedAt = new Date(nowMs);
  const differences = findDifferences(task.update, returned, task.knownCard);
  if (differences.length > 0) {
    return {
      outcome: 'differs',
      message: describeDifferences(differences, columns, messages),
      updatedAt,
      returned,
    };
  }
  const card = task.update.cardRequest === 'none' ? '' : (returned.attributes.card ?? '');
  return {
    outcome: 'updated',
    message: card === '' ? '' : messages.cardGenerated(card),
    updatedAt,
    returned,
  };
}

function isCustomerOf(task: Task, returned: ReturnedCustomer): boolean {
  return returned.id.toLowerCase() === task.update.email.toLowerCase();
}
