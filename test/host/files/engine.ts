/** The spreadsheet engine, as the judge of what typing something gives. */
import { readFileSync } from 'node:fs';
import { initSync, Model } from '@ironcalc/wasm';
import type { SheetLocale } from '../../../host/files/sheet-file';

initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });

const models = { en: new Model('test', 'en', 'UTC', 'en'), es: new Model('test', 'es', 'UTC', 'en') };
const TYPES: Readonly<Record<number, string>> = { 1: 'number', 2: 'text', 4: 'boolean', 16: 'error' };

/** Returns the type of what the cell then holds, and how it is shown. */
export function typeIntoEngine(
  input: string,
  locale: SheetLocale,
): { type: string | undefined; shown: string } {
  const model = models[locale];
  model.setUserInput(0, 1, 1, '');
  model.setUserInput(0, 1, 1, input);
  const result = { type: TYPES[model.getCellType(0, 1, 1)], shown: model.getFormattedCellValue(0, 1, 1) };
  model.rangeClearAll(0, 1, 1, 1, 1);
  return result;
}
