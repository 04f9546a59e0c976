/** Moves the relative references of a formula, as copying it to another cell does. */
import { mapFormulaCode } from './formula-code';

const REFERENCE = /(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(!.])/gu;
const COLUMNS = /(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\p{N}_(!.])/gu;
const ROWS = /(?<![\p{L}\p{N}_.$])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_(!.])/gu;

/** `A1+$B$2` moved by one row and one column becomes `B2+$B$2`. */
export function shiftFormula(formula: string, rowOffset: number, columnOffset: number): string {
  const shiftColumn = (dollar: string, letters: string) =>
    dollar + (dollar ? letters : formatColumn(parseColumn(letters) + columnOffset));
  const shiftRow = (dollar: string, row: string) => dollar + (dollar ? row : String(Number(row) + rowOffset));
  return mapFormulaCode(formula, (code) =>
    code
      .replace(
        REFERENCE,
        (_, columnDollar: string, column: string, rowDollar: string, row: string) =>
          shiftColumn(columnDollar, column) + shiftRow(rowDollar, row),
      )
      .replace(
        COLUMNS,
        (_, dollar1: string, column1: string, dollar2: string, column2: string) =>
          `${shiftColumn(dollar1, column1)}:${shiftColumn(dollar2, column2)}`,
      )
      .replace(
        ROWS,
        (_, dollar1: string, row1: string, dollar2: string, row2: string) =>
          `${shiftRow(dollar1, row1)}:${shiftRow(dollar2, row2)}`,
      ),
  );
}

function parseColumn(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function formatColumn(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return number > 26 ? formatColumn(Math.floor((number - 1) / 26)) + letter : letter;
}
