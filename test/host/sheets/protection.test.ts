/** Protected cells and sheets refuse what scripts write. */
import { openWorkbook } from './open-workbook';

const PROTECTED_EN =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

describe('protected cells', () => {
  it.each([
    ['en', 'B:B', 'B5', PROTECTED_EN],
    ['en_GB', 'A1:C3', 'C3:D4', PROTECTED_EN],
    ['es', '2:2', 'A1:A2', 'Estás intentando editar una celda o un objeto protegidos.'],
    ['es_MX', undefined, 'A1', 'Estás intentando editar una celda o un objeto protegidos.'],
  ])('locale %s, %s protected, %s written -> refused', (userLocale, protectedA1, written, message) => {
    const { sheet, workbook, sheetId } = openWorkbook({ userLocale });
    workbook.protectRange(sheetId, protectedA1);
    const range = sheet.getRange(written);
    expect(() => range.setValue('x')).toThrow(message);
    expect(() => range.setBackground('#ff0000')).toThrow(message);
    expect(() => range.clearContent()).toThrow(message);
    expect(range.getValue()).toBe('');
  });

  it.each<[string, (sheet: GoogleAppsScript.Spreadsheet.Sheet) => unknown]>([
    ['insertColumnsAfter', (sheet) => sheet.insertColumnsAfter(1, 1)],
    ['insertRowsBefore', (sheet) => sheet.insertRowsBefore(1, 1)],
    [
      'hideColumns',
      (sheet) => {
        sheet.hideColumns(1);
      },
    ],
    ['hideSheet', (sheet) => sheet.hideSheet()],
    ['setValue', (sheet) => sheet.getRange('Z1000').setValue('x')],
  ])('a protected sheet refuses %s', (_, change) => {
    const { sheet, workbook, sheetId } = openWorkbook();
    workbook.protectRange(sheetId, 'A1:B2');
    expect(() => change(sheet)).not.toThrow();
    workbook.protectRange(sheetId);
    expect(() => change(sheet)).toThrow(PROTECTED_EN);
  });

  it('cells beside them are written, and protection moves with inserted columns', () => {
    const { sheet, workbook, sheetId } = openWorkbook();
    workbook.protectRange(sheetId, 'B:B');
    workbook.insertColumns(sheetId, 1, 1);
    sheet.getRange('B1').setValue('free');
    expect(() => sheet.getRange('C1').setValue('x')).toThrow(PROTECTED_EN);
    expect(() => {
      sheet.deleteRows(5, 1);
    }).toThrow(PROTECTED_EN);
    workbook.unprotect(sheetId);
    expect(() => sheet.getRange('C1').setValue('x')).not.toThrow();
  });
});
