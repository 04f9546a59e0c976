/** Loads the IronCalc engine and asks it the small questions: what a typed number is, how a number looks. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { initSync, Model, type InitOutput } from '@ironcalc/wasm';
import type { SheetLocale } from './cell';

const WASM_FILE = join('node_modules', '@ironcalc', 'wasm', 'wasm_bg.wasm');
const MEMO_LIMIT = 50_000;
/** Measured: a cell, its step in the undo history, and its part of a copy. */
const BYTES_PER_CELL = 800;
const MAX_RESERVED_BYTES = 1_000_000_000;
/** What the engine's `getCellType` answers for numbers and dates. */
export const NUMBER_TYPE = 1;

/** What the engine makes of a typed number; the format is empty where it adds none. */
export interface EngineNumber {
  readonly value: number;
  readonly numberFormat: string;
}

let engine: InitOutput | undefined;
const scratchModels = new Map<SheetLocale, Model>();
const parsedNumbers = new Map<string, EngineNumber | undefined>();
const shownNumbers = new Map<string, string>();

/** A model with English function names, so that formulas read alike in every locale. It never evaluates by itself. */
export function createModel(locale: SheetLocale, timeZone: string): Model {
  loadEngine();
  const model = new Model('workbook', locale, timeZone, 'en');
  model.pauseEvaluation();
  return model;
}

/**
 * Makes room for that many cells at once. Left to itself the engine's memory grows in thousands of small steps, and
 * with each of them V8 collects garbage: 360,000 cells then take 30 seconds rather than one.
 */
export function reserveCells(count: number): void {
  const bytes = Math.min(count * BYTES_PER_CELL, MAX_RESERVED_BYTES);
  const memory = loadEngine();
  memory.__wbindgen_free(memory.__wbindgen_malloc(bytes, 1), bytes, 1);
}

/** A number as the engine takes it in the locale: `1234.5` is `1234,5` in Spanish. */
export function typedNumber(value: number, locale: SheetLocale): string {
  return locale === 'es' ? String(value).replace('.', ',') : String(value);
}

/** `$5`, `10%`, `1,234.5` or `1e5` as a number with its format; `undefined` for text. */
export function parseNumber(text: string, locale: SheetLocale): EngineNumber | undefined {
  return remember(parsedNumbers, `${locale}${text}`, () => {
    const model = scratchModel(locale);
    model.rangeClearAll(0, 1, 1, 1, 1);
    model.setUserInput(0, 1, 1, text);
    const content = model.getCellContent(0, 1, 1);
    if (model.getCellType(0, 1, 1) !== NUMBER_TYPE || content.startsWith('=')) return undefined;
    const value = Number(content.replace(',', '.'));
    if (!Number.isFinite(value)) return undefined;
    const format = model.getCellStyle(0, 1, 1).style.num_fmt;
    return { value, numberFormat: format === 'general' ? '' : format };
  });
}

/** A number as a format shows it; `undefined` when the engine does not know the format. */
export function showNumber(value: number, engineFormat: string, locale: SheetLocale): string | undefined {
  const shown = remember(shownNumbers, `${locale}${engineFormat}|${value}`, () => {
    const model = scratchModel(locale);
    model.rangeClearAll(0, 1, 1, 1, 1);
    model.setUserInput(0, 1, 1, typedNumber(value, locale));
    model.updateRangeStyle({ sheet: 0, row: 1, column: 1, width: 1, height: 1 }, 'num_fmt', engineFormat);
    return model.getFormattedCellValue(0, 1, 1);
  });
  return shown === '#VALUE!' ? undefined : shown;
}

function scratchModel(locale: SheetLocale): Model {
  const model = scratchModels.get(locale) ?? createModel(locale, 'UTC');
  scratchModels.set(locale, model);
  return model;
}

function remember<Value>(memo: Map<string, Value>, key: string, find: () => Value): Value {
  const known = memo.get(key);
  if (known !== undefined || memo.has(key)) return known as Value;
  if (memo.size >= MEMO_LIMIT) memo.clear();
  const found = find();
  memo.set(key, found);
  return found;
}

/** Loads the bytes by hand: the package itself would fetch them from a URL. */
function loadEngine(): InitOutput {
  engine ??= initSync({ module: readFileSync(findWasm(__dirname)) });
  return engine;
}

function findWasm(folder: string): string {
  const file = join(folder, WASM_FILE);
  if (existsSync(file)) return file;
  if (dirname(folder) === folder) throw new Error('@ironcalc/wasm is not installed: run npm ci.');
  return findWasm(dirname(folder));
}
