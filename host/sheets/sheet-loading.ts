/** Turns sheet contents into sheets, and sheets back into contents that load with the same values. */
import type { Book, SheetState } from './book';
import { isError, PLAIN_STYLE, styleWith, type Cell, type Scalar, type SheetLocale } from './cell';
import { typedNumber } from './engine';
import { DEFAULT_EXTENT } from './grid';
import { normalizeFormat, showValue } from './number-format';
import type { CellContent, SheetContent } from './sheet-content';
import { addSheet } from './sheet-list';
import { parseTyped } from './typing';
import { typedCell } from './writing';

/** Adds a sheet with that content behind the others. */
export function loadSheet(book: Book, content: SheetContent): SheetState {
  const sheet = addSheet(book, content.name, book.sheets.length, content.sheetId);
  const { grid } = sheet;
  grid.rows = content.rows.map((row) => row.map((cell) => loadCell(book, cell)));
  const columns = content.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  grid.extent = {
    rows: Math.max(DEFAULT_EXTENT.rows, content.rows.length),
    columns: Math.max(DEFAULT_EXTENT.columns, columns),
  };
  sheet.hiddenColumns = new Set(content.hiddenColumns);
  sheet.hiddenRows = new Set(content.hiddenRows);
  sheet.filteredRows = new Set(content.filteredRows);
  sheet.frozenRows = content.frozenRows ?? 0;
  sheet.isHidden = content.isHidden ?? false;
  grid.rows.forEach((row, rowIndex) => {
    row.forEach((cell, columnIndex) => {
      if (cell?.formula !== undefined) book.calculator.touch(sheet, rowIndex + 1, columnIndex + 1, cell);
    });
  });
  return sheet;
}

/** What one would type and set to have the sheet again. */
export function contentOf(book: Book, sheet: SheetState): SheetContent {
  return {
    name: sheet.name,
    sheetId: sheet.id,
    rows: sheet.grid.rows.map((row) => row.map((cell) => cellContent(book, cell))),
    hiddenColumns: [...sheet.hiddenColumns],
    hiddenRows: [...sheet.hiddenRows],
    filteredRows: [...sheet.filteredRows],
    frozenRows: sheet.frozenRows,
    isHidden: sheet.isHidden,
  };
}

/** The cell that a content makes, with its look. */
export function loadCell(book: Book, content: CellContent): Cell | undefined {
  const { input, numberFormat, background, isBold, isWrapped } = content;
  const isPlain =
    numberFormat === undefined && background === undefined && isBold !== true && isWrapped !== true;
  const style = isPlain
    ? PLAIN_STYLE
    : styleWith(PLAIN_STYLE, {
        numberFormat: normalizeFormat(numberFormat ?? ''),
        background: (background ?? '').toLowerCase(),
        isBold: isBold ?? false,
        isWrapped: isWrapped ?? false,
      });
  return typedCell(book, style, input);
}

function cellContent(book: Book, cell: Cell | undefined): CellContent {
  if (cell === undefined) return { input: '' };
  const { style, value } = cell;
  // Typed into a text cell, a number would be text: it keeps its value rather than that format.
  const isTextFormat = style.numberFormat === '@' && value !== undefined && typeof value !== 'string';
  const numberFormat = isTextFormat ? '' : style.numberFormat;
  return {
    input: cell.formula?.text ?? inputOf(book, value, numberFormat),
    ...(numberFormat === '' ? {} : { numberFormat }),
    ...(style.background === '' ? {} : { background: style.background }),
    ...(style.isBold ? { isBold: true } : {}),
    ...(style.isWrapped ? { isWrapped: true } : {}),
  };
}

/** What one would type into a cell of that format to have the value again. */
export function inputOf(book: Book, value: Scalar | undefined, numberFormat: string): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return numberInput(value, book.locale);
  if (typeof value === 'boolean' || isError(value)) return showValue(value, '', book.locale);
  const context = { locale: book.locale, numberFormat, currentYear: () => 2000 };
  const typed = parseTyped(value, context);
  return typed.kind === 'value' && typed.value === value ? value : `'${value}`;
}

/** All digits, because an exponent would bring a format along. */
function numberInput(value: number, locale: SheetLocale): string {
  return Math.abs(value) >= 1e21 ? BigInt(value).toString() : typedNumber(value, locale);
}
