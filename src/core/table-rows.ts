/** All that the rows of a table say, before it is known which of them are to be sent. */
import { namesNobody, readCustomerRow, type CustomerRow } from './customer-row';
import { findDuplicates, type DuplicateGroup } from './duplicates';
import { customerOfKey, type RowKey } from './row-key';
import { rowKeyAt, type CustomerTable } from './sheet-table';

/** By 0-based row. */
export interface TableRows {
  /** Undefined where no input column holds anything. */
  readonly rows: readonly (CustomerRow | undefined)[];
  readonly keys: readonly (RowKey | undefined)[];
  /** True where the status cells tell of another customer: the email was edited, or the row was copied. */
  readonly foreign: readonly boolean[];
  readonly duplicates: ReadonlyMap<number, DuplicateGroup>;
}

export function readRows(table: CustomerTable): TableRows {
  const rows = table.values.map((values, index) =>
    readCustomerRow(table.columns, values, table.shown[index] ?? []),
  );
  const keys = rows.map((_, index) => rowKeyAt(table, index));
  const foreign = rows.map((row, index) => isForeign(keys[index], row));
  return { rows, keys, foreign, duplicates: findDuplicates(rows) };
}

function isForeign(key: RowKey | undefined, row: CustomerRow | undefined): boolean {
  const customer = customerOfKey(key);
  // Whose row it was is still true of one that was refused because its email names nobody.
  const isRefused = key?.kind === 'settled' && key.outcome === 'invalid';
  if (isRefused && row !== undefined && namesNobody(row.issues)) return false;
  return customer !== undefined && customer !== row?.fingerprint.customer;
}
