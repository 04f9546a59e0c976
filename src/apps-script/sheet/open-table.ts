/** Reads a sheet as a table of customers, or tells what keeps it from being one. */
import { findInputColumns, type SheetProblem } from '../../core/columns';
import type { CustomerTable } from '../../core/sheet-table';
import { findStatusColumns } from '../../core/status-columns';
import { readTable } from './read-sheet';

export type OpenedTable =
  | { readonly ok: true; readonly table: CustomerTable }
  | { readonly ok: false; readonly problems: readonly SheetProblem[] };

export function openTable(sheet: GoogleAppsScript.Spreadsheet.Sheet): OpenedTable {
  const table = readTable(sheet);
  const found = findInputColumns(table.headers);
  if (!found.ok) return found;
  return { ok: true, table: { ...table, columns: found.columns, status: findStatusColumns(table.headers) } };
}
