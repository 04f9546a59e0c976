/** Has the engine rewrite formulas when rows, columns or sheets are inserted, deleted, moved or renamed. */
import type { Model } from '@ironcalc/wasm';
import type { SheetState } from './book';
import type { Formula, SheetLocale } from './cell';
import { createModel } from './engine';
import { copySheetNames, eachCell, putFormula } from './engine-copy';

/**
 * Makes the same change in a model that holds nothing but the formulas, and in the sheets, and takes over those that
 * read otherwise afterwards. Values stay out of the model: the engine types them anew when it moves them, and would
 * make numbers of quoted texts.
 */
export function rewriteFormulas(
  sheets: readonly SheetState[],
  locale: SheetLocale,
  inEngine: (model: Model) => void,
  inSheets: () => void,
): void {
  const model = createModel(locale, 'UTC');
  copySheetNames(model, sheets);
  // The engine writes formulas in its own way, so that only a change of its text tells of a change.
  const textsBefore = new Map<Formula, string>();
  eachCell(sheets, ({ formula }, index, row, column) => {
    if (formula === undefined) return;
    putFormula(model, index, row, column, formula, locale);
    textsBefore.set(formula, model.getCellContent(index, row, column));
  });
  inEngine(model);
  inSheets();
  eachCell(sheets, ({ formula }, index, row, column) => {
    if (formula === undefined) return;
    const text = model.getCellContent(index, row, column);
    if (text !== textsBefore.get(formula)) formula.text = text;
  });
  model.free();
}
