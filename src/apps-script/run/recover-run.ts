/** Takes stock after an execution was killed: counts what it did, and logs what it could not log any more. */
import { recoverRun } from '../../core/history/recover';
import type { RunRecord } from '../../core/run-record';
import type { History } from '../history/keep-history';
import { readLines } from '../history/read-lines';
import { openTable } from '../sheet/open-table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The record with what was found; as it is where the sheet can no longer be read as a list of customers. */
export function takeStock(sheet: Sheet, record: RunRecord, history: History): RunRecord {
  const opened = openTable(sheet, record.choices);
  if (!opened.ok) return record;
  const told = readLines('log')
    .lines.filter((read) => read('run') === record.runId)
    .map((read) => String(read('email')));
  const { state, entries } = recoverRun(opened.table, record, told);
  history.log(record, entries);
  return { ...record, state };
}
