/** Turns cells as hucre has them into what they hold, and back. */
import { dateToSerial, isDateFormat } from 'hucre';
import type { Cell, CellValue as FiledValue, Sheet } from 'hucre/xlsx';
import type { CellData } from './cell-data';
import type { CellValue } from './sheet-file';
import { fileFormula, readFormula } from './xlsx-formulas';

/** Serial numbers of old Mac files count from 1904, four years and a day later. */
const DAYS_FROM_1900_TO_1904 = 1462;

export function findCell(sheet: Sheet, rowIndex: number, columnIndex: number): Cell | undefined {
  return sheet.cells?.get(`${rowIndex},${columnIndex}`);
}

export function readCellData(sheet: Sheet, rowIndex: number, columnIndex: number): CellData {
  const cell = findCell(sheet, rowIndex, columnIndex);
  const value = cell?.value ?? sheet.rows[rowIndex]?.[columnIndex] ?? null;
  if (cell?.formula !== undefined) {
    return {
      kind: 'formula',
      formula: readFormula(cell.formula),
      result: readValue(cell.formulaResult ?? value),
    };
  }
  if (cell?.type === 'error') return { kind: 'error', value: String(value) };
  const held = readValue(value);
  if (held === '') return { kind: 'empty' };
  if (typeof held === 'number') return { kind: 'number', value: held };
  return typeof held === 'boolean' ? { kind: 'boolean', value: held } : { kind: 'text', value: held };
}

/** Dates are serial numbers in a spreadsheet. */
function readValue(value: FiledValue): CellValue {
  return value instanceof Date ? dateToSerial(value) : (value ?? '');
}

/** Returns the parts of hucre's cell that say what it holds; `numberFormat` tells dates, which 1904 files shift. */
export function fileCellData(
  data: CellData,
  numberFormat: string | undefined,
  dateSystem: '1900' | '1904' | undefined,
): Pick<Cell, 'value' | 'type' | 'formula' | 'formulaResult'> {
  const isShifted = dateSystem === '1904' && isDateFormat(numberFormat ?? '');
  const shift = (value: CellValue) =>
    typeof value === 'number' && isShifted ? value - DAYS_FROM_1900_TO_1904 : value;
  switch (data.kind) {
    case 'empty':
      return { value: null, type: 'empty' };
    case 'formula':
      return {
        value: null,
        type: 'formula',
        formula: fileFormula(data.formula),
        formulaResult: shift(data.result),
      };
    case 'text':
      return { value: data.value, type: 'string' };
    default:
      return { value: shift(data.value), type: data.kind };
  }
}
