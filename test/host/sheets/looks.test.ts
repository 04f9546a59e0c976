/** Number formats, colours, weight and wrapping. */
import { openWorkbook } from './open-workbook';

describe('looks', () => {
  it('formats, colours and weight are set without touching values', () => {
    const { sheet, workbook, sheetId } = openWorkbook({ rows: [['5', 'a']] });
    const range = sheet.getRange('A1:B1');
    range.setNumberFormats([['0.00', '@']]).setBackgrounds([['#FF0000', null]]);
    range.setFontWeight('bold').setWrap(true);
    expect(range.getValues()).toEqual([[5, 'a']]);
    expect(range.getNumberFormats()).toEqual([['0.00', '@']]);
    expect(range.getBackgrounds()).toEqual([['#ff0000', '#ffffff']]);
    expect(workbook.content(sheetId).rows[0]?.[0]).toEqual({
      input: '5',
      numberFormat: '0.00',
      background: '#ff0000',
      isBold: true,
      isWrapped: true,
    });
  });

  it.each(['General', '0.###############', ''])('the format %j is the automatic one', (format) => {
    const { sheet } = openWorkbook({ rows: [['10%']] });
    sheet.getRange('A1').setNumberFormat(format);
    expect(sheet.getRange('A1').getDisplayValue()).toBe('0.1');
    expect(sheet.getRange('A1').getNumberFormats()).toEqual([['0.###############']]);
  });

  it('clearContent keeps the looks', () => {
    const { sheet } = openWorkbook({ rows: [['5']] });
    const range = sheet.getRange('A1');
    range.setNumberFormat('0.00').setBackground('#00ff00').clearContent();
    expect([range.getValue(), range.getNumberFormats(), range.getBackgrounds()]).toEqual([
      '',
      [['0.00']],
      [['#00ff00']],
    ]);
  });

  it('a named colour is refused rather than guessed', () => {
    const { sheet } = openWorkbook();
    expect(() => sheet.getRange('A1').setBackground('red')).toThrow(
      'not emulated: colours other than #rrggbb',
    );
  });
});
