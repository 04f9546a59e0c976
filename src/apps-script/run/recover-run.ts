/** Takes stock after an execution was killed: counts what it did, and logs what it could not log any more. */
import { findTraces } from '../../core/find-traces';
import { recoverRun } from '../../core/history/recover';
import type { RunRecord } from '../../core/run-record';
import { rowNumberOf } from '../../core/sheet-table';
import { isEndingOverdue } from '../../core/visits';
import type { History } from '../history/keep-history';
import { readLines } from '../history/read-lines';
import { nameCell } from '../sheet/a1';
import { openTable } from '../sheet/open-table';
import { recoverHeaders } from '../sheet/restore-headers';
import { readRisk, type Risk } from '../sheet/risk-store';
import { unlessGone } from '../sheet/unless-gone';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Stock {
  /** With what was found; as it was where the sheet can no longer be read as a list of customers. */
  readonly record: RunRecord;
  /** Cells of people, by their names, that may have been overwritten. */
  readonly lostCells: readonly string[];
  /** Whether headers are among them: then nothing tells what stands in which column. */
  readonly areHeadersLost: boolean;
}

export function takeStock(sheet: Sheet, record: RunRecord, history: History): Stock {
  const risk = readRisk();
  const nothing = { record, lostCells: risk.cells, areHeadersLost: false };
  if (isEndingOverdue(record.visits)) return nothing;
  return unlessGone(sheet, () => lookAround(sheet, record, risk, history), nothing);
}

function lookAround(
  sheet: Sheet,
  record: RunRecord,
  { headers, restoring = [], layout, cells }: Risk,
  history: History,
): Stock {
  const lostHeaders = headers === undefined ? [] : recoverHeaders(sheet, headers, restoring);
  const lostBefore = [...cells, ...lostHeaders];
  const areHeadersLost = lostHeaders.length > 0;
  const opened = areHeadersLost ? undefined : openTable(sheet, record.choices);
  if (opened?.ok !== true) return { record, lostCells: lostBefore, areHeadersLost };
  const told = readLines('log')
    .lines.filter((read) => read('run') === record.runId)
    .map((read) => String(read('email')));
  const { state, entries } = recoverRun(opened.table, record, told);
  history.log(record, entries);
  const traces = layout === undefined ? [] : findTraces(opened.table, layout, record);
  const traced = traces.map(({ index, place }) => nameCell(rowNumberOf(index), place));
  return {
    record: { ...record, state },
    lostCells: [...new Set([...lostBefore, ...traced])],
    areHeadersLost,
  };
}
