/** What is kept of each execution of a simulation, and what all of them come to. */
import type { ExecutionMode } from '../services/execution';

export type ExecutionEnd =
  | { readonly kind: 'ok'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly message: string }
  /** By the platform, or by a test. */
  | { readonly kind: 'killed' };

export interface ExecutionRecord {
  /** Counts from 1 in the order in which executions started. */
  readonly number: number;
  readonly functionName: string;
  readonly mode: ExecutionMode;
  readonly userEmail: string;
  readonly startMs: number;
  readonly durationMs: number;
  readonly end: ExecutionEnd;
  /** Calls that reached the spreadsheet. */
  readonly spreadsheetCalls: number;
  /** Requests that were sent. */
  readonly requests: number;
}

export interface ExecutionTotals {
  readonly executions: number;
  readonly killed: number;
  readonly threw: number;
  readonly spreadsheetCalls: number;
  /** Of the execution that had the most. */
  readonly maxSpreadsheetCalls: number;
}

export function totalsOf(records: readonly ExecutionRecord[]): ExecutionTotals {
  const countOf = (kind: ExecutionEnd['kind']): number =>
    records.filter(({ end }) => end.kind === kind).length;
  const calls = records.map(({ spreadsheetCalls }) => spreadsheetCalls);
  return {
    executions: records.length,
    killed: countOf('killed'),
    threw: countOf('threw'),
    spreadsheetCalls: calls.reduce((sum, count) => sum + count, 0),
    maxSpreadsheetCalls: calls.reduce((max, count) => Math.max(max, count), 0),
  };
}
