/** Reads what a sheet is called. */
import { unlessGone } from './unless-gone';

/** Undefined where the sheet is not there, or not any more. */
export function readName(sheet: GoogleAppsScript.Spreadsheet.Sheet | null): string | undefined {
  return sheet === null ? undefined : unlessGone(sheet, () => sheet.getName(), undefined);
}
