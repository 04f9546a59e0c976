/** Puts the formulas of a workbook as files keep them into a plain form, and back. */
import type { Cell, Sheet } from 'hucre/xlsx';
import { mapFormulaCode } from './formula-code';
import { shiftFormula } from './formula-shift';

/** Files mark functions younger than the format; people do not type the mark. */
const MARK = /_xlfn\.|_xlws\./g;
/** Young functions that people use; without its mark, Excel takes one for a name that it does not know. */
const YOUNG_FUNCTIONS =
  /(?<![\p{L}\p{N}_.])(CONCAT|IFNA|IFS|LET|MAXIFS|MINIFS|SEQUENCE|SWITCH|TEXTAFTER|TEXTBEFORE|TEXTJOIN|TEXTSPLIT|UNIQUE|XLOOKUP|XMATCH)(?=\()/gu;
const YOUNG_SHEET_FUNCTIONS = /(?<![\p{L}\p{N}_.])(FILTER|SORT)(?=\()/gu;

export function readFormula(filed: string): string {
  return mapFormulaCode(filed, (code) => code.replace(MARK, ''));
}

export function fileFormula(formula: string): string {
  return mapFormulaCode(formula, (code) =>
    code.replace(YOUNG_FUNCTIONS, '_xlfn.$1').replace(YOUNG_SHEET_FUNCTIONS, '_xlfn._xlws.$1'),
  );
}

/** Whether two formulas differ only in spaces and case outside their texts. */
export function isSameFormula(a: string, b: string): boolean {
  const normalize = (formula: string) =>
    mapFormulaCode(formula, (code) => code.replace(/\s+/g, '').toUpperCase());
  return normalize(a) === normalize(b);
}

/**
 * Gives each cell its own formula. Excel files a formula that was filled down only once, in its first cell; the other
 * cells refer to it, and would follow when that one changes.
 */
export function expandSharedFormulas({ cells }: Sheet): void {
  if (!cells) return;
  const masters = new Map<number, { formula: string; row: number; column: number }>();
  for (const [key, cell] of cells) {
    if (cell.formulaType !== 'shared') continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    const index = cell.formulaSharedIndex ?? -1;
    if (cell.formula) masters.set(index, { formula: cell.formula, row, column });
    const master = masters.get(index);
    if (!master) continue;
    cell.formula = shiftFormula(master.formula, row - master.row, column - master.column);
    forgetSharing(cell);
  }
}

function forgetSharing(cell: Cell): void {
  delete cell.formulaType;
  delete cell.formulaSharedIndex;
  delete cell.formulaRef;
}
