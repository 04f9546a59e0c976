/** Writes planned cells to the sheet they were planned from, making the status columns first where they are missing. */
import type { RunProblem } from '../../core/run-end';
import type { CustomerTable } from '../../core/sheet-table';
import type { StatusCells } from '../../core/status-cells';
import { addStatusColumns } from '../sheet/add-status-columns';
import { isProtectedError } from '../sheet/sheet-errors';
import { unlessGone } from '../sheet/unless-gone';
import { createLedger } from './ledger';

/** By 0-based row. Gives the problem that kept the cells from being written, if there was one. */
export function writePlanned(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  table: CustomerTable,
  cells: ReadonlyMap<number, StatusCells>,
): RunProblem | undefined {
  if (cells.size === 0) return undefined;
  return unlessGone<RunProblem | undefined>(
    sheet,
    () => addColumns(sheet, table) ?? writeCells(sheet, table, cells),
    { kind: 'sheet-gone' },
  );
}

function addColumns(sheet: GoogleAppsScript.Spreadsheet.Sheet, table: CustomerTable): RunProblem | undefined {
  try {
    return addStatusColumns(sheet, table);
  } catch (error: unknown) {
    if (isProtectedError(error)) return { kind: 'sheet-protected' };
    throw error;
  }
}

function writeCells(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  table: CustomerTable,
  cells: ReadonlyMap<number, StatusCells>,
): RunProblem | undefined {
  const ledger = createLedger(sheet, table);
  const changes = new Map(
    [...cells].flatMap(([index, row]) => {
      const known = ledger.rows[index];
      return known === undefined ? [] : [[known, row] as const];
    }),
  );
  const end = ledger.write(changes);
  return end.kind === 'problem' ? end.problem : ledger.verify();
}
