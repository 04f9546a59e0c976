/** Sorts the spreadsheet calls of a run: which belong to a batch, and which to the execution around its batches. */
import type { ServiceCall } from '../../host/simulation/simulation-options';

export interface Batch {
  /** Row numbers of the sheet. */
  readonly rows: number[];
  /** Spreadsheet calls from its requests to those of the next batch. */
  readonly calls: string[];
}

interface Noted {
  /** Calls of all services before the first request. */
  readonly before: ServiceCall[];
  readonly batches: Batch[];
}

/** What an execution does with the rows that are queued. */
export interface Step {
  /** Spreadsheet calls before the step, to plan and to queue. */
  readonly planning: readonly string[];
  /** Spreadsheet calls of the step before its first request. */
  readonly opening: readonly string[];
  readonly batches: readonly Batch[];
}

export interface CallLog {
  note(call: ServiceCall): void;
  /** A request of the batch that is being sent. */
  noteRow(row: number): void;
  /** Of the executions that sent something. */
  steps(): readonly Step[];
}

export function createCallLog(): CallLog {
  const executions = new Map<number, Noted>();
  let current: Noted | undefined;
  return {
    note(call) {
      const { service, method, executionNumber } = call;
      current = executions.get(executionNumber) ?? { before: [], batches: [] };
      executions.set(executionNumber, current);
      const batch = current.batches.at(-1);
      if (service === 'UrlFetchApp') current.batches.push({ rows: [], calls: [] });
      else if (batch === undefined) current.before.push(call);
      else if (isSheetCall(call)) batch.calls.push(method);
    },
    noteRow(row) {
      current?.batches.at(-1)?.rows.push(row);
    },
    steps: () => [...executions.values()].filter(({ batches }) => batches.length > 0).map(toStep),
  };
}

/** A step opens with the last calls in a row that read the sheet: properties are looked up before and after them. */
function toStep({ before, batches }: Noted): Step {
  const end = before.findLastIndex(isSheetCall) + 1;
  const start = before.slice(0, end).findLastIndex((call) => !isSheetCall(call)) + 1;
  const methodsOf = (calls: readonly ServiceCall[]): string[] =>
    calls.filter(isSheetCall).map(({ method }) => method);
  return { planning: methodsOf(before.slice(0, start)), opening: methodsOf(before.slice(start)), batches };
}

function isSheetCall({ service }: ServiceCall): boolean {
  return service === 'SpreadsheetApp';
}

/** How many contiguous stretches rows make. */
export function countStretches(rows: readonly number[]): number {
  const all = new Set(rows);
  return [...all].filter((row) => !all.has(row - 1)).length;
}
