/** What a cell holds, apart from how it is typed or filed. */
import { fromTypedFormula, toTypedFormula } from './formula-locale';
import { needsQuotePrefix } from './quote-prefix';
import type { CellValue, SavedCell, SheetLocale } from './sheet-file';
import { typeNumber } from './typed-number';

export type CellData =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: string }
  /** `formula` is in English notation, without its `=`. */
  | { readonly kind: 'formula'; readonly formula: string; readonly result: CellValue };

const ERROR_VALUE = /^#([A-Z0-9/_]+[!?]|N\/A)$/;

/** Tells from what was typed and what came of it what a cell holds. */
export function readSavedCell(cell: SavedCell, locale: SheetLocale): CellData {
  const { input, value, numberFormat } = cell;
  // A lone `=` is text. In a text cell (`@`) a formula is still a formula, as at Google.
  if (input.length > 1 && input.startsWith('=')) {
    return { kind: 'formula', formula: fromTypedFormula(input.slice(1), locale), result: value };
  }
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (value === '') return { kind: 'empty' };
  // The input may name the error in another language.
  const isTypedError = !input.startsWith("'") && numberFormat !== '@' && ERROR_VALUE.test(value);
  return { kind: isTypedError ? 'error' : 'text', value };
}

/** Returns what a person would type to get this. */
export function typeCell(data: CellData, locale: SheetLocale): string {
  switch (data.kind) {
    case 'empty':
      return '';
    case 'number':
      return typeNumber(data.value, locale);
    case 'text':
      return typeText(data.value);
    case 'boolean':
      return data.value ? 'TRUE' : 'FALSE';
    case 'error':
      // Formulas that give the error: a typed error is text in some spreadsheets.
      return data.value === '#N/A' ? '=NA()' : `=${data.value}`;
    case 'formula':
      return `=${toTypedFormula(data.formula, locale)}`;
  }
}

export function typeText(text: string): string {
  return needsQuotePrefix(text) ? `'${text}` : text;
}
