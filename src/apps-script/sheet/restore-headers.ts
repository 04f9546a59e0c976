/** Puts back headers of people that were overwritten, because somebody moved or inserted a column at that very moment. */
import type { CellValue } from '../../core/cell';
import {
  findKilledHeaders,
  findLostHeaders,
  type LostHeader,
  type SeenColumns,
} from '../../core/find-lost-headers';
import { STATUS_HEADERS } from '../../core/status-columns';
import { nameCell, wholeColumns } from './a1';
import { NO_RISK, noteRisk } from './risk-store';
import { isProtectedError } from './sheet-errors';
import { steadily } from './steadily';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface RestoredHeaders {
  /** As they stand then. */
  readonly headers: readonly string[];
  /** Cells of row 1, by their names, that may have been somebody's and could not be put back. */
  readonly lost: readonly string[];
}

/** Each round may meet another edit. */
const MAX_ROUNDS = 8;

export function readHeaderTexts(sheet: Sheet): string[] {
  const [headers = []] = steadily(() => sheet.getRange('1:1').getDisplayValues());
  return headers;
}

/**
 * `written` are the headers that were written; those that are put back are added to them. `noted` are the headers that the
 * run had found: should the execution be killed meanwhile, the next one needs them.
 */
export function restoreHeaders(
  sheet: Sheet,
  before: SeenColumns,
  written: Set<string>,
  noted: readonly string[] = before.headers,
): RestoredHeaders {
  const headers = readHeaderTexts(sheet);
  if (before.headers.every((header) => headers.includes(header))) return { headers, lost: [] };
  const restored = new Set<string>();
  for (let round = 1; ; round += 1) {
    const now = readColumns(sheet);
    const lost = findLostHeaders(before, now, written);
    const end = { headers: now.headers, lost: lost.map(({ place }) => nameCell(1, place)) };
    if (lost.length === 0 || round > MAX_ROUNDS) {
      noteRisk({ ...NO_RISK, headers: noted });
      return end;
    }
    lost.forEach(({ header }) => restored.add(header));
    noteRisk({ ...NO_RISK, headers: noted, restoring: [...restored] });
    if (!writeBack(sheet, lost)) return end;
    restored.forEach((header) => written.add(header));
  }
}

/**
 * The same after an execution was killed meanwhile: `before` are the headers that it had found, `restoring` those that it
 * was putting back. Gives the cells of row 1, by their names, that may say something wrong.
 */
export function recoverHeaders(
  sheet: Sheet,
  before: readonly string[],
  restoring: readonly string[],
): readonly string[] {
  const headers = readHeaderTexts(sheet);
  if (restoring.length === 0 && before.every((header) => headers.includes(header))) return [];
  const now = readColumns(sheet);
  const { found, doubtful } = findKilledHeaders(before, restoring, now);
  const names = doubtful.map((place) => nameCell(1, place));
  if (found.length === 0) return names;
  const headerOf = new Map(found.map(({ place, header }) => [place, header]));
  const repaired = now.headers.map((header, place) => headerOf.get(place) ?? header);
  const written = new Set(Object.values(STATUS_HEADERS));
  return [...names, ...restoreHeaders(sheet, { ...now, headers: repaired }, written, before).lost];
}

function readColumns(sheet: Sheet): SeenColumns {
  return steadily(() => {
    const range = sheet.getRange(wholeColumns(0, sheet.getMaxColumns() - 1));
    const [headers = [], ...values] = range.getValues() as CellValue[][];
    return { headers: headers.map(String), values };
  });
}

/** False where they are protected. */
function writeBack(sheet: Sheet, lost: readonly LostHeader[]): boolean {
  try {
    for (const { place, header } of lost) sheet.getRange(1, place + 1, 1, 1).setValues([[header]]);
    return true;
  } catch (error: unknown) {
    if (isProtectedError(error)) return false;
    throw error;
  }
}
