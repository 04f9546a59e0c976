/** The spreadsheet: its sheets, which one is active, what is selected, and what it says of itself. */
import { openWorkbook, sheetOf } from './open-workbook';

const twoSheets = [sheetOf('Customers', [['a']]), sheetOf('Levels', [['b']])];

it('sheets are found by name and by id, and their ids stay', () => {
  const { spreadsheet } = openWorkbook({ sheets: twoSheets });
  const [first, second] = spreadsheet.getSheets();
  expect([first?.getName(), second?.getName()]).toEqual(['Customers', 'Levels']);
  expect(first?.getSheetId()).toBe(0);
  const id = second?.getSheetId() ?? -1;
  expect(spreadsheet.getSheetById(id)?.getName()).toBe('Levels');
  expect(spreadsheet.getSheetByName('Levels')?.getSheetId()).toBe(id);
  expect([spreadsheet.getSheetById(12345), spreadsheet.getSheetByName('None')]).toEqual([null, null]);
});

it('a new sheet takes a free id, becomes active and is where it was asked for', () => {
  const { spreadsheet, workbook } = openWorkbook({ sheets: twoSheets });
  const inserted = spreadsheet.insertSheet('Runs', 1);
  expect(workbook.sheets().map(({ name }) => name)).toEqual(['Customers', 'Runs', 'Levels']);
  expect(spreadsheet.getActiveSheet().getSheetId()).toBe(inserted.getSheetId());
  expect(new Set(workbook.sheets().map(({ id }) => id)).size).toBe(3);
  expect(spreadsheet.insertSheet().getName()).toBe('Sheet1');
});

it.each([
  ['en', 'A sheet with the name "levels" already exists. Please enter another name.'],
  ['es', 'Ya existe una hoja con el nombre "levels". Introduce un nombre distinto.'],
])('a name that is taken, whatever its case, is refused (%s)', (userLocale, message) => {
  const { spreadsheet } = openWorkbook({ sheets: twoSheets, userLocale });
  expect(() => spreadsheet.insertSheet('levels')).toThrow(message);
});

it.each([
  ['en', 'en_US'],
  ['es', 'es_ES'],
] as const)('the locale %s is %s to scripts', (locale, expected) => {
  const { spreadsheet } = openWorkbook({ locale, timeZone: 'Europe/Madrid' });
  expect(spreadsheet.getSpreadsheetLocale()).toBe(expected);
  expect(spreadsheet.getSpreadsheetTimeZone()).toBe('Europe/Madrid');
  expect(spreadsheet.getUrl()).toContain(spreadsheet.getId());
});

describe('the selection', () => {
  it.each([
    [['B2:C4'], 'B2:C4', ['B2:C4']],
    [['A1', 'C3:D4'], 'C3:D4', ['A1', 'C3:D4']],
    [['3:7'], 'A3:Z7', ['A3:Z7']],
  ])('%j selected -> active range %s, list %j', (notations, active, list) => {
    const { sheet, workbook, sheetId } = openWorkbook();
    workbook.select(sheetId, ...notations);
    expect(sheet.getActiveRange()?.getA1Notation()).toBe(active);
    const ranges = sheet.getActiveRangeList()?.getRanges() ?? [];
    expect(ranges.map((range) => range.getA1Notation())).toEqual(list);
  });

  it('the script selects too, and changes to the sheet of the range', () => {
    const { spreadsheet, workbook } = openWorkbook({ sheets: twoSheets });
    spreadsheet.getSheetByName('Levels')?.getRange('B2:B3').activate();
    expect(workbook.selected()).toEqual({ sheetId: workbook.sheetId('Levels'), ranges: ['B2:B3'] });
    const customers = spreadsheet.getSheetByName('Customers');
    customers?.setActiveRange(customers.getRange('C1'));
    expect(workbook.selected()).toEqual({ sheetId: 0, ranges: ['C1'] });
  });

  it('in a trigger there is none: the first sheet and its first cell', () => {
    const opened = openWorkbook({ sheets: twoSheets, mode: 'trigger' });
    opened.workbook.select(opened.workbook.sheetId('Levels'), 'C3');
    const active = opened.spreadsheet.getActiveSheet();
    expect([active.getName(), active.getActiveRange()?.getA1Notation()]).toEqual(['Customers', 'A1']);
  });
});

it.each([
  ['menu', ['done']],
  ['trigger', []],
] as const)('a toast in a %s execution shows %j', (mode, toasts) => {
  const { spreadsheet, platform } = openWorkbook({ mode });
  spreadsheet.toast('done');
  expect(platform.toasts).toEqual(toasts);
});

it('a hidden sheet is told to the page', () => {
  const { sheet, workbook } = openWorkbook({ sheets: twoSheets });
  sheet.hideSheet();
  sheet.setFrozenRows(1);
  expect(workbook.sheets().map(({ isHidden }) => isHidden)).toEqual([true, false]);
  expect(workbook.content(0).frozenRows).toBe(1);
});

it('the last sheet cannot be deleted', () => {
  const { workbook } = openWorkbook();
  expect(() => {
    workbook.deleteSheet(0);
  }).toThrow(RangeError);
});
