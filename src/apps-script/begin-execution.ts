/** What every command knows of its execution from the start. */
import type { Messages } from '../core/messages';
import { readEmail } from './person';

/** Of the six minutes that Google gives an execution; the rest is for a batch that is slow to answer. */
const TIME_BUDGET_MS = 4.5 * 60_000;

export interface Begun {
  readonly executionId: string;
  readonly deadlineMs: number;
  /** Of whoever runs the script; empty where Google does not tell. */
  readonly email: string;
  readonly messages: Messages;
}

export function beginExecution(messages: Messages, timeBudgetMs = TIME_BUDGET_MS): Begun {
  return {
    executionId: createId(),
    deadlineMs: Date.now() + timeBudgetMs,
    email: readEmail(),
    messages,
  };
}

/** Twelve characters that no other run or execution has. */
export function createId(): string {
  return Utilities.getUuid().replace(/-/g, '').slice(0, 12);
}
