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

/** Where things stand now: people sort, insert, delete and move columns while a run is on. */
export interface LiveSheet {
  readonly headers: readonly string[];
  readonly layout: StatusLayout;
  /** By row, from row 2 on. */
  readonly keys: readonly string[];
  readonly emails: readonly CellValue[];
}

/** A column that the run needs is gone or was renamed. */
export interface LostColumn {
  readonly lostHeader: string;
}

/** Up to so many cells, one call for all of them costs less than three for what is needed. */
const MAX_CELLS_AT_ONCE = 40_000;

/**
 * Gives what reads headers, keys and emails anew: one call where the table is small, three where it is large or its
 * columns have moved out of the block that they were.
 */
export function createLiveReader(sheet: Sheet, table: CustomerTable): () => LiveSheet | LostColumn {
  // Status columns that were made since the table was read stand to the right of it.
  let width = isComplete(table.status) ? table.headers.length : 0;

  const lookUp = (): LiveSheet | LostColumn => {
    if (width > 0 && width * (table.values.length + 1) <= MAX_CELLS_AT_ONCE) {
      const block = readColumns(sheet, 0, width - 1);
      const live = locate(block[0] ?? [], table, (index) => block.map((row) => row[index] ?? ''));
      if (!('lostHeader' in live)) return live;
    }
    const [headers = []] = sheet.getRange('1:1').getValues() as CellValue[][];
    width = headers.length - [...headers].reverse().findIndex((header) => header !== '');
    return locate(headers, table, (index) => readColumns(sheet, index, index).map(([cell = '']) => cell));
  };
  return () => steadily(lookUp);
}

function locate(
  headers: readonly CellValue[],
  table: CustomerTable,
  readColumn: (index: number) => CellValue[],
): LiveSheet | LostColumn {
  const names = headers.map(String);
  const layout = findStatusColumns(names);
  if (!isComplete(layout)) {
    const [lost = 'status'] = missingStatusColumns(layout);
    return { lostHeader: STATUS_HEADERS[lost] };
  }
  const { email } = lookForColumns(names, table.choices).columns;
  if (email === undefined) return { lostHeader: table.columns.email.header };
  const keys = readColumn(layout.key).slice(1).map(String);
  return { headers: names, layout, keys, emails: readColumn(email.index).slice(1) };
}

/** Whole columns, the header row included. */
function readColumns(sheet: Sheet, firstIndex: number, lastIndex: number): CellValue[][] {
  return sheet.getRange(wholeColumns(firstIndex, lastIndex)).getValues() as CellValue[][];
}
