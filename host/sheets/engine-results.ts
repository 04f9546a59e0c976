/** Reads back from the engine what formulas came to, and how it rewrote them. */
import type { Model } from '@ironcalc/wasm';
import type { SheetState } from './book';
import { hasContent, type Formula, type Scalar } from './cell';
import { NUMBER_TYPE } from './engine';
import { eachCell } from './engine-copy';
import { readNumbers, type NumberCell } from './engine-numbers';
import { soleReference } from './formula';
import { cellAt } from './grid';

/** What array formulas put into cells beside their own: by sheet id, then by `row:column`. */
export type Spills = Map<number, Map<string, Scalar>>;

/** A cell that a formula fills; `set` takes its value. */
interface ResultCell extends NumberCell {
  readonly set: (value: Scalar) => void;
}

const BOOLEAN_TYPE = 4;
const ERROR_TYPE = 16;
/** Errors that only the engine knows, and what Google's sheets say instead. */
const GOOGLE_ERRORS: ReadonlyMap<string, string> = new Map([
  ['#CIRC!', '#REF!'],
  ['#SPILL!', '#REF!'],
  ['#CALC!', '#N/A'],
  ['#N/IMPL', '#NAME?'],
]);
/** Only such a formula can be a reference and nothing else. */
const NO_OPERATORS = /^=[^()+*/&<>=,;"^%-]{2,60}$/;

/** Sets the result of each formula; `changes` tells how many steps this added to the engine's history. */
export function readResults(
  model: Model,
  sheets: readonly SheetState[],
): { readonly spills: Spills; readonly changes: number } {
  const spills: Spills = new Map();
  const numbers: ResultCell[] = [];
  eachCell(sheets, ({ formula }, index, row, column, sheet) => {
    if (formula === undefined) return;
    if (refersToNothing(formula, sheet, sheets)) {
      formula.result = undefined;
      return;
    }
    for (const result of resultCells(model, index, row, column, formula, sheet, spills)) {
      const type = model.getCellType(result.sheet, result.row, result.column);
      if (type === NUMBER_TYPE) numbers.push(result);
      else result.set(readScalar(type, model.getFormattedCellValue(index, result.row, result.column)));
    }
  });
  readNumbers(model, numbers).forEach((value, index) => numbers[index]?.set(value));
  return { spills, changes: 2 * numbers.length };
}

/** The formula's own cell, and for a formula that gives an array the others that it fills. */
function resultCells(
  model: Model,
  index: number,
  row: number,
  column: number,
  formula: Formula,
  sheet: SheetState,
  spills: Spills,
): ResultCell[] {
  const own: ResultCell = { sheet: index, row, column, set: (value) => (formula.result = value) };
  const structure = model.getCellArrayStructure(index, row, column);
  if (typeof structure !== 'object' || !('DynamicAnchor' in structure)) return [own];
  const [width, height] = structure.DynamicAnchor;
  const spilled = spills.get(sheet.id) ?? new Map<string, Scalar>();
  if (width * height > 1) spills.set(sheet.id, spilled);
  return Array.from({ length: width * height }, (_, place) => {
    if (place === 0) return own;
    const at = { row: row + Math.floor(place / width), column: column + (place % width) };
    return { sheet: index, ...at, set: (value) => spilled.set(`${at.row}:${at.column}`, value) };
  });
}

function readScalar(type: number, shown: string): Scalar {
  if (type === BOOLEAN_TYPE) return shown === 'TRUE';
  return type === ERROR_TYPE ? { error: GOOGLE_ERRORS.get(shown) ?? shown } : shown;
}

/** `=B2` of an empty cell is empty in Google's sheets, and 0 in the engine. */
function refersToNothing(formula: Formula, sheet: SheetState, sheets: readonly SheetState[]): boolean {
  const reference = NO_OPERATORS.test(formula.text) ? soleReference(formula.text) : undefined;
  if (reference === undefined) return false;
  const isHere = reference.sheet === undefined;
  const target = isHere ? sheet : sheets.find((other) => other.name === reference.sheet);
  return target !== undefined && !hasContent(cellAt(target.grid, reference.row, reference.column));
}
