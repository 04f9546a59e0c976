/** Looks whether rows still stand where they stood, without reading those that do not matter. */
import type { CellValue } from '../../core/cell';
import type { identifyRow } from '../../core/row-identity';
import { rowNumberOf } from '../../core/sheet-table';
import type { LiveSheet } from './read-live';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows that matter, by their 0-based places in a sheet as it was last known. */
export interface ExpectedRows {
  readonly known: LiveSheet;
  readonly first: number;
  readonly last: number;
}

/** So many cells take about as long as two more calls. */
export const MAX_CELLS_AT_ONCE = 30_000;
/** So many take about three seconds: not before each batch, but well once a step. */
export const MAX_CELLS_AT_TIMES = 300_000;

/**
 * The sheet as it was known, with the cells of the rows that matter. Undefined where they are not as expected, or cannot
 * be read: rows that were deleted leave the last ones outside the sheet. Then, as after any failure, all is read anew.
 */
export function readExpected(
  sheet: Sheet,
  { known, first, last }: ExpectedRows,
  identify: typeof identifyRow,
): LiveSheet | undefined {
  const width = known.headers.length - [...known.headers].reverse().findIndex((header) => header !== '');
  const rowCount = last - first + 1;
  if (width * rowCount > MAX_CELLS_AT_ONCE) return undefined;
  try {
    if (!isSameText(readHeaderRow(sheet).map(String), known.headers)) return undefined;
    const block = readRows(sheet, { known, first, last }, width, identify);
    return block === undefined ? undefined : { ...known, block, isOfOneMoment: false };
  } catch {
    return undefined;
  }
}

/** All cells of these rows, at their places. Undefined where their keys or emails are not as known. */
export function readRows(
  sheet: Sheet,
  { known, first, last }: ExpectedRows,
  width: number,
  identify: typeof identifyRow,
): LiveSheet['block'] | undefined {
  const cells = sheet.getRange(rowNumberOf(first), 1, last - first + 1, width).getValues() as CellValue[][];
  const isExpected = cells.every((row, offset) => isAsKnown(row, first + offset, known, identify));
  return isExpected ? placeAt(first, cells) : undefined;
}

export function readHeaderRow(sheet: Sheet): CellValue[] {
  const [headers = []] = sheet.getRange('1:1').getValues() as CellValue[][];
  return headers;
}

/** Rows that name no customer are told apart only where all their cells were read. */
function isAsKnown(
  cells: readonly CellValue[],
  index: number,
  { keys, identities, layout, columns }: LiveSheet,
  identify: typeof identifyRow,
): boolean {
  if (String(cells[layout.key] ?? '') !== keys[index]) return false;
  const email = cells[columns.email.index] ?? '';
  return [cells, undefined].some((shown) => identify(email, columns, shown) === identities[index]);
}

/** Whether two header rows say the same, however far they were read. */
function isSameText(a: readonly string[], b: readonly string[]): boolean {
  const places = Array.from({ length: Math.max(a.length, b.length) }, (_, place) => place);
  return places.every((place) => (a[place] ?? '') === (b[place] ?? ''));
}

function placeAt(first: number, cells: readonly (readonly CellValue[])[]): LiveSheet['block'] {
  const block: (readonly CellValue[])[] = [];
  cells.forEach((row, offset) => {
    block[first + offset] = row;
  });
  return block;
}
