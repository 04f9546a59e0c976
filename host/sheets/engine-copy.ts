/** Copies sheets into the engine, which calculates formulas from them. */
import { Model } from '@ironcalc/wasm';
import type { SheetState } from './book';
import { hasContent, isError, type Cell, type Formula, type Scalar, type SheetLocale } from './cell';
import { reserveCells, typedNumber } from './engine';
import { isReadable } from './formula';
import { cellAt } from './grid';
import { engineFormat } from './number-format';

/** The engine's own limits for sheet names; Google's are wider. */
const NAME_FOR_ENGINE = /^(?!')[^:\\/?*[\]]{1,31}(?<!')$/;
const GENERAL = 'general';

/** Gives an empty model the sheets, without cells. */
export function copySheetNames(model: Model, sheets: readonly SheetState[]): void {
  sheets.forEach((sheet, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, `#${sheet.id}`);
  });
  sheets.forEach((sheet, index) => {
    model.renameSheet(index, engineSheetName(sheet, sheets));
  });
}

/** The sheet's own name where the engine takes it; formulas cannot refer to other sheets. */
export function engineSheetName(sheet: SheetState, sheets: readonly SheetState[]): string {
  const lowerName = sheet.name.toLowerCase();
  const isTaken = sheets.some((other) => other !== sheet && other.name.toLowerCase() === lowerName);
  return NAME_FOR_ENGINE.test(sheet.name) && !isTaken ? sheet.name : `#${sheet.id}`;
}

/** Puts all values. */
export function copyValues(model: Model, sheets: readonly SheetState[], locale: SheetLocale): void {
  reserveCells(
    sheets.reduce((sum, { grid }) => grid.rows.reduce((cells, row) => cells + row.length, sum), 0),
  );
  eachCell(sheets, (cell, index, row, column) => {
    if (cell.formula === undefined) putValue(model, index, row, column, cell, locale);
  });
}

/** Puts all formulas, after the values: the engine gives them the formats of what they refer to. */
export function copyFormulas(model: Model, sheets: readonly SheetState[], locale: SheetLocale): void {
  eachCell(sheets, ({ formula }, index, row, column) => {
    if (formula === undefined) return;
    model.rangeClearAll(index, row, column, row, column);
    putFormula(model, index, row, column, formula, locale);
    const format = formatAt(model, index, row, column);
    formula.resultFormat = format === GENERAL ? '' : format;
  });
}

/** Puts one cell as it is now; true when formulas that refer to it may get another format by it. */
export function copyCell(
  model: Model,
  index: number,
  row: number,
  column: number,
  sheet: SheetState,
  locale: SheetLocale,
): boolean {
  const formatBefore = formatAt(model, index, row, column);
  model.rangeClearAll(index, row, column, row, column);
  const cell = cellAt(sheet.grid, row, column);
  // Formulas are put together, by `copyFormulas`.
  if (cell?.formula !== undefined) return true;
  if (hasContent(cell)) putValue(model, index, row, column, cell, locale);
  return formatAt(model, index, row, column) !== formatBefore;
}

/** The same model without its undo history. */
export function freshCopy(model: Model): Model {
  const fresh = Model.from_bytes(model.toBytes(), 'en');
  model.free();
  fresh.pauseEvaluation();
  return fresh;
}

/** Puts a formula; one that cannot be read is an error, of which the engine would take the first part. */
export function putFormula(
  model: Model,
  index: number,
  row: number,
  column: number,
  formula: Formula,
  locale: SheetLocale,
): void {
  model.setUserInput(index, row, column, isReadable(formula.text, locale) ? formula.text : '#ERROR!');
}

/** Calls `act` for each cell with content; rows and columns are 1-based numbers. */
export function eachCell(
  sheets: readonly SheetState[],
  act: (cell: Cell, index: number, row: number, column: number, sheet: SheetState) => void,
): void {
  sheets.forEach((sheet, index) => {
    sheet.grid.rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (hasContent(cell)) act(cell, index, row + 1, column + 1, sheet);
      });
    });
  });
}

function putValue(
  model: Model,
  sheet: number,
  row: number,
  column: number,
  { value, style }: Cell,
  locale: SheetLocale,
): void {
  if (value === undefined) return;
  model.setUserInput(sheet, row, column, engineInput(value, locale));
  if (typeof value !== 'number' || style.numberFormat === '' || style.numberFormat === '@') return;
  const format = engineFormat(style.numberFormat);
  model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', format);
}

function formatAt(model: Model, index: number, row: number, column: number): string {
  return model.getCellStyle(index, row, column).style.num_fmt;
}

function engineInput(value: Scalar, locale: SheetLocale): string {
  if (typeof value === 'string') return `'${value}`;
  if (typeof value === 'number') return typedNumber(value, locale);
  if (isError(value)) return value.error;
  return value ? 'TRUE' : 'FALSE';
}
