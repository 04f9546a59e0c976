/** The rows of a ledger: those of the table that it was made from, and those that it met since. */
import type { KeptRow } from '../../core/find-repairs';
import { isAddress } from '../../core/read-field';
import { identifyRow } from '../../core/row-identity';
import type { SeenRow } from '../../core/seen-row';
import { statusText, type CustomerTable } from '../../core/sheet-table';
import { cellsAt, EMPTY_CELLS } from '../../core/status-cells';
import type { LiveSheet } from '../sheet/read-live';

export interface LedgerRow extends KeptRow, SeenRow {
  /** By the table's column. */
  readonly formulas: readonly string[];
  /** How often in a row its cells were only put right. */
  repairs: number;
}

/** Formulas are read once. Where one may have stood, nothing is put back. */
const UNKNOWN_FORMULA = '=';

export function readLedgerRows(table: CustomerTable): readonly LedgerRow[] {
  const { columns, headers, formulas } = table;
  return table.values.map((values, index): LedgerRow => ({
    identity: identifyRow(values[columns.email.index] ?? '', columns, values),
    key: statusText(table, index, 'key'),
    cells: cellsAt(table, index),
    seen: { headers, values },
    formulas: formulas[index] ?? [],
    repairs: 0,
  }));
}

/** One that was not there, with nothing beside it. Undefined where it names nobody, or not all of it was read. */
export function readAddedRow(live: LiveSheet, index: number, columnCount: number): LedgerRow | undefined {
  const [identity = '', values] = [live.identities[index], live.block[index]];
  if (values === undefined || !isAddress(values[live.columns.email.index] ?? '')) return undefined;
  return {
    identity,
    key: '',
    cells: EMPTY_CELLS,
    seen: { headers: live.headers, values },
    formulas: Array.from({ length: columnCount }, () => UNKNOWN_FORMULA),
    repairs: 0,
  };
}
