/** Keeps the results of formulas up to date, with a copy of the workbook in the engine. */
import type { Model } from '@ironcalc/wasm';
import type { SheetState } from './book';
import type { Cell, Scalar, SheetLocale } from './cell';
import { createModel } from './engine';
import { copyCell, copyFormulas, copySheetNames, copyValues, freshCopy } from './engine-copy';
import { readResults, type Spills } from './engine-results';
import { rewriteFormulas } from './engine-rewrite';

export interface Calculator {
  /** To be called after a cell was replaced. */
  touch(sheet: SheetState, row: number, column: number, cell: Cell | undefined): void;
  /** To be called after changes too wide to be followed cell by cell, such as a sort or a new sheet. */
  reset(): void;
  /**
   * Changes rows, columns or sheets in the engine and in the sheets alike, so that formulas go on referring to what they
   * referred to.
   */
  restructure(inEngine: (model: Model) => void, inSheets: () => void): void;
  /** Brings the results of all formulas up to date, if what is about to be read can depend on them. */
  refreshFor(readsFormulas: boolean): void;
  /** What a formula elsewhere, such as `=SEQUENCE(3)`, put into an empty cell. */
  spilled(sheet: SheetState, row: number, column: number): Scalar | undefined;
}

/** Changes kept in the engine's undo history, after which a fresh copy saves memory. */
const MAX_HISTORY = 200_000;

type Place = readonly [sheet: SheetState, row: number, column: number];

/** The engine is started with the first formula; a workbook without formulas never needs it. */
export function createCalculator(
  sheets: readonly SheetState[],
  locale: SheetLocale,
  timeZone: string,
): Calculator {
  let hasFormulas = false;
  let isStale = false;
  // A formula that was not calculated yet may fill cells beside its own.
  let hasNewFormulas = false;
  let model: Model | undefined;
  let changed: Place[] = [];
  let history = 0;
  let spills: Spills = new Map();

  function newCopy(): Model {
    const copy = createModel(locale, timeZone);
    copySheetNames(copy, sheets);
    copyValues(copy, sheets, locale);
    copyFormulas(copy, sheets, locale);
    return freshCopy(copy);
  }

  /** The copy with all changes in it. */
  function updatedCopy(copy: Model): Model {
    let needsFormulas = false;
    for (const [sheet, row, column] of changed) {
      const index = sheets.indexOf(sheet);
      if (index !== -1 && copyCell(copy, index, row, column, sheet, locale)) needsFormulas = true;
    }
    if (needsFormulas) copyFormulas(copy, sheets, locale);
    history += changed.length;
    if (history < MAX_HISTORY) return copy;
    history = 0;
    return freshCopy(copy);
  }

  function refresh(): void {
    model = model === undefined ? newCopy() : updatedCopy(model);
    changed = [];
    model.evaluate();
    const results = readResults(model, sheets);
    spills = results.spills;
    history += results.changes;
    isStale = false;
    hasNewFormulas = false;
  }

  function reset(): void {
    model?.free();
    model = undefined;
    changed = [];
    history = 0;
    isStale = hasFormulas;
    hasNewFormulas = hasFormulas;
  }

  return {
    touch(sheet, row, column, cell) {
      if (cell?.formula !== undefined) {
        hasFormulas = true;
        hasNewFormulas = true;
      }
      if (!hasFormulas) return;
      isStale = true;
      if (model !== undefined) changed.push([sheet, row, column]);
    },
    reset,
    restructure(inEngine, inSheets) {
      if (hasFormulas) rewriteFormulas(sheets, locale, inEngine, inSheets);
      else inSheets();
      reset();
    },
    refreshFor(readsFormulas) {
      if (isStale && (readsFormulas || hasNewFormulas || spills.size > 0)) refresh();
    },
    spilled: (sheet, row, column) => spills.get(sheet.id)?.get(`${row}:${column}`),
  };
}
