/** Reads a sheet as a table of customers, or tells what keeps it from being one. */
import { findInputColumns, type ColumnChoices, type SheetProblem } from '../../core/columns';
import type { CustomerTable, SheetTable } from '../../core/sheet-table';
import { findStatusColumns } from '../../core/status-columns';
import { readColumnChoices } from '../column-store';
import { isHistoryTab } from '../history/tabs';
import { readRoughly, readTable } from './read-sheet';
import { unlessGone } from './unless-gone';

export type OpenedTable =
  | { readonly ok: true; readonly table: CustomerTable }
  | { readonly ok: false; readonly problems: readonly SheetProblem[] };

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Without choices it goes by those that are kept for the sheet. */
export function openTable(
  sheet: Sheet,
  choices: ColumnChoices = readColumnChoices(sheet.getSheetId()),
): OpenedTable {
  return open(sheet, choices, readTable);
}

/** In half the calls, for counts that a person is shown: nothing may be written by it. */
export function openRoughly(sheet: Sheet): OpenedTable {
  return open(sheet, readColumnChoices(sheet.getSheetId()), readRoughly);
}

function open(
  sheet: Sheet,
  choices: ColumnChoices,
  read: (sheet: Sheet, choices: ColumnChoices) => SheetTable | undefined,
): OpenedTable {
  if (isHistoryTab(sheet)) return withProblem('history-tab');
  const table = unlessGone<SheetTable | 'gone' | 'restless'>(
    sheet,
    () => read(sheet, choices) ?? 'restless',
    'gone',
  );
  if (typeof table === 'string') return withProblem(table);
  const found = findInputColumns(table.headers, choices);
  if (!found.ok) return found;
  const { columns } = found;
  return { ok: true, table: { ...table, columns, choices, status: findStatusColumns(table.headers) } };
}

function withProblem(kind: 'gone' | 'history-tab' | 'restless'): OpenedTable {
  return { ok: false, problems: [{ kind }] };
}
