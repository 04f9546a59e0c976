/** What people do in the workbench's grid reaches the workbook, and what happens there reaches every window. */
import { sheetOf } from '../sheets/open-workbook';
import { openDesk, type Desk, type TestWindow } from './windows';

const rows = [
  ['Email', 'Points', 'Card'],
  ['ana@example.com', '10', "'00123"],
  ['ben@example.com', '20', ''],
];

function openOne(): { desk: Desk; window: TestWindow } {
  const desk = openDesk([sheetOf('Customers', rows)]);
  return { desk, window: desk.openWindow() };
}

describe('a window that opens', () => {
  it('shows what the workbook shows', () => {
    const { window } = openOne();
    expect(window.shown()).toEqual([
      ['Email', 'Points', 'Card'],
      ['ana@example.com', '10', '00123'],
      ['ben@example.com', '20'],
    ]);
  });

  it.each<[string, string, [input: string, shown: string, type: number]]>([
    ['a number', '1234.5', ['1234.5', '1234.5', 1]],
    ['digits kept as text', "'007", ["'007", '007', 2]],
    ['a date', '12/03/2024', ['12/03/2024', '12/03/2024', 1]],
    ['a percentage', '10%', ['10%', '10%', 1]],
    ['an amount', '$5', ['5', '$5', 1]],
    ['a formula', '=1+1', ['=1+1', '2', 1]],
    ['text that the engine alone would calculate', '-1-1', ['-1-1', '-1-1', 2]],
    ['a boolean', 'true', ['TRUE', 'TRUE', 4]],
    ['an error', '=1/0', ['=1/0', '#DIV/0!', 16]],
  ])('%s: %j', (_, typed, expected) => {
    const { model } = openDesk([sheetOf('Customers', [[typed]])]).openWindow();
    expect([
      model.getCellContent(0, 1, 1),
      model.getFormattedCellValue(0, 1, 1),
      model.getCellType(0, 1, 1),
    ]).toEqual(expected);
  });
});
