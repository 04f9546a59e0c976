/**
 * Finds rows whose status cells were overwritten by those of another row. An execution that goes on puts them right; after
 * one that was killed they are known by keys that do not belong there.
 */
import { isOutcomeWord, isWordFor } from './outcome-words';
import { parseRowKey, turnOfKey, type RowKey } from './row-key';
import { statusText, type CustomerTable } from './sheet-table';
import { cellsAt, checkOf } from './status-cells';
import { STATUS_COLUMNS, type StatusColumn } from './status-columns';
import type { TableRows } from './table-rows';

export type LostRow =
  /** It says nothing: whatever stands beside it is cleared. */
  | { readonly kind: 'blank'; readonly index: number }
  /** Another row's outcome, or cells in the wrong columns. */
  | { readonly kind: 'overwritten'; readonly index: number }
  /** Its own outcome, but some of the texts beside it stand in each other's columns. */
  | { readonly kind: 'mixed-up'; readonly index: number }
  /** It waits, but with the turn of another customer: overwritten, or given a new email since. */
  | { readonly kind: 'waiting'; readonly index: number };

/** Of rows that had no turn in the run, cells may be as people left them. */
export function findLostRows(
  table: CustomerTable,
  { rows, keys, foreign }: TableRows,
  { runId }: { readonly runId: string },
): readonly LostRow[] {
  const isMixedUp = (key: RowKey | undefined, index: number): boolean =>
    key?.kind === 'settled' &&
    key.check !== undefined &&
    key.turn?.runId === runId &&
    key.check !== checkOf(cellsAt(table, index));
  return rows.flatMap((row, index): LostRow[] => {
    if (row === undefined) {
      const isEmpty = STATUS_COLUMNS.every((column) => statusText(table, index, column) === '');
      return isEmpty ? [] : [{ kind: 'blank', index }];
    }
    if (keys[index]?.kind === 'queued') return foreign[index] === true ? [{ kind: 'waiting', index }] : [];
    const isOverwritten = foreign[index] === true || !isInOrder((column) => statusText(table, index, column));
    if (isOverwritten) return [{ kind: 'overwritten', index }];
    return isMixedUp(keys[index], index) ? [{ kind: 'mixed-up', index }] : [];
  });
}

/**
 * Rows with nothing beside them, while turns of the run are missing: their own may have been cleared in place of another
 * row's. Some may have been added since, or the missing ones been deleted.
 */
export function findUnmarkedRows(
  table: CustomerTable,
  { rows, keys, foreign }: TableRows,
  { runId, total }: { readonly runId: string; readonly total: number },
): readonly number[] {
  const seen = new Set<number>();
  keys.forEach((key, index) => {
    const turn = turnOfKey(key);
    if (turn?.runId === runId && turn.number > 0 && foreign[index] !== true) seen.add(turn.number);
  });
  if (seen.size >= total) return [];
  return rows.flatMap((row, index) => {
    const isUnmarked = STATUS_COLUMNS.every((column) => statusText(table, index, column) === '');
    return row !== undefined && isUnmarked ? [index] : [];
  });
}

/** Whether what stands in a row's status cells belongs together; `textOf` gives the text of one. */
export function isInOrder(textOf: (column: StatusColumn) => string): boolean {
  if (hasStray(textOf)) return false;
  const key = parseRowKey(textOf('key'));
  if (key === undefined) return textOf('key') === '' && textOf('status') === '';
  return isWordFor(key.kind === 'queued' ? key.kind : key.outcome, textOf('status'));
}

/** Whether somebody typed over a row's status, or cleared it: all else belongs together. A write leaves a word of its own. */
export function isTyped(textOf: (column: StatusColumn) => string): boolean {
  const key = parseRowKey(textOf('key'));
  const status = textOf('status');
  const isCleared = status === '' && key?.kind === 'settled';
  return key !== undefined && !hasStray(textOf) && (isCleared || (status !== '' && !isOutcomeWord(status)));
}

/** Whether a key or a word for an outcome stands where it never does. */
function hasStray(textOf: (column: StatusColumn) => string): boolean {
  return STATUS_COLUMNS.some((column) => {
    const text = textOf(column);
    if (column !== 'key' && text !== '' && parseRowKey(text) !== undefined) return true;
    return column !== 'status' && isOutcomeWord(text);
  });
}
