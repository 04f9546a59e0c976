/** What scripts read: values, formulas and their results, kept up to date. */
import { openWorkbook, sheetOf } from './open-workbook';

describe('getValues', () => {
  it('gives numbers, booleans, texts, errors and empty cells as a block', () => {
    const { sheet } = openWorkbook({
      rows: [
        ['1', 'TRUE', 'Ana'],
        ['=NA()', '', "'5"],
      ],
    });
    expect(sheet.getRange(1, 1, 2, 3).getValues()).toEqual([
      [1, true, 'Ana'],
      ['#N/A', '', '5'],
    ]);
  });

  it('gives dates in the time zone of the spreadsheet', () => {
    const { sheet } = openWorkbook({
      rows: [['03/12/2024'], ['07/12/2024 10:30']],
      timeZone: 'Europe/Madrid',
    });
    expect(sheet.getRange('A1:A2').getValues()).toEqual([
      [new Date('2024-03-11T23:00:00Z')],
      [new Date('2024-07-12T08:30:00Z')],
    ]);
  });

  it('gives empty cells beyond the content', () => {
    const { sheet } = openWorkbook({ rows: [['a']] });
    expect(sheet.getRange(1, 1, 2, 2).getValues()).toEqual([
      ['a', ''],
      ['', ''],
    ]);
  });
});

describe('formulas', () => {
  it.each([
    ['=A1*2', '=A1*2', 14],
    ['=if(A1>5,"big","small")', '=if(A1>5,"big","small")', 'big'],
    ['=B1', '=B1', ''],
    ['=B1&""', '=B1&""', ''],
    ['=Levels!A1', '=Levels!A1', 'Gold'],
    ['=VLOOKUP(7,Levels!B1:C2,2,FALSE)', '=VLOOKUP(7,Levels!B1:C2,2,FALSE)', 'seven'],
    ['=VLOOKUP(8,Levels!B1:C2,2,FALSE)', '=VLOOKUP(8,Levels!B1:C2,2,FALSE)', '#N/A'],
    ['=1/3', '=1/3', 0.333333333333333],
    ['=0.1+0.2', '=0.1+0.2', 0.3],
    ['=123456789012345', '=123456789012345', 123456789012345],
    ['=A1=7', '=A1=7', true],
    ['=nosuch(1)', '=nosuch(1)', '#NAME?'],
    ['=A1 A1', '=A1 A1', '#ERROR!'],
  ])('%s -> formula %s, value %j', (typed, formula, value) => {
    const sheets = [sheetOf('Customers', [['7', '', typed]]), sheetOf('Levels', [['Gold', '7', 'seven']])];
    const { sheet } = openWorkbook({ sheets });
    const cell = sheet.getRange('C1');
    expect([cell.getFormula(), cell.getValue()]).toEqual([formula, value]);
  });

  it('a result follows what a person or the script writes', () => {
    const { sheet, workbook, sheetId } = openWorkbook({ rows: [['1', '=A1+1', '=B1*10']] });
    const read = (): unknown => sheet.getRange('B1:C1').getValues()[0];
    expect(read()).toEqual([2, 20]);
    sheet.getRange('A1').setValue(4);
    expect(read()).toEqual([5, 50]);
    workbook.enter(sheetId, 1, 1, '');
    expect(read()).toEqual([1, 10]);
    workbook.enter(sheetId, 1, 2, '3');
    expect(read()).toEqual([3, 30]);
  });

  it('a result that is a date is read as a date', () => {
    const { sheet } = openWorkbook({ rows: [['03/12/2024', '=A1+1']], timeZone: 'Etc/UTC' });
    expect(sheet.getRange('B1').getValue()).toEqual(new Date('2024-03-13T00:00:00Z'));
    expect(sheet.getRange('B1').getDisplayValue()).toBe('03/13/2024');
  });

  it('an array formula fills the cells beside its own', () => {
    const { sheet } = openWorkbook({ rows: [['=SEQUENCE(2,2)']] });
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      [1, 2],
      [3, 4],
    ]);
    sheet.getRange('A1').setValue('gone');
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      ['gone', ''],
      ['', ''],
    ]);
  });

  it('getFormulas gives empty texts for cells without one', () => {
    const { sheet } = openWorkbook({ rows: [['=1+1', '2', '=+34 600']] });
    expect(sheet.getRange('A1:D1').getFormulas()).toEqual([['=1+1', '', '=+34 600', '']]);
  });
});

describe('the end of the content', () => {
  it.each([
    ['an empty sheet', [], [0, 0]],
    ['texts', [['a', 'b'], ['c']], [2, 2]],
    [
      'empty cells behind',
      [
        ['a', ''],
        ['', ''],
      ],
      [1, 1],
    ],
    ['a formula that gives nothing', [['a'], ['', '=""']], [2, 2]],
  ])('%s -> last row and column', (_, rows, expected) => {
    const { sheet } = openWorkbook({ rows });
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual(expected);
  });

  it('a format alone is no content', () => {
    const { sheet } = openWorkbook({ rows: [['a']] });
    sheet.getRange('C3').setNumberFormat('@').setBackground('#ff0000');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([1, 1]);
  });
});

describe('the size of a sheet', () => {
  it.each([
    ['small content', [['a']], [1000, 26]],
    ['more columns than Google starts with', [Array<string>(30).fill('x')], [1000, 30]],
    ['more rows', Array<string[]>(1200).fill(['x']), [1200, 26]],
  ])('%s -> rows and columns', (_, rows, expected) => {
    const { sheet } = openWorkbook({ rows });
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual(expected);
  });
});
