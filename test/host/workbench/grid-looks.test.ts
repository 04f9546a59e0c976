/** Looks, hidden and frozen lines, and sheets: what the workbook keeps, and what it says about the rest. */
import type { EngineModel } from '../../../host/workbench/page/grid/engine-model';
import { sheetOf } from '../sheets/open-workbook';
import { openDesk, type Desk, type TestWindow } from './windows';

const SHEET = 0;
const header = { sheet: 0, row: 1, column: 1, width: 2, height: 1 };

function open(): { desk: Desk; window: TestWindow; other: TestWindow } {
  const desk = openDesk([
    sheetOf('Customers', [
      ['Email', 'Points'],
      ['ana@example.com', '1234.5'],
    ]),
    sheetOf('Levels', [['Gold']]),
  ]);
  return { desk, window: desk.openWindow(), other: desk.openWindow() };
}

function styleAt(
  model: EngineModel,
  row: number,
  column: number,
): ReturnType<EngineModel['getCellStyle']>['style'] {
  return model.getCellStyle(0, row, column).style;
}

describe('looks', () => {
  it('that a script gave cells are shown', () => {
    const desk = openDesk([
      {
        name: 'Customers',
        rows: [
          [
            { input: 'Email', isBold: true },
            { input: 'updated', background: '#D9EAD3' },
          ],
          [
            { input: 'long text', isWrapped: true },
            { input: '5', numberFormat: '0.00' },
          ],
        ],
        frozenRows: 1,
        hiddenColumns: [3],
      },
    ]);
    const { model } = desk.openWindow();
    expect(styleAt(model, 1, 1).font.b).toBe(true);
    expect(styleAt(model, 1, 2).fill.color).toBe('#d9ead3');
    expect(styleAt(model, 2, 1).alignment?.wrap_text).toBe(true);
    expect(styleAt(model, 2, 2).num_fmt).toBe('0.00');
    expect(model.getFormattedCellValue(0, 2, 2)).toBe('5.00');
    expect([model.getFrozenRowsCount(0), model.getColumnWidth(0, 3)]).toEqual([1, 0]);
  });

  it.each<[string, (model: EngineModel) => void, object]>([
    [
      'bold text',
      (model) => {
        model.updateRangeStyle(header, 'font.b', 'true');
      },
      { input: 'Email', isBold: true },
    ],
    [
      'a background',
      (model) => {
        model.updateRangeStyle(header, 'fill.color', '#FFE599');
      },
      { input: 'Email', background: '#ffe599' },
    ],
    [
      'a background of the theme',
      (model) => {
        model.updateRangeStyle(header, 'fill.color', '[4, 0]');
      },
      { input: 'Email', background: '#4472c4' },
    ],
    [
      'wrapping',
      (model) => {
        model.updateRangeStyle(header, 'alignment.wrap_text', 'true');
      },
      { input: 'Email', isWrapped: true },
    ],
    [
      'a number format',
      (model) => {
        model.updateRangeStyle(header, 'num_fmt', '@');
      },
      { input: 'Email', numberFormat: '@' },
    ],
  ])('%s that a person chooses', (_, act, expected) => {
    const { desk, window, other } = open();
    act(window.model);
    desk.settle();
    expect(desk.workbook.content(SHEET).rows[0]?.[0]).toEqual(expected);
    expect(styleAt(other.model, 1, 1)).toEqual(styleAt(window.model, 1, 1));
    window.model.rangeClearFormatting(0, 1, 1, 1, 2);
    desk.settle();
    expect(desk.workbook.content(SHEET).rows[0]?.[0]).toEqual({ input: 'Email' });
  });

  it('are copied along with cells', () => {
    const { desk, window } = open();
    window.model.updateRangeStyle(header, 'fill.color', '#ffe599');
    window.model.setSelectedCell(1, 1);
    const { data } = window.model.copyToClipboard();
    window.model.setSelectedCell(5, 1);
    window.model.pasteFromClipboard(0, [1, 1, 1, 1], data, false);
    desk.settle();
    expect(desk.workbook.content(SHEET).rows[4]?.[0]).toEqual({ input: 'Email', background: '#ffe599' });
  });
});

it('the clipboard of other programs gets what the cells show', () => {
  const { window } = open();
  window.model.setSelectedCell(1, 1);
  window.model.setSelectedRange(1, 1, 1_048_576, 2);
  expect(window.model.copyToClipboard().csv).toBe('Email\tPoints\nana@example.com\t1234.5');
});

describe('columns', () => {
  it('are as wide as what they show, within limits', () => {
    const { desk, window } = open();
    const narrow = window.model.getColumnWidth(0, 3);
    expect(window.model.getColumnWidth(0, 1)).toBe(15 * 7 + 14);
    desk.workbook.enter(SHEET, 1, 3, 'Omniwallet message');
    desk.workbook.enter(SHEET, 1, 4, 'x'.repeat(500));
    desk.settle();
    expect(window.model.getColumnWidth(0, 3)).toBe(18 * 7 + 14);
    expect(window.model.getColumnWidth(0, 4)).toBe(260);
    expect(window.model.getColumnWidth(0, 5)).toBe(narrow);
  });

  it('that a person has narrowed stay narrow, wherever they move', () => {
    const { desk, window, other } = open();
    window.model.setColumnsWidth(0, 1, 1, 40);
    other.model.insertColumns(0, 1, 1);
    desk.settle();
    desk.workbook.enter(SHEET, 3, 2, 'somebody.with.a.long.name@example.com');
    desk.settle();
    expect(window.model.getColumnWidth(0, 2)).toBe(40);
  });
});

describe('rows', () => {
  const heightsIn = ({ model }: TestWindow): number[] =>
    [1, 2, 3, 4].map((row) => model.getRowHeight(0, row));

  it('are as high as their wrapped texts and line breaks', () => {
    const { desk, window } = open();
    desk.workbook.enter(SHEET, 3, 1, 'first line\nsecond line\nthird line');
    desk.settle();
    expect(heightsIn(window)).toEqual([25, 25, 25 + 39, 25]);
    // Column A is 119 pixels wide: three of these words, seven pixels a letter, are too much for a line.
    desk.workbook.enter(SHEET, 2, 1, 'seven7 seven7 seven7');
    window.model.updateRangeStyle(
      { sheet: 0, row: 2, column: 1, width: 1, height: 1 },
      'alignment.wrap_text',
      'true',
    );
    desk.settle();
    expect(heightsIn(window)).toEqual([25, 25 + 20, 25 + 39, 25]);
    window.model.setColumnsWidth(0, 1, 1, 60);
    expect(heightsIn(window)).toEqual([25, 25 + 39, 25 + 39, 25]);
    desk.workbook.enter(SHEET, 3, 1, 'one line');
    desk.settle();
    expect(heightsIn(window)).toEqual([25, 25 + 39, 25, 25]);
  });

  it('take their height along, and keep one that a person has given them', () => {
    const { desk, window, other } = open();
    desk.workbook.enter(SHEET, 2, 2, 'a\nb');
    window.model.setRowsHeight(0, 1, 1, 60);
    other.model.insertRows(0, 1, 1);
    desk.settle();
    expect(heightsIn(window)).toEqual([25, 60, 45, 25]);
    desk.workbook.enter(SHEET, 2, 2, 'a\nb\nc');
    desk.settle();
    expect(heightsIn(window)).toEqual([25, 60, 45, 25]);
  });

  it('that are sorted are as high as what they hold then', () => {
    const { desk, window } = open();
    desk.workbook.enter(SHEET, 3, 1, 'zoe@example.com');
    desk.workbook.enter(SHEET, 3, 2, 'a\nb');
    desk.settle();
    desk.workbook.sortRows(SHEET, 1, false);
    desk.settle();
    expect(heightsIn(window)).toEqual([25, 45, 25, 25]);
  });
});

describe('sheets', () => {
  const namesIn = ({ model }: TestWindow): string[] =>
    model.getWorksheetsProperties().map(({ name }) => name);

  it('one that a person adds comes to the front of that window alone', () => {
    const { desk, window, other } = open();
    window.model.newSheet();
    desk.settle();
    expect(namesIn(other)).toEqual(['Customers', 'Levels', 'Sheet1']);
    expect([window.model.getSelectedSheet(), other.model.getSelectedSheet()]).toEqual([2, 0]);
    window.model.setUserInput(2, 1, 1, 'new');
    desk.settle();
    expect(other.shown(2)).toEqual([['new']]);
  });

  it('a deleted one is gone from every window, and those who looked at it look at another', () => {
    const { desk, window, other } = open();
    other.model.setSelectedSheet(1);
    window.model.deleteSheet(0);
    desk.settle();
    expect([namesIn(window), namesIn(other)]).toEqual([['Levels'], ['Levels']]);
    expect([window.shown(), other.shown()]).toEqual([[['Gold']], [['Gold']]]);
    expect([window.model.getSelectedSheet(), other.model.getSelectedSheet()]).toEqual([0, 0]);
  });

  it('a hidden one has no tab until it is shown again', () => {
    const { desk, window, other } = open();
    window.model.hideSheet(1);
    desk.settle();
    expect(other.model.getWorksheetsProperties().map(({ state }) => state)).toEqual(['visible', 'hidden']);
    window.model.unhideSheet(1);
    desk.settle();
    expect(other.model.getWorksheetsProperties().map(({ state }) => state)).toEqual(['visible', 'visible']);
  });

  it('names that the engine would not take are shown as they are', () => {
    const { desk, window } = open();
    window.model.renameSheet(0, 'Customers: spring/summer [2026], all of the countries');
    desk.settle();
    expect(namesIn(window)[0]).toBe('Customers: spring/summer [2026], all of the countries');
  });
});

describe('what the workbook does not do', () => {
  it.each<[string, (model: EngineModel) => void, string]>([
    [
      'italics',
      (model) => {
        model.updateRangeStyle(header, 'font.i', 'true');
      },
      'This sheet keeps bold text and background colours, but no other fonts or text colours.',
    ],
    [
      'alignment',
      (model) => {
        model.updateRangeStyle(header, 'alignment.horizontal', 'center');
      },
      'This sheet keeps wrapped text, but no other alignment.',
    ],
    [
      'moving a sheet',
      (model) => {
        model.moveSheet(0, 1);
      },
      'Sheets can be added, renamed, hidden and deleted here, but not coloured, copied or moved.',
    ],
    [
      'a name that is taken',
      (model) => {
        model.renameSheet(0, 'levels');
      },
      'There is a sheet of that name already. Please choose another name.',
    ],
    [
      'a sheet without rows',
      (model) => {
        model.deleteRows(0, 1, 1_048_576);
      },
      'A sheet needs at least one row below the frozen ones, and one column.',
    ],
    [
      'thousands of columns at once',
      (model) => {
        model.insertColumns(0, 1, 16_384);
      },
      'At most 5,000 rows or columns can be inserted at once.',
    ],
    [
      'more than a cell holds',
      (model) => {
        model.setUserInput(0, 2, 1, 'x'.repeat(50_001));
      },
      'A cell holds at most 50,000 characters. Nothing was changed.',
    ],
    [
      'a cell at the far end of the grid',
      (model) => {
        model.setUserInput(0, 1_048_576, 1, 'here?');
      },
      'That is too far from the other cells: a sheet grows by at most 10,000 rows or 200 columns.',
    ],
    [
      'filling down to the end of the grid',
      (model) => {
        model.autoFillRows(header, 1_048_576);
      },
      'That is too far from the other cells: a sheet grows by at most 10,000 rows or 200 columns.',
    ],
  ])('%s', (_, act, sentence) => {
    const { desk, window, other } = open();
    const before = desk.workbook.content(SHEET);
    act(window.model);
    desk.settle();
    expect(window.refusals).toEqual([sentence]);
    expect(other.refusals).toEqual([]);
    expect(desk.workbook.content(SHEET)).toEqual(before);
    expect(window.shown()).toEqual(desk.shown());
  });
});
