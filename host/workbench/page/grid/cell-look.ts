/** How cells look in the engine's words, and back. */
import type { CellContent } from '../../../sheets/sheet-content';
import type { LookChange } from '../../shared/person-edit';
import type { CellView } from '../../shared/sheet-views';
import type { EngineStyle } from './engine-model';

/** What `getCellType` answers; it decides how a cell is aligned. */
const CELL_TYPES = { number: 1, text: 2, boolean: 4, error: 16 } as const;

/** Google's cells are 10 points: in pixels. */
export const FONT_SIZE = 13;

const knownStyles = new Map<string, EngineStyle>();

export function cellType(view: CellView | null): number {
  return CELL_TYPES[view?.kind ?? 'text'];
}

export function shownText(view: CellView | null): string {
  return view === null ? '' : (view.shown ?? view.input);
}

/** Thousands of cells share a handful of styles. */
export function engineStyle(view: CellView | null): EngineStyle {
  const { numberFormat = 'general', background = '', isBold = false, isWrapped = false } = view ?? {};
  const key = `${numberFormat}|${background}|${String(isBold)}|${String(isWrapped)}`;
  const known = knownStyles.get(key);
  if (known !== undefined) return known;
  const style: EngineStyle = {
    num_fmt: numberFormat,
    fill: background === '' ? {} : { color: background },
    font: {
      sz: FONT_SIZE,
      name: 'Arial',
      family: 2,
      scheme: 'none',
      b: isBold,
      i: false,
      u: false,
      strike: false,
    },
    border: {},
    quote_prefix: false,
    read_only: false,
    alignment: { horizontal: 'general', vertical: 'bottom', wrap_text: isWrapped },
  };
  knownStyles.set(key, style);
  return style;
}

/** What can be kept of a style that was copied, here or in another spreadsheet of this kind. */
export function contentOf(input: string, style: Partial<EngineStyle>): CellContent {
  const { num_fmt: format = 'general', fill, font, alignment } = style;
  const background = fill?.color;
  return {
    input,
    ...(/^general$/i.test(format) ? {} : { numberFormat: format }),
    ...(typeof background === 'string' && /^#[0-9a-f]{6}$/i.test(background)
      ? { background: background.toLowerCase() }
      : {}),
    ...(font?.b === true ? { isBold: true } : {}),
    ...(alignment?.wrap_text === true ? { isWrapped: true } : {}),
  };
}

/** A text as it was just typed, in a cell that keeps its look; the workbook's answer follows. */
export function typedView(text: string, before: CellView | null): CellView | null {
  const look = lookOf(before);
  if (text === '') return Object.keys(look).length === 0 ? null : { input: '', ...look };
  if (text.startsWith("'")) return { ...look, input: text, shown: text.slice(1) };
  const isNumber = /\d/.test(text) && Number.isFinite(Number(text));
  return { ...look, input: text, ...(isNumber ? { kind: 'number' } : {}) };
}

function lookOf(view: CellView | null): Partial<CellView> {
  const { numberFormat, background, isBold, isWrapped } = view ?? {};
  return {
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(background === undefined ? {} : { background }),
    ...(isBold === undefined ? {} : { isBold }),
    ...(isWrapped === undefined ? {} : { isWrapped }),
  };
}

export function lookedView(view: CellView | null, change: LookChange): CellView {
  return { input: '', ...view, ...change };
}

export function plainView({ input, shown, kind }: CellView): CellView | null {
  if (input === '' && shown === undefined) return null;
  return { input, ...(shown === undefined ? {} : { shown }), ...(kind === undefined ? {} : { kind }) };
}
