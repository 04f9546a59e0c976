/** Makes the status columns that a sheet lacks, to the right of all that it holds. */
import type { CellValue } from '../../core/cell';
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

/** Sorts as a date and reads the same in every language. */
const DATE_FORMAT = 'yyyy-mm-dd hh:mm:ss';

/** Somebody who moves columns at this very moment makes another attempt necessary. */
const MAX_ATTEMPTS = 4;

/** Makes what is missing; false where columns were moved so often meanwhile that it could not be done. */
export function addStatusColumns(sheet: Sheet): boolean {
  let headers = readHeaders(sheet);
  if (isComplete(findStatusColumns(headers))) return true;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const missing = missingStatusColumns(findStatusColumns(headers)).map((column) => STATUS_HEADERS[column]);
    const start = headers.length - [...headers].reverse().findIndex((header) => header !== '');
    writeHeaders(sheet, start, missing, headers.length);
    const written = readHeaders(sheet);
    headers = restoreHeaders(sheet, start, missing.length, headers, written);
    const places = findStatusColumns(headers);
    if (!isComplete(places)) continue;
    formatColumns(sheet, places);
    return true;
  }
  return false;
}

function writeHeaders(sheet: Sheet, start: number, headers: readonly string[], columnCount: number): void {
  const lacking = start + headers.length - columnCount;
  if (lacking > 0) sheet.insertColumnsAfter(columnCount, lacking);
  sheet
    .getRange(1, start + 1, 1, headers.length)
    .setValues([[...headers]])
    .setFontWeight('bold');
}

/**
 * A column that was moved to where the headers were being written has lost its own: it gets it back. Gives the headers
 * as they are then.
 */
function restoreHeaders(
  sheet: Sheet,
  start: number,
  count: number,
  before: readonly string[],
  after: string[],
): string[] {
  const vanished = before.filter((header) => header !== '' && !after.includes(header));
  if (vanished.length === 0) return after;
  const [, ...rows] = sheet.getRange(1, start + 1, sheet.getLastRow(), count).getValues() as CellValue[][];
  const offsets = Array.from({ length: count }, (_, offset) => offset);
  const filled = offsets.filter((offset) => rows.some((row) => row[offset] !== ''));
  // Empty columns do not tell; columns that were inserted push the last ones there, in their order.
  const places = filled.length === vanished.length ? filled : offsets;
  vanished.forEach((header, index) => {
    sheet.getRange(1, start + (places[index] ?? index) + 1, 1, 1).setValues([[header]]);
  });
  return readHeaders(sheet);
}

function formatColumns(sheet: Sheet, layout: StatusLayout): void {
  const updated = wholeColumns(layout.updated, layout.updated);
  steadily(() => sheet.getRange(updated).setNumberFormat(DATE_FORMAT));
  // People need not see it, and what they cannot see they do not edit.
  sheet.hideColumns(layout.key + 1);
}

function readHeaders(sheet: Sheet): string[] {
  const [headers = []] = sheet.getRange('1:1').getDisplayValues();
  return headers;
}
