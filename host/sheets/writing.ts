/** Writes cells: typed texts, values and looks. */
import type { Book, SheetState } from './book';
import { PLAIN_STYLE, styleWith, type Cell, type CellStyle, type Scalar } from './cell';
import { cellAt, putCell, styledCell } from './grid';
import { epochMsToSerial, yearAt } from './serial-date';
import { showDate } from './show-date';
import { parseTyped } from './typing';

/** Google's limit for the text of a cell. */
export const MAX_CELL_LENGTH = 50_000;

const DATE_TIME_FORMAT = { en: 'M/d/yyyy H:mm:ss', es: 'd/M/yyyy H:mm:ss' } as const;

/** Puts what was typed into a cell; an empty text clears it. */
export function typeInto(book: Book, sheet: SheetState, row: number, column: number, text: string): void {
  const style = cellAt(sheet.grid, row, column)?.style ?? PLAIN_STYLE;
  replaceCell(book, sheet, row, column, typedCell(book, style, text));
}

/** The cell that a typed text makes of a cell with that style. */
export function typedCell(book: Book, style: CellStyle, text: string): Cell | undefined {
  const typed = parseTyped(text, {
    locale: book.locale,
    numberFormat: style.numberFormat,
    currentYear: () => yearAt(book.nowMs(), book.timeZone),
  });
  if (typed.kind === 'nothing') return styledCell(style);
  if (typed.kind === 'formula') {
    return { style, value: undefined, formula: { text: typed.text, result: undefined, resultFormat: '' } };
  }
  const isPlain = style.numberFormat === '' && typed.numberFormat !== undefined;
  return {
    style: isPlain ? styleWith(style, { numberFormat: typed.numberFormat }) : style,
    value: typed.value,
    formula: undefined,
  };
}

/** Puts a number or a boolean as it is; a cell formatted as text keeps it as text. */
export function putValue(
  book: Book,
  sheet: SheetState,
  row: number,
  column: number,
  value: number | boolean,
): void {
  const style = cellAt(sheet.grid, row, column)?.style ?? PLAIN_STYLE;
  const scalar: Scalar = Number.isNaN(value) ? { error: '#NUM!' } : value;
  const asText = style.numberFormat === '@' ? String(value).toUpperCase() : scalar;
  replaceCell(book, sheet, row, column, { style, value: asText, formula: undefined });
}

/**
 * Puts an instant as the date and time that clocks in the spreadsheet's time zone show. A cell without a format gets
 * one for dates; one formatted as text keeps it as text.
 */
export function putDate(book: Book, sheet: SheetState, row: number, column: number, epochMs: number): void {
  const style = cellAt(sheet.grid, row, column)?.style ?? PLAIN_STYLE;
  const serial = epochMsToSerial(epochMs, book.timeZone);
  const format = DATE_TIME_FORMAT[book.locale];
  const dated = style.numberFormat === '' ? styleWith(style, { numberFormat: format }) : style;
  const value = style.numberFormat === '@' ? showDate(serial, format, book.locale) : serial;
  replaceCell(book, sheet, row, column, { style: dated, value, formula: undefined });
}

/** Changes how a cell looks; its content stays. */
export function restyle(
  book: Book,
  sheet: SheetState,
  row: number,
  column: number,
  change: Partial<CellStyle>,
): void {
  const cell = cellAt(sheet.grid, row, column);
  const style = styleWith(cell?.style ?? PLAIN_STYLE, change);
  if (style === (cell?.style ?? PLAIN_STYLE)) return;
  const restyled = cell === undefined ? styledCell(style) : { ...cell, style };
  putCell(sheet.grid, row, column, restyled);
  book.revision += 1;
  if (change.numberFormat !== undefined) book.calculator.touch(sheet, row, column, restyled);
}

export function replaceCell(
  book: Book,
  sheet: SheetState,
  row: number,
  column: number,
  cell: Cell | undefined,
): void {
  putCell(sheet.grid, row, column, cell);
  book.calculator.touch(sheet, row, column, cell);
  book.revision += 1;
}
