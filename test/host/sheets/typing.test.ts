/** What typed and written texts become, as Google's sheets have it. */
import { openWorkbook } from './open-workbook';

type Row = readonly [typed: string, value: unknown, shown: string];

/** Both ways in: a script's `setValue` and a person's typing. */
function typeBothWays(typed: string, locale: 'en' | 'es', numberFormat = ''): unknown[][] {
  const { sheet, workbook, sheetId } = openWorkbook({ locale, timeZone: 'Etc/UTC' });
  const range = sheet.getRange(1, 1, 2, 1);
  if (numberFormat !== '') range.setNumberFormat(numberFormat);
  sheet.getRange(1, 1).setValue(typed);
  workbook.enter(sheetId, 2, 1, typed);
  const shown = range.getDisplayValues();
  return range.getValues().map(([value], index) => [isoOf(value), shown[index]?.[0]]);
}

function isoOf(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}

const english: Row[] = [
  ['', '', ''],
  ['Ana', 'Ana', 'Ana'],
  ['007', 7, '7'],
  ['01234', 1234, '1234'],
  ['-5', -5, '-5'],
  ['.5', 0.5, '0.5'],
  [' 5 ', 5, '5'],
  ['1,234', 1234, '1,234'],
  ['1,234.5', 1234.5, '1,234.50'],
  ['1.234,5', '1.234,5', '1.234,5'],
  ['1e5', 100000, '1.00E+05'],
  ['10%', 0.1, '10%'],
  ['$5', 5, '$5'],
  ['1234567890123456789', 1234567890123456800, '1.23457E+18'],
  ['0.30000000000000004', 0.30000000000000004, '0.3'],
  ['TRUE', true, 'TRUE'],
  ['false', false, 'FALSE'],
  ['VERDADERO', 'VERDADERO', 'VERDADERO'],
  ['=1+1', 2, '2'],
  ['+1+1', 2, '2'],
  ['\uFEFF=1+1', 2, '2'],
  [' =1+1', ' =1+1', ' =1+1'],
  ['-1-1', '-1-1', '-1-1'],
  ['@SUM(1,2)', '@SUM(1,2)', '@SUM(1,2)'],
  ['=', '=', '='],
  ['+', '+', '+'],
  ["'=1+1", '=1+1', '=1+1'],
  ["'00123", '00123', '00123'],
  ["''quoted", "'quoted", "'quoted"],
  ["'", '', ''],
  ['+34600111222', 34600111222, '34600111222'],
  ['+34 600 111 222', '#ERROR!', '#ERROR!'],
  ['+34-600', -566, '-566'],
  ['=1/0', '#DIV/0!', '#DIV/0!'],
  ['=NOSUCH(1)', '#NAME?', '#NAME?'],
  ['=(1', 1, '1'],
  ['=1,', '#ERROR!', '#ERROR!'],
  ['#N/A', '#N/A', '#N/A'],
  ['12/03/2024', '2024-12-03T00:00:00.000Z', '12/03/2024'],
  ['1/3/24', '2024-01-03T00:00:00.000Z', '1/3/24'],
  ['31/12/2024', '31/12/2024', '31/12/2024'],
  ['1-2', '2026-01-02T00:00:00.000Z', '1-2'],
  ['1/2', '2026-01-02T00:00:00.000Z', '1/2'],
  ['2026-09', '2026-09-01T00:00:00.000Z', '2026-09'],
  ['2026-09-03', '2026-09-03T00:00:00.000Z', '2026-09-03'],
  ['9/2026', '2026-09-01T00:00:00.000Z', '9/2026'],
  ['30/02/2024', '30/02/2024', '30/02/2024'],
  ['12/03/2024 10:30', '2024-12-03T10:30:00.000Z', '12/03/2024 10:30'],
  ['10:30', '1899-12-30T10:30:00.000Z', '10:30'],
  ['2:05 pm', '1899-12-30T14:05:00.000Z', '2:05 PM'],
  ['25:00', '25:00', '25:00'],
  ['600-111-222', '600-111-222', '600-111-222'],
  ['1.2.3', '1.2.3', '1.2.3'],
];

const spanish: Row[] = [
  ['1.234,5', 1234.5, '1.234,50'],
  ['1234,5', 1234.5, '1234,5'],
  ['1.234', 1234, '1.234'],
  ['12.5', '12.5', '12.5'],
  ['12/03/2024', '2024-03-12T00:00:00.000Z', '12/03/2024'],
  ['1-2', '2026-02-01T00:00:00.000Z', '1-2'],
  ['VERDADERO', true, 'VERDADERO'],
  ['TRUE', true, 'VERDADERO'],
  ['falso', false, 'FALSO'],
  ['=1,5+2', 3.5, '3,5'],
  ['=IF(1=1;"a";"b")', 'a', 'a'],
  ['=1/0', '#¡DIV/0!', '#¡DIV/0!'],
  ['+34 600 111 222', '#ERROR!', '#ERROR!'],
  ['10%', 0.1, '10%'],
];

describe('an English sheet', () => {
  it.each(english)('%j -> %j, shown as %j', (typed, value, shown) => {
    expect(typeBothWays(typed, 'en')).toEqual([
      [value, shown],
      [value, shown],
    ]);
  });
});

describe('a Spanish sheet', () => {
  it.each(spanish)('%j -> %j, shown as %j', (typed, value, shown) => {
    expect(typeBothWays(typed, 'es')).toEqual([
      [value, shown],
      [value, shown],
    ]);
  });
});

describe('a cell formatted as text keeps text, but not what starts with = or +', () => {
  it.each([
    ['00123', '00123'],
    ['12/03/2024', '12/03/2024'],
    ['TRUE', 'TRUE'],
    ['1e5', '1e5'],
    ["'00123", '00123'],
    ['=1+1', 2],
    ['+1+1', 2],
    ['+34600111222', 34600111222],
    ['+34 600 111 222', '#ERROR!'],
  ])('%j -> %j', (typed, value) => {
    expect(typeBothWays(typed, 'en', '@').map(([read]) => read)).toEqual([value, value]);
  });
});

describe('a number in a cell with a format is shown in that format', () => {
  it.each([
    ['00000', '123', '00123'],
    ['0.00', '1234.5', '1234.50'],
    ['#,##0.00', '1234.5', '1,234.50'],
    ['yyyy-MM-dd', '45363', '2024-03-12'],
    ['dd/MM/yyyy HH:mm:ss', '45363.4375', '12/03/2024 10:30:00'],
    ['h:mm:ss', '0.0833333333333333', '2:00:00'],
    ['yyyy-MM-dd"T"hh:mm:ss.000', '45363.43750578704', '2024-03-12T10:30:00.500'],
    ['ddd, d mmmm yyyy', '45363', 'Tue, 12 March 2024'],
    ['d/m/yy h:mm am/pm', '45363.75', '12/3/24 6:00 PM'],
    ['[h]:mm', '1.5', '36:00'],
    ['mm:ss', '0.5', '00:00'],
    ['0 "points"', '12', '12 points'],
    ['@', '=5', '5'],
  ])('%s: %s -> %s', (numberFormat, typed, shown) => {
    expect(typeBothWays(typed, 'en', numberFormat).map(([, text]) => text)).toEqual([shown, shown]);
  });
});

it('a number typed into a date cell becomes a date', () => {
  const { sheet } = openWorkbook({ rows: [['12/03/2024']], timeZone: 'Etc/UTC' });
  sheet.getRange('A1').setValue(45363);
  expect(sheet.getRange('A1').getValue()).toEqual(new Date('2024-03-12T00:00:00Z'));
});
