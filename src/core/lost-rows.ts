/**
 * Finds rows whose status cells were overwritten by those of another row. An execution that goes on puts them right; after
 * one that was killed they are known by keys that do not belong there.
 */
import { customerOfKey, parseRowKey } from './row-key';
import { statusText, type CustomerTable } from './sheet-table';
import { STATUS_COLUMNS } from './status-columns';
import type { TableRows } from './table-rows';

export type LostRow =
  /** It says nothing: whatever stands beside it is cleared. */
  | { readonly kind: 'blank'; readonly index: number }
  /** Another row's outcome, or cells in the wrong columns. */
  | { readonly kind: 'overwritten'; readonly index: number }
  /** It waits, but with the turn of another customer: overwritten, or given a new email since. */
  | { readonly kind: 'waiting'; readonly index: number };

export function findLostRows(table: CustomerTable, { rows, keys, foreign }: TableRows): readonly LostRow[] {
  return rows.flatMap((row, index): LostRow[] => {
    if (row === undefined) {
      const isEmpty = STATUS_COLUMNS.every((column) => statusText(table, index, column) === '');
      return isEmpty ? [] : [{ kind: 'blank', index }];
    }
    if (keys[index]?.kind === 'queued') return foreign[index] === true ? [{ kind: 'waiting', index }] : [];
    const isOverwritten = foreign[index] === true || isScrambled(table, index);
    return isOverwritten ? [{ kind: 'overwritten', index }] : [];
  });
}

/** A key in another status column, or something else in the column of keys. */
function isScrambled(table: CustomerTable, index: number): boolean {
  return STATUS_COLUMNS.some((column) => {
    const text = statusText(table, index, column);
    return text !== '' && (customerOfKey(parseRowKey(text)) === undefined) === (column === 'key');
  });
}
