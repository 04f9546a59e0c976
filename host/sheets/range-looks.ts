/** The part of `Range` that reads and sets number formats, colours, weight and wrapping. */
import type { Execution } from '../services/execution';
import { wrongArguments } from '../services/messages';
import type { CellStyle } from './cell';
import { eachCell, type RangeAccess } from './range-access';
import { AUTOMATIC_FORMAT, normalizeFormat } from './number-format';
import { restyle } from './writing';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What Google answers for a cell without a colour. */
const NO_BACKGROUND = '#ffffff';
const COLOUR = /^#[0-9a-f]{6}$/i;

/** The workbook's form of a colour; `null` takes the colour away. */
export function backgroundOf(execution: Execution, colour: unknown): string {
  if (colour === null || colour === undefined) return '';
  if (typeof colour === 'string' && COLOUR.test(colour)) return colour.toLowerCase();
  return execution.refuse('colours other than #rrggbb');
}

/** `self` gives the range itself, which the setting calls return. */
export function rangeLooks(access: RangeAccess, self: () => Range): Partial<Range> {
  const { context, block } = access;
  const { execution } = context;

  function set(
    method: string,
    changeAt: (rowIndex: number, columnIndex: number) => Partial<CellStyle>,
  ): Range {
    const sheet = access.openForWriting(method);
    eachCell(block, (row, column, rowIndex, columnIndex) => {
      restyle(context.book, sheet, row, column, changeAt(rowIndex, columnIndex));
    });
    return self();
  }

  function formatOf(method: string, format: unknown): string {
    if (typeof format === 'string') return normalizeFormat(format);
    return execution.fail(wrongArguments(`SpreadsheetApp.Range.${method}`, [format]));
  }

  return {
    getBackgrounds: () =>
      access.read('getBackgrounds', ({ cell }) => cell?.style.background || NO_BACKGROUND),
    getNumberFormats: () =>
      access.read('getNumberFormats', ({ numberFormat }) => numberFormat || AUTOMATIC_FORMAT),
    setBackground(colour) {
      const background = backgroundOf(execution, colour);
      return set('setBackground', () => ({ background }));
    },
    setBackgrounds(colours) {
      access.checkSize('setBackgrounds', colours);
      return set('setBackgrounds', (rowIndex, columnIndex) => ({
        background: backgroundOf(execution, colours[rowIndex]?.[columnIndex]),
      }));
    },
    setNumberFormat(format) {
      const numberFormat = formatOf('setNumberFormat', format);
      return set('setNumberFormat', () => ({ numberFormat }));
    },
    setNumberFormats(formats) {
      access.checkSize('setNumberFormats', formats);
      return set('setNumberFormats', (rowIndex, columnIndex) => ({
        numberFormat: formatOf('setNumberFormats', formats[rowIndex]?.[columnIndex]),
      }));
    },
    setFontWeight: (weight) => set('setFontWeight', () => ({ isBold: weight === 'bold' })),
    setWrap: (isWrapEnabled) => set('setWrap', () => ({ isWrapped: isWrapEnabled })),
  };
}
