/** Reads a sheet in whole blocks: once for planning, and again, only what is needed, before results are written. */
import type { CellValue } from '../../core/cell';
import { isCoherent, type SheetReading } from '../../core/coherence';
import { lookForColumns, type ColumnChoices } from '../../core/columns';
import type { CustomerTable, SheetTable } from '../../core/sheet-table';
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

/** Each reading may meet another edit. */
const MAX_READINGS = 5;

/**
 * The whole sheet at one moment: five calls. It is read again where people moved rows or columns meanwhile: a card
 * number that was read from another row would be sent to the wrong customer. Undefined where they do so all the time.
 */
export function readTable(sheet: Sheet, choices: ColumnChoices): SheetTable | undefined {
  let last: SheetReading | undefined;
  for (let count = 0; count < MAX_READINGS; count += 1) {
    const reading = steadily(() => readAll(sheet));
    if (reading === undefined) continue;
    // A format may show an email otherwise than it is, each time the same.
    if (isCoherent(reading, choices) || isSameReading(reading, last)) return reading;
    last = reading;
  }
  return undefined;
}

/** Undefined where the sheet has grown meanwhile. Formulas are read in between, so that they are of the same moment. */
function readAll(sheet: Sheet): SheetReading | undefined {
  const range = sheet.getDataRange();
  const [headers = [], ...shown] = range.getDisplayValues();
  const [, ...formulas] = range.getFormulas();
  const [headerValues = [], ...values] = range.getValues() as CellValue[][];
  const now = sheet.getDataRange();
  const hasGrown = now.getNumRows() > range.getNumRows() || now.getNumColumns() > range.getNumColumns();
  return hasGrown ? undefined : { headers, headerValues, values, shown, formulas };
}

function isSameReading(a: SheetReading, b: SheetReading | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
