/** Reads a sheet in whole blocks: once for planning, and again, only what is needed, before results are written. */
import type { CellValue } from '../../core/cell';
import { lookForColumns } from '../../core/columns';
import type { CustomerTable, SheetTable } from '../../core/sheet-table';
import {
  findStatusColumns,
  isComplete,
  missingStatusColumns,
  STATUS_HEADERS,
  type StatusLayout,
} from '../../core/status-columns';
import { wholeColumns } from './a1';
import { steadily } from './steadily';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The whole sheet: four calls. */
export function readTable(sheet: Sheet): SheetTable {
  return steadily(() => {
    const range = sheet.getDataRange();
    const [, ...values] = range.getValues() as CellValue[][];
    const [headers = [], ...shown] = range.getDisplayValues();
    const [, ...formulas] = range.getFormulas();
    return { headers, values, shown, formulas };
  });
}

/** Where things stand now: people sort, insert, delete and move columns while a run is on. */
export interface LiveSheet {
  readonly headers: readonly string[];
  readonly layout: StatusLayout;
  /** By row, from row 2 on. */
  readonly keys: readonly string[];
  readonly emails: readonly CellValue[];
}

/** A column that the run needs is gone or was renamed. */
export interface LostColumn {
  readonly lostHeader: string;
}

/** Up to so many cells, one call for all of them costs less than three for what is needed. */
const MAX_CELLS_AT_ONCE = 40_000;

/**
 * Reads headers, keys and emails anew: one call where the table is small, three where it is large or its columns have
 * moved out of the block that it was.
 */
export function readLive(sheet: Sheet, table: CustomerTable): LiveSheet | LostColumn {
  return steadily(() => lookUp(sheet, table));
}

function lookUp(sheet: Sheet, table: CustomerTable): LiveSheet | LostColumn {
  const isSmall = table.headers.length * (table.values.length + 1) <= MAX_CELLS_AT_ONCE;
  // Status columns that were made since the table was read stand to the right of it.
  const block =
    isSmall && isComplete(table.status) ? readColumns(sheet, 0, table.headers.length - 1) : undefined;
  const inBlock =
    block === undefined
      ? undefined
      : locate(block[0] ?? [], table, (index) => block.map((row) => row[index] ?? ''));
  if (inBlock !== undefined && !('lostHeader' in inBlock)) return inBlock;

  const [headers = []] = sheet.getRange('1:1').getValues() as CellValue[][];
  return locate(headers, table, (index) => readColumns(sheet, index, index).map(([cell = '']) => cell));
}

function locate(
  headers: readonly CellValue[],
  table: CustomerTable,
  readColumn: (index: number) => CellValue[],
): LiveSheet | LostColumn {
  const names = headers.map(String);
  const layout = findStatusColumns(names);
  if (!isComplete(layout)) {
    const [lost = 'status'] = missingStatusColumns(layout);
    return { lostHeader: STATUS_HEADERS[lost] };
  }
  const { email } = lookForColumns(names, table.choices).columns;
  if (email === undefined) return { lostHeader: table.columns.email.header };
  const keys = readColumn(layout.key).slice(1).map(String);
  return { headers: names, layout, keys, emails: readColumn(email.index).slice(1) };
}

/** Whole columns, the header row included. */
function readColumns(sheet: Sheet, firstIndex: number, lastIndex: number): CellValue[][] {
  return sheet.getRange(wholeColumns(firstIndex, lastIndex)).getValues() as CellValue[][];
}
