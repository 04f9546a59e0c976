/** Keeps the results of formulas up to date, with a copy of the workbook in the engine. */
import type { Model } from '@ironcalc/wasm';
import type { SheetState } from './book';
import type { Cell, Scalar, SheetLocale } from './cell';
import { createModel } from './engine';
import { copyCell, copySheets, freshCopy } from './engine-copy';
import { readFormulas, readResults, type Spills } from './engine-results';

export interface Calculator {
  /** To be called after a cell was replaced. */
  touch(sheet: SheetState, row: number, column: number, cell: Cell | undefined): void;
  /** To be called after changes too wide to be followed cell by cell, such as a sort or a new sheet. */
  reset(): void;
  /**
   * Changes rows, columns or sheets in the engine's copy and in the sheets alike, and takes over how the engine
   * rewrote the formulas.
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

  /** The engine's copy with all changes in it. */
  function syncedModel(): Model {
    if (model === undefined) {
      model = freshCopy(copySheets(createModel(locale, timeZone), sheets, locale));
    } else {
      for (const [sheet, row, column] of changed) {
        const index = sheets.indexOf(sheet);
        if (index !== -1) copyCell(model, index, row, column, sheet, locale);
      }
    }
    history += changed.length;
    changed = [];
    return model;
  }

  function refresh(): void {
    let current = syncedModel();
    if (history > MAX_HISTORY) {
      const fresh = freshCopy(current);
      current = fresh;
      model = fresh;
      history = 0;
    }
    current.evaluate();
    const results = readResults(current, sheets);
    spills = results.spills;
    history += results.changes;
    isStale = false;
    hasNewFormulas = false;
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
    reset() {
      model?.free();
      model = undefined;
      changed = [];
      history = 0;
      isStale = hasFormulas;
      hasNewFormulas = hasFormulas;
    },
    restructure(inEngine, inSheets) {
      if (!hasFormulas) {
        inSheets();
        return;
      }
      const current = syncedModel();
      inEngine(current);
      inSheets();
      readFormulas(current, sheets);
      isStale = true;
      hasNewFormulas = true;
    },
    refreshFor(readsFormulas) {
      if (isStale && (readsFormulas || hasNewFormulas || spills.size > 0)) refresh();
    },
    spilled: (sheet, row, column) => spills.get(sheet.id)?.get(`${row}:${column}`),
  };
}
