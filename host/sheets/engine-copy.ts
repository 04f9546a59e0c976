/** Copies cells into the engine, which calculates formulas from them. */
import { Model } from '@ironcalc/wasm';
import type { SheetState } from './book';
import { hasContent, isError, type Cell, type Scalar, type SheetLocale } from './cell';
import { reserveCells, typedNumber } from './engine';
import { isReadable } from './formula';
import { cellAt } from './grid';
import { engineFormat, isDateFormat } from './number-format';

/** What the engine gave back for a formula just after it was put in. */
const engineTexts = new WeakMap<object, string>();

const GENERAL = 'general';
/** The engine's own limits for sheet names; Google's are wider. */
const NAME_FOR_ENGINE = /^(?!')[^:\\/?*[\]]{1,31}(?<!')$/;

/** Puts all sheets into an empty model. Values first: formulas take over the date formats of what they refer to. */
export function copySheets(model: Model, sheets: readonly SheetState[], locale: SheetLocale): Model {
  reserveCells(
    sheets.reduce((sum, { grid }) => grid.rows.reduce((cells, row) => cells + row.length, sum), 0),
  );
  sheets.forEach((sheet, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, `#${sheet.id}`);
  });
  sheets.forEach((sheet, index) => {
    model.renameSheet(index, engineSheetName(sheet, sheets));
  });
  for (const isFormulaPass of [false, true]) {
    sheets.forEach((sheet, index) => {
      sheet.grid.rows.forEach((cells, row) => {
        cells.forEach((cell, column) => {
          if (!hasContent(cell) || (cell.formula !== undefined) !== isFormulaPass) return;
          putContent(model, index, row + 1, column + 1, cell, locale);
        });
      });
    });
  }
  return model;
}

/** Puts one cell as it is now. */
export function copyCell(
  model: Model,
  index: number,
  row: number,
  column: number,
  sheet: SheetState,
  locale: SheetLocale,
): void {
  model.rangeClearAll(index, row, column, row, column);
  const cell = cellAt(sheet.grid, row, column);
  if (hasContent(cell)) putContent(model, index, row, column, cell, locale);
}

/** The same model without its undo history. */
export function freshCopy(model: Model): Model {
  const fresh = Model.from_bytes(model.toBytes(), 'en');
  model.free();
  fresh.pauseEvaluation();
  return fresh;
}

/** The text that the engine had for a formula when it was put in; `undefined` for one that was never put in. */
export function engineTextOf(cell: Cell): string | undefined {
  return cell.formula === undefined ? undefined : engineTexts.get(cell.formula);
}

/** The sheet's own name where the engine takes it; formulas cannot refer to other sheets. */
export function engineSheetName(sheet: SheetState, sheets: readonly SheetState[]): string {
  const isTaken = sheets.some(
    (other) => other !== sheet && other.name.toLowerCase() === sheet.name.toLowerCase(),
  );
  return NAME_FOR_ENGINE.test(sheet.name) && !isTaken ? sheet.name : `#${sheet.id}`;
}

function putContent(
  model: Model,
  index: number,
  row: number,
  column: number,
  cell: Cell,
  locale: SheetLocale,
): void {
  const { formula, value, style } = cell;
  if (formula === undefined) {
    if (value !== undefined) model.setUserInput(index, row, column, engineInput(value, locale));
    if (typeof value === 'number' && isDateFormat(style.numberFormat)) {
      setFormat(model, index, row, column, engineFormat(style.numberFormat));
    }
    return;
  }
  if (!isReadable(formula.text, locale)) {
    model.setUserInput(index, row, column, '#ERROR!');
    return;
  }
  model.setUserInput(index, row, column, formula.text);
  engineTexts.set(formula, model.getCellContent(index, row, column));
  const format = model.getCellStyle(index, row, column).style.num_fmt;
  formula.resultFormat = format === GENERAL ? '' : format;
}

function setFormat(model: Model, index: number, row: number, column: number, format: string): void {
  model.updateRangeStyle({ sheet: index, row, column, width: 1, height: 1 }, 'num_fmt', format);
}

function engineInput(value: Scalar, locale: SheetLocale): string {
  if (typeof value === 'string') return `'${value}`;
  if (typeof value === 'number') return typedNumber(value, locale);
  if (isError(value)) return value.error;
  return value ? 'TRUE' : 'FALSE';
}
