/** What is known of executions, while they run and when they are over. */
import { addCounts, emptyCounts, type CallCounts } from '../services/call-counts';
import type { DialogAnswer, DialogRequest, PageRequest } from '../platform';
import type { ExecutionMode } from '../services/execution';
import type { MenuRecord } from '../services/ui-service';

/** The window of the person for whom a script runs; a trigger has none. */
export interface PersonWindow {
  /** Settles when the person has answered. */
  showDialog(dialog: DialogRequest, executionId: string): Promise<DialogAnswer> | DialogAnswer;
  showPage(page: PageRequest): void;
  showToast(message: string, title: string): void;
  addMenu(menu: MenuRecord): void;
}

export interface ExecutionInfo {
  readonly id: string;
  readonly functionName: string;
  readonly mode: ExecutionMode;
  readonly userEmail: string;
  readonly startedAtMs: number;
}

export type ExecutionEnd = { readonly counts: CallCounts } & (
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly name: string; readonly message: string }
  /** By the platform, or by a person who plays it. */
  | { readonly kind: 'killed'; readonly message: string }
);

export interface RunningExecution extends ExecutionInfo {
  readonly end: Promise<ExecutionEnd>;
}

export function sumCounts(...all: readonly CallCounts[]): CallCounts {
  const total = emptyCounts();
  for (const counts of all) addCounts(total, counts);
  return total;
}
