/** What scripts write: sizes, kinds of values, refusals and when they surface. */
import fc from 'fast-check';
import { openWorkbook } from './open-workbook';

describe('setValues', () => {
  it.each([
    ['too few rows', [['a', 'b']], 'The data has 1 but the range has 2.'],
    [
      'too many rows',
      [
        ['a', 'b'],
        ['a', 'b'],
        ['a', 'b'],
      ],
      'The data has 3 but the range has 2.',
    ],
    ['a short row', [['a', 'b'], ['a']], 'The data has 1 but the range has 2.'],
    [
      'a long row',
      [
        ['a', 'b', 'c'],
        ['a', 'b'],
      ],
      'The data has 3 but the range has 2.',
    ],
    ['no block', 'text', "don't match the method signature for SpreadsheetApp.Range.setValues."],
  ])('%s -> %s', (_, values, message) => {
    const { sheet } = openWorkbook();
    expect(() => sheet.getRange('A1:B2').setValues(values as string[][])).toThrow(message);
    expect(sheet.getLastRow()).toBe(0);
  });

  it.each([
    ['null', null, ''],
    ['undefined', undefined, ''],
    ['an empty text', '', ''],
    ['a number', 1.5, 1.5],
    ['a boolean', false, false],
    ['an object', {}, '[object Object]'],
    ['no number', Number.NaN, '#NUM!'],
  ])('%s -> reads back', (_, value, expected) => {
    const { sheet } = openWorkbook({ rows: [['old']] });
    sheet.getRange('A1').setValues([[value]]);
    expect(sheet.getRange('A1').getValue()).toBe(expected);
  });

  it('a date is written in the time zone of the spreadsheet, and shown with its time', () => {
    const { sheet } = openWorkbook({ timeZone: 'Europe/Madrid' });
    const date = new Date('2024-07-12T08:30:15Z');
    sheet.getRange('A1').setValue(date);
    expect(sheet.getRange('A1').getDisplayValue()).toBe('7/12/2024 10:30:15');
    expect(sheet.getRange('A1').getValue()).toEqual(date);
  });

  it('a date keeps a date format that the cell has', () => {
    const { sheet } = openWorkbook({ timeZone: 'Etc/UTC' });
    sheet.getRange('A1').setNumberFormat('yyyy-MM-dd').setValue(new Date('2024-07-12T08:30:15Z'));
    expect(sheet.getRange('A1').getDisplayValue()).toBe('2024-07-12');
  });

  it.each([
    ['@', '7/12/2024 8:30:15', '7/12/2024 8:30:15'],
    ['0.00', 45485.35434027778, '45485.35'],
  ])('a date in a cell with the format %s -> %j, shown as %s', (format, value, shown) => {
    const { sheet } = openWorkbook({ timeZone: 'Etc/UTC' });
    sheet.getRange('A1').setNumberFormat(format).setValue(new Date('2024-07-12T08:30:15Z'));
    expect(sheet.getRange('A1').getValues()).toEqual([[value]]);
    expect(sheet.getRange('A1').getDisplayValue()).toBe(shown);
  });

  it('numbers and booleans become text in a cell formatted as text', () => {
    const { sheet } = openWorkbook();
    sheet
      .getRange('A1:B1')
      .setNumberFormat('@')
      .setValues([[5, true]]);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['5', 'TRUE']]);
  });

  it('rows that a filter or a person hides are written like the others', () => {
    const { sheet, workbook, sheetId } = openWorkbook({ rows: [['h'], ['a'], ['b'], ['c']] });
    workbook.setFilteredRows(sheetId, [3]);
    workbook.hideRows(sheetId, 2, 1);
    sheet.getRange('A2:A4').setValues([['x'], ['y'], ['z']]);
    expect(workbook.displayValues(sheetId).flat()).toEqual(['h', 'x', 'y', 'z']);
  });

  it('any text behind an apostrophe reads back as it was', () => {
    const { sheet } = openWorkbook();
    const range = sheet.getRange('A1');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        range.setValue(`'${text}`);
        expect([range.getValue(), range.getDisplayValue(), range.getFormula()]).toEqual([text, text, '']);
      }),
      { examples: [['=1+1'], ['+34 600'], ["'"], ['00123'], ['\u0000'], ['\ud800'], ['a\r\nb'], [' x ']] },
    );
  });
});

describe('more than 50,000 characters', () => {
  const long = 'x'.repeat(50_001);
  const message = 'Your input contains more than the maximum of 50000 characters in a single cell.';

  it('the call itself passes, and flush throws', () => {
    const { sheet, flush } = openWorkbook();
    sheet.getRange('A1').setValue(long);
    expect(flush).toThrow(message);
    expect(flush).not.toThrow();
  });

  it('without flush the next call throws, whatever it is', () => {
    const { sheet } = openWorkbook();
    sheet.getRange('A1:B1').setValues([['a', long]]);
    expect(() => sheet.getName()).toThrow(message);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['', '']]);
  });

  it('exactly 50,000 are written', () => {
    const { sheet } = openWorkbook();
    sheet.getRange('A1').setValue(long.slice(1));
    expect(sheet.getRange('A1').getValue()).toHaveLength(50_000);
  });
});
