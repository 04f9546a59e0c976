/** Changes one cell of a workbook to what was saved, and keeps what else it has: style, comment, link. */
import type { Cell, Sheet } from 'hucre/xlsx';
import { readSavedCell, typeCell, type CellData } from './cell-data';
import type { CellValue, SavedCell, SheetLocale } from './sheet-file';
import { fileCellData, findCell, readCellData } from './xlsx-cells';
import { isSameFormula } from './xlsx-formulas';
import { changeLook, isSameLook, lookOf, readLook } from './xlsx-styles';

export interface UpdateContext {
  readonly locale: SheetLocale;
  readonly themeColors: string[] | undefined;
  readonly dateSystem: '1900' | '1904' | undefined;
}

/**
 * Returns the changed cell, or `undefined` when it can stay as it is.
 *
 * @param saved is absent for a cell outside the saved rows, which is empty and keeps its look.
 */
export function updateCell(
  sheet: Sheet,
  rowIndex: number,
  columnIndex: number,
  saved: SavedCell | undefined,
  { locale, themeColors, dateSystem }: UpdateContext,
): Cell | undefined {
  const original = findCell(sheet, rowIndex, columnIndex);
  const before = readCellData(sheet, rowIndex, columnIndex);
  const after = saved ? readSavedCell(saved, locale) : ({ kind: 'empty' } as const);
  const lookBefore = readLook(original?.style, themeColors);
  const lookAfter = saved ? lookOf(saved) : lookBefore;
  const style = changeLook(original?.style, lookBefore, lookAfter);

  const file = (data: CellData) => fileCellData(data, style?.numFmt, dateSystem);
  const changed = changeContent(original, before, after, file);
  if (!changed && isSameLook(lookBefore, lookAfter)) return undefined;
  const cell: Cell = { ...(changed ?? original ?? file(after)) };
  delete cell.style;
  if (style) cell.style = style;
  return cell;
}

/** Returns `undefined` when the cell holds what it held. */
function changeContent(
  original: Cell | undefined,
  before: CellData,
  after: CellData,
  file: (data: CellData) => ReturnType<typeof fileCellData>,
): Cell | undefined {
  if (before.kind === 'formula' && after.kind === 'formula' && isSameFormula(before.formula, after.formula)) {
    // Always filed anew: hucre forgets results that are texts or dates.
    const result = chooseResult(before.result, after.result);
    const { value, type, formulaResult } = file({ ...after, result });
    return { ...original, value, type, ...(formulaResult === undefined ? {} : { formulaResult }) };
  }
  if (isSameValue(before, after)) return undefined;
  const { comment, hyperlink } = original ?? {};
  return { ...file(after), ...(comment ? { comment } : {}), ...(hyperlink ? { hyperlink } : {}) };
}

function isSameValue(before: CellData, after: CellData): boolean {
  if (before.kind === 'empty' || after.kind === 'empty') return before.kind === after.kind;
  if (before.kind === 'error' && after.kind === 'formula')
    return typeCell(before, 'en') === `=${after.formula}`;
  if (before.kind === 'formula' || after.kind === 'formula') return false;
  return before.kind === after.kind && before.value === after.value;
}

const NOT_UNDERSTOOD: readonly CellValue[] = ['#ERROR!', '#NAME?', '#N/IMPL!', '#CIRC!'];

/** A formula that the engine does not understand keeps the result that Excel had found. */
function chooseResult(before: CellValue, after: CellValue): CellValue {
  return NOT_UNDERSTOOD.includes(after) && before !== '' ? before : after;
}
