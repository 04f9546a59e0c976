/** Reads from a cell's style how it looks, and changes that without touching the rest of the style. */
import { resolveThemeColor, type CellStyle } from 'hucre/xlsx';
import type { CellContent } from '../sheets/sheet-content';

/** What an engine cell can look like; everything else in a style is the file's own. */
export interface CellLook {
  readonly numberFormat: string | undefined;
  readonly background: string | undefined;
  readonly isBold: boolean;
  readonly isWrapped: boolean;
}

/** In files the first four colours of a theme stand in another order (light before dark) than in its own list. */
const THEME_ORDER: readonly number[] = [1, 0, 3, 2];
/** Excel's own; a font without name and size would be shown in another one than the cells around it. */
const BASE_FONT = { name: 'Calibri', size: 11 };

/** @param themeColors of the workbook, without which colours named by the theme are not known. */
export function readLook(style: CellStyle | undefined, themeColors: string[] | undefined): CellLook {
  return {
    numberFormat: style?.numFmt === 'General' ? undefined : style?.numFmt,
    background: readBackground(style, themeColors),
    isBold: style?.font?.bold === true,
    isWrapped: style?.alignment?.wrapText === true,
  };
}

export function lookOf({ numberFormat, background, isBold, isWrapped }: CellContent): CellLook {
  return { numberFormat, background, isBold: isBold === true, isWrapped: isWrapped === true };
}

/** Leaves out what is as in any new cell, as sheet contents do. */
export function describeLook(look: CellLook): Omit<CellContent, 'input'> {
  return {
    ...(look.numberFormat === undefined ? {} : { numberFormat: look.numberFormat }),
    ...(look.background === undefined ? {} : { background: look.background }),
    ...(look.isBold ? { isBold: true } : {}),
    ...(look.isWrapped ? { isWrapped: true } : {}),
  };
}

function readBackground(style: CellStyle | undefined, themeColors: string[] | undefined): string | undefined {
  const fill = style?.fill;
  if (fill?.type !== 'pattern' || fill.pattern !== 'solid') return undefined;
  const { rgb, theme, tint } = fill.fgColor ?? {};
  if (rgb !== undefined) return formatColor(rgb);
  if (theme === undefined || !themeColors) return undefined;
  return formatColor(resolveThemeColor(themeColors, THEME_ORDER[theme] ?? theme, tint));
}

/** Some files put an opacity in front. */
function formatColor(rgb: string): string {
  return `#${rgb.slice(-6).toLowerCase()}`;
}

export function isSameLook(a: CellLook, b: CellLook): boolean {
  return (
    a.numberFormat === b.numberFormat &&
    a.background === b.background &&
    a.isBold === b.isBold &&
    a.isWrapped === b.isWrapped
  );
}

/**
 * Returns the style with what differs between the two looks; fills and formats that no look shows are kept.
 * A cell without any style needs none.
 */
export function changeLook(
  style: CellStyle | undefined,
  before: CellLook,
  after: CellLook,
): CellStyle | undefined {
  const changed: CellStyle = { ...style };
  if (before.numberFormat !== after.numberFormat) {
    delete changed.numFmt;
    if (after.numberFormat !== undefined) changed.numFmt = after.numberFormat;
  }
  if (before.background !== after.background) {
    delete changed.fill;
    const rgb = after.background?.replace('#', '').toUpperCase();
    if (rgb !== undefined) changed.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
  }
  if (before.isBold !== after.isBold) changed.font = { ...(style?.font ?? BASE_FONT), bold: after.isBold };
  if (before.isWrapped !== after.isWrapped)
    changed.alignment = { ...style?.alignment, wrapText: after.isWrapped };
  return Object.keys(changed).length > 0 ? changed : undefined;
}
