/** The part of `Range` that reads and writes values and formulas. */
import { CELL_TOO_LONG } from '../services/messages';
import { createRangeAccess, eachCell, type RangeAccess } from './range-access';
import { shownText } from './reading';
import { isTooLong, putScriptValue, toScriptValue } from './script-values';
import { typeInto } from './writing';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** `self` gives the range itself, which the writing calls return. */
export function rangeValues(access: RangeAccess, self: () => Range): Partial<Range> {
  const { context, block } = access;
  const { book, execution } = context;
  const first = { ...block, rows: 1, columns: 1 };
  const firstAccess = createRangeAccess(context, access.sheetId, first);

  /** Writes all or nothing: Google buffers the block, and refuses it as a whole later on. */
  function write(method: string, valueAt: (rowIndex: number, columnIndex: number) => unknown): Range {
    const sheet = access.openForWriting(method);
    const values: unknown[] = [];
    eachCell(block, (_row, _column, rowIndex, columnIndex) => values.push(valueAt(rowIndex, columnIndex)));
    if (values.some(isTooLong)) {
      execution.failLater(CELL_TOO_LONG);
      return self();
    }
    eachCell(block, (row, column, rowIndex, columnIndex) => {
      putScriptValue(book, sheet, row, column, values[rowIndex * block.columns + columnIndex]);
    });
    return self();
  }

  return {
    getValue: () =>
      firstAccess.read('getValue', (reading) => toScriptValue(book, execution.realm, reading))[0]?.[0],
    getValues: () => access.read('getValues', (reading) => toScriptValue(book, execution.realm, reading)),
    getDisplayValue: () =>
      firstAccess.read('getDisplayValue', (reading) => shownText(book, reading))[0]?.[0] ?? '',
    getDisplayValues: () => access.read('getDisplayValues', (reading) => shownText(book, reading)),
    getFormula: () => firstAccess.read('getFormula', ({ cell }) => cell?.formula?.text ?? '')[0]?.[0] ?? '',
    getFormulas: () => access.read('getFormulas', ({ cell }) => cell?.formula?.text ?? ''),
    setValue: (value: unknown) => write('setValue', () => value),
    setValues(values: unknown) {
      access.checkSize('setValues', values);
      return write('setValues', (rowIndex, columnIndex) => values[rowIndex]?.[columnIndex]);
    },
    clearContent() {
      const sheet = access.openForWriting('clearContent');
      eachCell(block, (row, column) => {
        typeInto(book, sheet, row, column, '');
      });
      return self();
    },
  };
}
