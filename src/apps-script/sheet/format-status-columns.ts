/** Gives the column of dates its format and hides the keys, and takes back what another column got that was moved there just then. */
import { isSameLayout } from '../../core/column-moves';
import { findStatusColumns, isComplete, isStatusHeader, type StatusLayout } from '../../core/status-columns';
import { wholeColumns } from './a1';
import { readHeaderTexts } from './restore-headers';
import { steadily } from './steadily';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Sorts as a date and reads the same in every language. */
const DATE_FORMAT = 'yyyy-mm-dd hh:mm:ss';

/** Each may meet another edit. */
const MAX_ATTEMPTS = 4;

/** `headers` and `layout` as they stood just before. */
export function formatStatusColumns(sheet: Sheet, headers: readonly string[], layout: StatusLayout): void {
  let [names, places] = [headers, layout];
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const formats = readFormats(sheet);
    formatColumn(sheet, places.updated, DATE_FORMAT);
    // People need not see it, and what they cannot see they do not edit.
    sheet.hideColumns(places.key + 1);
    const namesNow = readHeaderTexts(sheet);
    const placesNow = findStatusColumns(namesNow);
    if (!isComplete(placesNow) || isSameLayout(places, placesNow)) return;
    restoreFormats(sheet, namesNow, (header) => formats[names.indexOf(header)]);
    if (placesNow.key !== places.key) sheet.showColumns(places.key + 1);
    [names, places] = [namesNow, placesNow];
  }
}

/** Numbers would be shown, and read, as dates. */
function restoreFormats(
  sheet: Sheet,
  headers: readonly string[],
  formatOf: (header: string) => string | undefined,
): void {
  const formats = readFormats(sheet);
  headers.forEach((header, place) => {
    const before = formatOf(header);
    if (isStatusHeader(header) || before === undefined || before === formats[place]) return;
    if (formats[place] === DATE_FORMAT) formatColumn(sheet, place, before);
  });
}

function formatColumn(sheet: Sheet, place: number, format: string): void {
  steadily(() => sheet.getRange(wholeColumns(place, place)).setNumberFormat(format));
}

/** Of the first row below the headers: as a rule those of the whole column. */
function readFormats(sheet: Sheet): readonly string[] {
  if (sheet.getMaxRows() < 2) return [];
  const [formats = []] = steadily(() => sheet.getRange('2:2').getNumberFormats());
  return formats;
}
