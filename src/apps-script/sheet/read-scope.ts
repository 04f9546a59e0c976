/**
 * Reads which rows a person means: those that are selected, or those that a filter leaves. A sheet that was deleted
 * meanwhile has none; opening it tells that.
 */
import type { RunScope } from '../../core/scope';
import { unlessGone } from './unless-gone';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Kind = RunScope['kind'];

export function readScope(sheet: Sheet, kind: Kind): RunScope {
  return kind === 'selected' || kind === 'visible' ? readRows(sheet, kind, hasFilter(sheet)) : { kind };
}

/** The scope that a person chose, and those that can be counted as well without a call for each row. */
export function readScopes(
  sheet: Sheet,
  chosen: Kind,
  kinds: readonly Kind[],
): { readonly chosen: RunScope; readonly countable: readonly RunScope[] } {
  const isFiltered = hasFilter(sheet);
  const isCountable = (kind: Kind): boolean =>
    kind === chosen || !isFiltered || (kind !== 'selected' && kind !== 'visible');
  const scope = readRows(sheet, chosen, isFiltered);
  const others = kinds.filter((kind) => kind !== chosen && isCountable(kind));
  return {
    chosen: scope,
    countable: [scope, ...others.map((kind) => readRows(sheet, kind, isFiltered))],
  };
}

function hasFilter(sheet: Sheet): boolean {
  return unlessGone(sheet, () => sheet.getFilter() !== null, false);
}

/**
 * Rows that a filter hides are neither visible nor selected, whatever the range says: who filters and then selects means
 * what they see. Whether a filter hides a row costs a call for each.
 */
function readRows(sheet: Sheet, kind: Kind, isFiltered: boolean): RunScope {
  if (kind !== 'selected' && kind !== 'visible') return { kind };
  return { kind, rowNumbers: new Set(unlessGone(sheet, () => readNumbers(sheet, kind, isFiltered), [])) };
}

function readNumbers(sheet: Sheet, kind: 'selected' | 'visible', isFiltered: boolean): readonly number[] {
  const lastRow = sheet.getLastRow();
  const rowNumbers = kind === 'selected' ? readSelection(sheet, lastRow) : numbersTo(lastRow);
  return isFiltered ? rowNumbers.filter((rowNumber) => !sheet.isRowHiddenByFilter(rowNumber)) : rowNumbers;
}

function readSelection(sheet: Sheet, lastRow: number): readonly number[] {
  const ranges = sheet.getActiveRangeList()?.getRanges() ?? [];
  const rowNumbers = ranges.flatMap((range) =>
    numbersTo(Math.min(lastRow, range.getLastRow()), Math.max(2, range.getRow())),
  );
  return [...new Set(rowNumbers)];
}

/** The numbers of the rows below the headers. */
function numbersTo(last: number, first = 2): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
