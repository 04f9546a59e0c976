/** Reads a whole sheet in a few calls, as it is at one moment although people move rows and columns in between. */
import type { CellValue } from '../../core/cell';
import { isCoherent, type SheetReading } from '../../core/coherence';
import type { ColumnChoices } from '../../core/columns';
import type { SheetTable } from '../../core/sheet-table';
import { steadily } from './steadily';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Each reading may meet another edit. */
const MAX_READINGS = 5;

/**
 * The whole sheet at one moment: six calls. It is read again where people moved rows or columns meanwhile: a card
 * number that was read from another row would be sent to the wrong customer. Undefined where they do so all the time.
 */
export function readTable(sheet: Sheet, choices: ColumnChoices): SheetTable | undefined {
  let last: SheetReading | undefined;
  for (let count = 0; count < MAX_READINGS; count += 1) {
    const reading = steadily(() => readWhole(sheet));
    if (reading === undefined) continue;
    // A format may show an email otherwise than it is, each time the same.
    if (isCoherent(reading, choices) || isSameReading(reading, last)) return reading;
    last = reading;
  }
  return undefined;
}

/** For counts that a person is shown: three calls, without formulas. Nothing may be written by it. */
export function readRoughly(sheet: Sheet): SheetTable {
  return steadily(() => {
    const range = sheet.getDataRange();
    const [headers = [], ...shown] = range.getDisplayValues();
    const [, ...values] = range.getValues() as CellValue[][];
    return { headers, values, shown, formulas: [] };
  });
}

/** Undefined where the sheet has grown meanwhile: what was pushed out of the range that is read would be missing. */
function readWhole(sheet: Sheet): SheetReading | undefined {
  const data = sheet.getDataRange();
  // One row more than there are, where the grid has it: a row may be inserted, and deleted again before the end.
  const rowCount = Math.min(data.getNumRows() + 1, sheet.getMaxRows());
  const range = sheet.getRange(1, 1, rowCount, data.getNumColumns());
  // Formulas in between are of the same moment as the rest.
  const [headers = [], ...shown] = range.getDisplayValues();
  const [, ...formulas] = range.getFormulas();
  const [headerValues = [], ...values] = range.getValues() as CellValue[][];
  if (isLarger(sheet.getDataRange(), data)) return undefined;
  if (rowCount > data.getNumRows()) {
    values.pop();
    formulas.pop();
    if (shown.pop()?.some((text) => text !== '') === true) return undefined;
  }
  return { headers, headerValues, values, shown, formulas };
}

function isLarger(now: Range, before: Range): boolean {
  return now.getNumRows() > before.getNumRows() || now.getNumColumns() > before.getNumColumns();
}

function isSameReading(a: SheetReading, b: SheetReading | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
