/** Writes planned cells to the sheet they were planned from, making the status columns first where they are missing. */
import type { CustomerTable } from '../../core/sheet-table';
import { cellsAt, type StatusCells } from '../../core/status-cells';
import { addStatusColumns } from '../sheet/add-status-columns';
import { writeStatus } from '../sheet/write-status';

export function writeRows(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  table: CustomerTable,
  rows: ReadonlyMap<number, StatusCells>,
): void {
  if (rows.size === 0) return;
  const layout = addStatusColumns(sheet, table);
  writeStatus(sheet, layout, rows, (index) =>
    index < table.values.length ? cellsAt(table, index) : undefined,
  );
}
