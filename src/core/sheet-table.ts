/** A sheet as it is read at one moment: headers and rows, values and what the person sees. */
import type { CellValue } from './cell';
import type { ColumnChoices, InputColumns } from './columns';
import { parseRowKey, type RowKey } from './row-key';
import type { StatusColumn, StatusPlaces } from './status-columns';

export interface SheetTable {
  /** Row 1. */
  readonly headers: readonly string[];
  /** From row 2 on, each as wide as the headers. */
  readonly values: readonly (readonly CellValue[])[];
  readonly shown: readonly (readonly string[])[];
  /** Empty where a cell holds no formula. */
  readonly formulas: readonly (readonly string[])[];
}

/** A table whose columns are known. */
export interface CustomerTable extends SheetTable {
  readonly columns: InputColumns;
  /** By which the columns are found again. */
  readonly choices: ColumnChoices;
  readonly status: StatusPlaces;
}

/** The sheet's own number of a row of the table: 1-based, below the header row. */
export function rowNumberOf(index: number): number {
  return index + 2;
}

/** A status cell of a row as text; empty while the column does not exist. */
export function statusText(table: CustomerTable, index: number, column: StatusColumn): string {
  const place = table.status[column];
  const value = place === undefined ? undefined : table.values[index]?.[place];
  return typeof value === 'string' ? value : value === undefined ? '' : String(value);
}

/** The key of a row; undefined while it has none. */
export function rowKeyAt(table: CustomerTable, index: number): RowKey | undefined {
  return parseRowKey(statusText(table, index, 'key'));
}
