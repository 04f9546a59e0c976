/** A cell as pages show it: what it shows, what stands in its editor, and its look. */
import type { Book } from '../sheets/book';
import { isError, type Scalar } from '../sheets/cell';
import { isDateFormat } from '../sheets/number-format';
import { shownText, type CellReading } from '../sheets/reading';
import { inputOf } from '../sheets/sheet-loading';
import { parseTyped } from '../sheets/typing';
import { yearAt } from '../sheets/serial-date';
import type { CellView } from './shared/sheet-views';

/** `null` for an empty and plain cell. */
export function cellView(book: Book, reading: CellReading): CellView | null {
  const { cell, value } = reading;
  if (cell === undefined && value === undefined) return null;
  const shown = shownText(book, reading);
  const input = cell?.formula?.text ?? (cell === undefined ? '' : editorText(book, reading, shown));
  const kind = kindOf(value);
  const style = cell?.style;
  return {
    input,
    ...(shown === input ? {} : { shown }),
    ...(kind === undefined ? {} : { kind }),
    ...(style?.numberFormat ? { numberFormat: style.numberFormat } : {}),
    ...(style?.background ? { background: style.background } : {}),
    ...(style?.isBold === true ? { isBold: true } : {}),
    ...(style?.isWrapped === true ? { isWrapped: true } : {}),
  };
}

/** Dates and percentages are edited as they are shown, as long as no part of the value is lost by it. */
function editorText(book: Book, { value, numberFormat }: CellReading, shown: string): string {
  if (typeof value === 'number' && (isDateFormat(numberFormat) || numberFormat.includes('%'))) {
    const currentYear = (): number => yearAt(book.nowMs(), book.timeZone);
    const typed = parseTyped(shown, { locale: book.locale, numberFormat: '', currentYear });
    if (typed.kind === 'value' && typed.value === value) return shown;
  }
  return inputOf(book, value, numberFormat);
}

function kindOf(value: Scalar | undefined): CellView['kind'] {
  if (isError(value)) return 'error';
  return typeof value === 'number' || typeof value === 'boolean'
    ? (typeof value as 'number' | 'boolean')
    : undefined;
}
