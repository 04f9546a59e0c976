/** Formulas go on referring to what they referred to when rows, columns and sheets change. */
import { openWorkbook, sheetOf, type Opened } from './open-workbook';

describe('formulas follow what is inserted, deleted, moved and renamed', () => {
  it.each<[string, (opened: Opened) => void, string, string, unknown]>([
    [
      'a row above',
      ({ workbook }) => {
        workbook.insertRows(0, 1, 1);
      },
      'B2',
      '=A2*2',
      6,
    ],
    [
      'a column before',
      ({ workbook }) => {
        workbook.insertColumns(0, 1, 1);
      },
      'C1',
      '=B1*2',
      6,
    ],
    [
      'the referred column gone',
      ({ workbook }) => {
        workbook.deleteColumns(0, 1, 1);
      },
      'A1',
      '=#REF!*2',
      '#REF!',
    ],
    [
      'the referred column moved',
      ({ workbook }) => {
        workbook.moveColumns(0, 1, 1, 5);
      },
      'A1',
      '=D1*2',
      6,
    ],
    ['by a script', ({ sheet }) => void sheet.insertRowsBefore(1, 2), 'B3', '=A3*2', 6],
  ])('%s', (_, edit, place, formula, value) => {
    const opened = openWorkbook({ rows: [['3', '=A1*2']] });
    edit(opened);
    const cell = opened.sheet.getRange(place);
    expect([cell.getFormula(), cell.getValue()]).toEqual([formula, value]);
  });

  it('another sheet renamed, then deleted', () => {
    const { sheet, workbook } = openWorkbook({
      sheets: [sheetOf('Customers', [['=Levels!A1']]), sheetOf('Levels', [['Gold']])],
    });
    const levels = workbook.sheetId('Levels');
    workbook.renameSheet(levels, 'Ranks');
    expect([sheet.getRange('A1').getFormula(), sheet.getRange('A1').getValue()]).toEqual([
      '=Ranks!A1',
      'Gold',
    ]);
    workbook.deleteSheet(levels);
    expect(sheet.getRange('A1').getValue()).toBe('#REF!');
  });

  it('a formula that was not touched stays as it was typed', () => {
    const { sheet, workbook } = openWorkbook({ rows: [['1', '=sum( A1 , 1 )', '=nosuch(1)', '=A1 A1']] });
    workbook.insertRows(0, 5, 1);
    expect(sheet.getRange('B1:D1').getFormulas()).toEqual([['=sum( A1 , 1 )', '=nosuch(1)', '=A1 A1']]);
  });
});
