/** Puts back what a write took from people's columns, because somebody moved or inserted a column at that very moment. */
import { isDate, type CellValue } from '../../core/cell';
import type { CustomerTable } from '../../core/sheet-table';
import type { StatusCells } from '../../core/status-cells';
import { STATUS_COLUMNS, type StatusColumn, type StatusLayout } from '../../core/status-columns';
import { wholeColumns } from '../sheet/a1';
import type { LiveSheet } from '../sheet/read-sheet';
import { steadily } from '../sheet/steadily';
import { asLiteral } from '../sheet/write-status';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What was written last, and where the status columns stood just before. */
export interface WrittenBlock {
  readonly layout: StatusLayout;
  /** By 0-based row. */
  readonly cells: ReadonlyMap<number, StatusCells>;
}

/**
 * Restores cells that hold what was meant for a status column. `tableIndexOf` tells which row of the table stands where
 * now; a column that was not there when the table was read is emptied again.
 */
export function restoreInputs(
  sheet: Sheet,
  table: CustomerTable,
  live: LiveSheet,
  written: WrittenBlock,
  tableIndexOf: (liveIndex: number) => number | undefined,
): void {
  const places = new Set(Object.values(live.layout));
  for (const column of STATUS_COLUMNS) {
    const place = written.layout[column];
    if (live.layout[column] === place || places.has(place)) continue;
    restoreColumn(sheet, place, (liveIndex, current) => {
      const meant = written.cells.get(liveIndex);
      if (meant === undefined || !isSame(current, meant[column])) return undefined;
      return originalOf(table, live.headers[place] ?? '', tableIndexOf(liveIndex), column);
    });
  }
}

/** What stood in a cell; an empty text where nothing did. */
function originalOf(
  table: CustomerTable,
  header: string,
  tableIndex: number | undefined,
  column: StatusColumn,
): CellValue | undefined {
  const place = header === '' ? -1 : table.headers.indexOf(header);
  if (place < 0) return '';
  if (tableIndex === undefined || place === table.status[column]) return undefined;
  const formula = table.formulas[tableIndex]?.[place] ?? '';
  return formula === '' ? asLiteral(table.values[tableIndex]?.[place] ?? '') : formula;
}

function restoreColumn(
  sheet: Sheet,
  place: number,
  restore: (liveIndex: number, current: CellValue) => CellValue | undefined,
): void {
  const [, ...cells] = steadily(() =>
    sheet.getRange(wholeColumns(place, place)).getValues(),
  ) as CellValue[][];
  cells.forEach(([current = ''], liveIndex) => {
    const original = restore(liveIndex, current);
    if (original !== undefined) sheet.getRange(liveIndex + 2, place + 1, 1, 1).setValues([[original]]);
  });
}

function isSame(a: CellValue, b: CellValue): boolean {
  return isDate(a) && isDate(b) ? a.getTime() === b.getTime() : a === b;
}
