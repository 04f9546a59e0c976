/** Reads a sheet in whole blocks: once for planning, and again, only what is needed, before results are written. */
import type { CellValue } from '../../core/cell';
import { findInputColumns } from '../../core/columns';
import type { SheetTable } from '../../core/sheet-table';
import {
  findStatusColumns,
  isComplete,
  missingStatusColumns,
  STATUS_HEADERS,
  type StatusLayout,
} from '../../core/status-columns';
import { wholeColumn } from './a1';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The whole sheet: four calls. */
export function readTable(sheet: Sheet): SheetTable {
  const rowCount = sheet.getLastRow();
  const columnCount = sheet.getLastColumn();
  if (rowCount === 0 || columnCount === 0) return { headers: [], values: [], shown: [] };
  const range = sheet.getRange(1, 1, rowCount, columnCount);
  const [, ...values] = range.getValues() as CellValue[][];
  const [headers = [], ...shown] = range.getDisplayValues();
  return { headers, values, shown };
}

/** Where things stand now: people sort, insert, delete and move columns while a run is on. */
export interface LiveSheet {
  readonly layout: StatusLayout;
  /** By row, from row 2 on. */
  readonly keys: readonly string[];
  readonly emails: readonly CellValue[];
}

/** A column that the run needs is gone or was renamed. */
export interface LostColumn {
  readonly lostHeader: string;
}

/** Reads headers, keys and emails anew: three calls. */
export function readLive(sheet: Sheet, emailHeader: string): LiveSheet | LostColumn {
  const [headers = []] = sheet.getRange('1:1').getDisplayValues();
  const layout = findStatusColumns(headers);
  if (!isComplete(layout)) {
    const [lost = 'status'] = missingStatusColumns(layout);
    return { lostHeader: STATUS_HEADERS[lost] };
  }
  const found = findInputColumns(headers);
  if (!found.ok) return { lostHeader: emailHeader };
  return {
    layout,
    keys: readColumn(sheet, layout.key).map(String),
    emails: readColumn(sheet, found.columns.email.index),
  };
}

function readColumn(sheet: Sheet, index: number): CellValue[] {
  const [, ...cells] = sheet.getRange(wholeColumn(index)).getValues() as CellValue[][];
  return cells.map(([value = '']) => value);
}
