/** Makes the status columns that a sheet lacks, to the right of all that it holds. */
import type { SeenColumns } from '../../core/find-lost-headers';
import { toLoss, type RunProblem } from '../../core/run-end';
import {
  findStatusColumns,
  isComplete,
  missingStatusColumns,
  STATUS_HEADERS,
} from '../../core/status-columns';
import { formatStatusColumns } from './format-status-columns';
import { readHeaderTexts, restoreHeaders } from './restore-headers';
import { NO_RISK, noteRisk } from './risk-store';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Somebody who moves columns at this very moment makes another attempt necessary. */
const MAX_ATTEMPTS = 8;

/**
 * Makes what is missing, or gives what kept it from being made: columns were moved again and again meanwhile. `seen` is
 * the sheet as it was read: a column that is moved to where headers are being written is known again by its content.
 */
export function addStatusColumns(sheet: Sheet, seen: SeenColumns): RunProblem | undefined {
  let headers: readonly string[] = readHeaderTexts(sheet);
  if (isComplete(findStatusColumns(headers))) return undefined;
  noteRisk({ ...NO_RISK, headers });
  const before = underHeaders(headers, seen);
  const written = new Set<string>();
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const missing = missingStatusColumns(findStatusColumns(headers)).map((column) => STATUS_HEADERS[column]);
    writeHeaders(sheet, missing, headers);
    missing.forEach((header) => written.add(header));
    const restored = restoreHeaders(sheet, before, written);
    if (restored.lost.length > 0) return toLoss(restored.lost);
    headers = restored.headers;
    const places = findStatusColumns(headers);
    if (!isComplete(places)) continue;
    formatStatusColumns(sheet, headers, places);
    return undefined;
  }
  return { kind: 'sheet-changed', header: STATUS_HEADERS.status };
}

/** What was read, under the headers as they stand now: one that is new in the place of one that is gone was renamed. */
function underHeaders(headers: readonly string[], seen: SeenColumns): SeenColumns {
  const places = headers.map((header, place) => {
    const before = header === '' ? -1 : seen.headers.indexOf(header);
    const isRenamed = header !== '' && before < 0 && !headers.includes(seen.headers[place] ?? '');
    return isRenamed ? place : before;
  });
  return { headers, values: seen.values.map((row) => places.map((place) => row[place] ?? '')) };
}

function writeHeaders(sheet: Sheet, missing: readonly string[], headers: readonly string[]): void {
  const start = headers.length - [...headers].reverse().findIndex((header) => header !== '');
  const lacking = start + missing.length - headers.length;
  if (lacking > 0) sheet.insertColumnsAfter(headers.length, lacking);
  sheet
    .getRange(1, start + 1, 1, missing.length)
    .setValues([[...missing]])
    .setFontWeight('bold');
}
