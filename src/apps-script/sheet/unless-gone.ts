/** Tells a sheet that was deleted meanwhile from a fault: every call to it throws. */

/**
 * Does something with a sheet, or gives what is to be said where it is not there any more.
 *
 * @throws what was thrown while the sheet still stands.
 */
export function unlessGone<Result>(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  act: () => Result,
  gone: Result,
): Result {
  const sheetId = sheet.getSheetId();
  try {
    return act();
  } catch (error: unknown) {
    if (SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId) !== null) throw error;
    return gone;
  }
}
