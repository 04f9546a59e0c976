/** What the sidebar shows before a run: which rows there are, which of them are sent, and why the others are not. */
import { estimateDurationMs, type KnownLimit } from '../estimate';
import type { Messages } from '../messages';
import { planRows, type PlannedRow } from '../plan';
import { countPlan } from '../plan-counts';
import { describeProblems } from '../row-message';
import { isInScope, type RunScope } from '../scope';
import type { Settings } from '../settings';
import { rowNumberOf, statusText, type CustomerTable } from '../sheet-table';
import { SCOPES, type PreviewView } from './views';
import { readRows } from '../table-rows';

export interface PreviewRequest {
  readonly sheetId: number;
  readonly chosen: RunScope;
  /** The scopes that can be counted without asking for each row; those that are missing are not counted. */
  readonly countable: readonly RunScope[];
  readonly settings: Settings;
  /** Requests that Google lets the person make today. */
  readonly requestsLeft: number;
  readonly knownLimit: KnownLimit | undefined;
  readonly messages: Messages;
}

type NotSent = PreviewView['notSent'][number];

/** More rows than this nobody reads in a sidebar. */
const MAX_ROWS_LISTED = 50;

export function previewRun(table: CustomerTable, request: PreviewRequest): PreviewView {
  const { sheetId, chosen, countable, settings, requestsLeft, knownLimit, messages } = request;
  const read = readRows(table);
  const plan = planRows(table, chosen, settings, read);

  const countScope = (scope: RunScope): number => {
    if (scope.kind === 'changed') return countPlan(planRows(table, scope, settings, read)).send;
    const isIn = (index: number): boolean =>
      isInScope(scope, rowNumberOf(index), read.keys[index], read.rows[index]?.fingerprint.customer);
    return read.rows.filter((row, index) => row !== undefined && isIn(index)).length;
  };
  const requests = plan.filter(
    ({ decision }) => decision.kind === 'send' && decision.sameAsRowNumber === undefined,
  ).length;
  return {
    sheetId,
    scope: chosen.kind,
    scopes: SCOPES.map((kind) => {
      const scope = countable.find((candidate) => candidate.kind === kind);
      return { scope: kind, rows: scope === undefined ? null : countScope(scope) };
    }),
    counts: countPlan(plan),
    notSent: listNotSent(plan, table, messages),
    requests,
    requestsLeft,
    durationMs: estimateDurationMs(requests, settings, knownLimit),
    problems: [],
  };
}

/** Where the sheet cannot be read as a table of customers. */
export function previewProblems(
  { sheetId, chosen, requestsLeft }: Pick<PreviewRequest, 'sheetId' | 'chosen' | 'requestsLeft'>,
  problems: readonly string[],
): PreviewView {
  return {
    sheetId,
    scope: chosen.kind,
    scopes: SCOPES.map((scope) => ({ scope, rows: null })),
    counts: countPlan([]),
    notSent: [],
    requests: 0,
    requestsLeft,
    durationMs: null,
    problems: [...problems],
  };
}

function listNotSent(plan: readonly PlannedRow[], table: CustomerTable, messages: Messages): NotSent[] {
  return (['invalid', 'kept', 'unchanged'] as const).flatMap((reason) => {
    const rows = plan.filter(({ decision }) => decision.kind === reason);
    const listed = rows.slice(0, MAX_ROWS_LISTED).map((row) => ({
      rowNumber: row.rowNumber,
      email: row.email,
      message: messageOf(row, table, messages),
    }));
    return rows.length === 0 ? [] : [{ reason, count: rows.length, rows: listed }];
  });
}

function messageOf({ decision, rowNumber }: PlannedRow, table: CustomerTable, messages: Messages): string {
  switch (decision.kind) {
    case 'invalid':
      return describeProblems(decision.problems, table.columns, messages);
    case 'kept':
      // Why it was refused stands beside it.
      return statusText(table, rowNumber - rowNumberOf(0), 'message');
    default:
      return '';
  }
}
