/** Ranges are coordinates, checked against the sheet as it is; what is not emulated is refused by name. */
import { openWorkbook, sheetOf, type Opened } from './open-workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

describe('getRange', () => {
  it.each([
    [[2, 3], 'C2'],
    [[2, 3, 4], 'C2:C5'],
    [[2, 3, 4, 2], 'C2:D5'],
    [['C2:D5'], 'C2:D5'],
    [['B:B'], 'B1:B1000'],
    [['3:4'], 'A3:Z4'],
  ])('%j -> %s', (values, notation) => {
    const { sheet } = openWorkbook();
    expect(getRange(sheet, values).getA1Notation()).toBe(notation);
  });

  it.each([
    ['row 0', [0, 1], 'The starting row of the range is too small.'],
    ['column 0', [1, 0], 'The starting column of the range is too small.'],
    ['no rows', [1, 1, 0], 'The number of rows in the range must be at least 1.'],
    ['no columns', [1, 1, 1, 0], 'The number of columns in the range must be at least 1.'],
    ['below the sheet', [1001, 1], OUTSIDE],
    ['beside the sheet', [1, 26, 1, 2], OUTSIDE],
    ['a notation below the sheet', ['A1:A1001'], OUTSIDE],
    ['no notation', ['hello'], 'Range not found'],
    ['nothing', [undefined, 1], "The parameters (null,number) don't match the method signature"],
    ['half a row', [1.5, 1], "The parameters (number,number) don't match the method signature"],
    ['one number', [1], "don't match the method signature for SpreadsheetApp.Sheet.getRange."],
  ])('%s -> %s', (_, values, message) => {
    const { sheet } = openWorkbook();
    expect(() => getRange(sheet, values)).toThrow(message);
  });

  it('a Spanish user is told in Spanish where that is known', () => {
    const { sheet } = openWorkbook({ userLocale: 'es' });
    expect(() => sheet.getRange('hello')).toThrow('No se ha encontrado el intervalo.');
  });
});

it('a range tells its place', () => {
  const { sheet } = openWorkbook();
  const range = sheet.getRange(2, 3, 4, 5);
  const place = [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()];
  expect([...place, range.getLastRow(), range.getLastColumn()]).toEqual([2, 3, 4, 5, 5, 7]);
  expect(range.getSheet().getSheetId()).toBe(sheet.getSheetId());
});

describe('a range that is held while people edit', () => {
  it('stays at its coordinates when a row is inserted above', () => {
    const { sheet, platform, workbook, sheetId } = openWorkbook({ rows: [['a'], ['b']] });
    const range = sheet.getRange('A2');
    platform.meanwhile('Range.getValue', () => {
      workbook.insertRows(sheetId, 1, 1);
    });
    expect(range.getValue()).toBe('a');
  });

  it('fails when the sheet has become too small', () => {
    const { sheet, platform, workbook, sheetId } = openWorkbook();
    const range = sheet.getRange('A1000');
    platform.meanwhile('Range.setValue', () => {
      workbook.deleteRows(sheetId, 500, 1);
    });
    expect(() => range.setValue('x')).toThrow(OUTSIDE);
  });

  it('a sheet is found by its id when it is renamed, and fails when it is deleted', () => {
    const { workbook, spreadsheet } = openWorkbook({ sheets: [sheetOf('One', []), sheetOf('Two', [['x']])] });
    const two = spreadsheet.getSheetByName('Two');
    const twoId = workbook.sheetId('Two');
    const range = two?.getRange('A1');
    workbook.renameSheet(twoId, 'Renamed');
    expect([two?.getName(), range?.getDisplayValue()]).toEqual(['Renamed', 'x']);
    workbook.deleteSheet(twoId);
    expect(() => two?.getName()).toThrow(`Sheet ${twoId} not found`);
    expect(() => range?.getDisplayValue()).toThrow(`Sheet ${twoId} not found`);
    expect(spreadsheet.getSheetByName('Renamed')).toBeNull();
  });
});

describe('what is not emulated', () => {
  it.each<[string, (opened: Opened) => unknown]>([
    ['Range.setNote', ({ sheet }) => sheet.getRange('A1').setNote('x')],
    ['Sheet.appendRow', ({ sheet }) => sheet.appendRow(['x'])],
    ['Spreadsheet.getOwner', ({ spreadsheet }) => spreadsheet.getOwner()],
    ['RangeList.setValue', ({ sheet }) => sheet.getRangeList(['A1']).setValue('x')],
  ])('%s -> refused by name, and logged', (name, use) => {
    const opened = openWorkbook();
    expect(() => use(opened)).toThrow(`not emulated: ${name}`);
    expect(opened.platform.lines).toEqual([`error: not emulated: ${name}`]);
  });
});

it('a list of ranges is written with one call', () => {
  const { sheet, platform } = openWorkbook({ rows: [['a', 'b', 'c']] });
  const list = sheet.getRangeList(['A1', 'C1']);
  platform.calls.length = 0;
  list.setBackground('#ffff00').clearContent();
  expect(platform.calls).toEqual(['RangeList.setBackground', 'RangeList.clearContent']);
  expect(sheet.getRange('A1:C1').getValues()).toEqual([['', 'b', '']]);
  expect(list.getRanges().map((range) => range.getA1Notation())).toEqual(['A1', 'C1']);
});

it('calls that only name a place are not counted as calls of the spreadsheet', () => {
  const { sheet, platform, execution } = openWorkbook({ rows: [['a']] });
  const before = execution.counts.spreadsheetCalls;
  platform.calls.length = 0;
  const range = sheet.getRange(1, 1, 1, 2);
  range.getRow();
  range.getA1Notation();
  expect([execution.counts.spreadsheetCalls - before, platform.calls]).toEqual([0, []]);
  range.getValues();
  sheet.getLastRow();
  expect([execution.counts.spreadsheetCalls - before, platform.calls]).toEqual([
    2,
    ['Range.getValues', 'Sheet.getLastRow'],
  ]);
  expect(execution.counts.byMethod['Range.getValues']).toBe(1);
});

/** All forms of `getRange`, also those that the types rule out. */
function getRange(sheet: Sheet, values: readonly unknown[]): GoogleAppsScript.Spreadsheet.Range {
  const method = Reflect.get(sheet, 'getRange') as (
    ...given: unknown[]
  ) => GoogleAppsScript.Spreadsheet.Range;
  return method(...values);
}
