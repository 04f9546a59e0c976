/** Puts back what a write took from people's columns, because somebody moved or inserted a column at that very moment. */
import { isDate, type CellValue } from '../../core/cell';
import type { DamagedCell } from '../../core/find-damage';
import { rowNumberOf } from '../../core/sheet-table';
import type { StatusColumn } from '../../core/status-columns';
import { nameCell } from '../sheet/a1';
import { steadily } from '../sheet/steadily';
import { asLiteral } from '../sheet/write-status';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Gives the cells that could not be put back, by their names. `formulaOf` tells the formula that a cell held: its text
 * is known, but not what has become of the cells that it names.
 */
export function restoreInputs<Row>(
  sheet: Sheet,
  damaged: readonly DamagedCell<Row>[],
  formulaOf: (row: Row, header: string) => string,
): readonly string[] {
  const lost: string[] = [];
  for (const { index, place, header, column, row, original } of damaged) {
    const rowNumber = rowNumberOf(index);
    const isFormula = row !== undefined && formulaOf(row, header) !== '';
    if (original === undefined || isFormula) lost.push(nameCell(rowNumber, place));
    else
      steadily(() => {
        restoreCell(sheet.getRange(rowNumber, place + 1, 1, 1), original, column);
      });
  }
  return lost;
}

const DATE_FORMAT = /[ymdh]/i;

function restoreCell(
  cell: GoogleAppsScript.Spreadsheet.Range,
  original: CellValue,
  column: StatusColumn,
): void {
  cell.setValues([[asLiteral(original)]]);
  if (column === 'status') cell.setBackground(null);
  if (column !== 'updated' || isDate(original)) return;
  // A date that is written gives a cell the format of dates, by which a number would be shown as one.
  const [[format = ''] = []] = cell.getNumberFormats();
  if (DATE_FORMAT.test(format)) cell.setNumberFormat('General');
}
