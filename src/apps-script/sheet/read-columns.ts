/** Reads single columns of a sheet, each with one call, however wide the sheet is. */
import type { CellValue } from '../../core/cell';
import { lookForColumns } from '../../core/columns';
import { findStatusColumns, type StatusPlaces } from '../../core/status-columns';
import { readColumnChoices } from '../column-store';
import { wholeColumns } from './a1';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface SheetPlaces {
  readonly status: StatusPlaces;
  /** 0-based; undefined where the sheet has no email column. */
  readonly email: number | undefined;
}

/** Where the columns stand: one call. */
export function readPlaces(sheet: Sheet): SheetPlaces {
  const [headers = []] = sheet.getRange('1:1').getDisplayValues();
  const { email } = lookForColumns(headers, readColumnChoices(sheet.getSheetId())).columns;
  return { status: findStatusColumns(headers), email: email?.index };
}

/** The cells of a column from row 2 on: one call. */
export function readColumn(sheet: Sheet, index: number): CellValue[] {
  const [, ...cells] = sheet.getRange(wholeColumns(index, index)).getValues() as CellValue[][];
  return cells.map(([cell = '']) => cell);
}
