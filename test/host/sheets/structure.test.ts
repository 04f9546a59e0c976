/** Rows and columns that are inserted, deleted, moved and hidden, by people and by scripts. */
import { openWorkbook, type Opened } from './open-workbook';

const rows = [
  ['h1', 'h2', 'h3'],
  ['a1', 'a2', 'a3'],
  ['b1', 'b2', 'b3'],
];

describe('people', () => {
  it.each<[string, (opened: Opened) => void, string[][]]>([
    [
      'insert a row',
      ({ workbook }) => {
        workbook.insertRows(0, 2, 1);
      },
      [
        ['h1', 'h2', 'h3'],
        ['', '', ''],
        ['a1', 'a2', 'a3'],
        ['b1', 'b2', 'b3'],
      ],
    ],
    [
      'delete a row',
      ({ workbook }) => {
        workbook.deleteRows(0, 2, 1);
      },
      [
        ['h1', 'h2', 'h3'],
        ['b1', 'b2', 'b3'],
      ],
    ],
    [
      'insert a column',
      ({ workbook }) => {
        workbook.insertColumns(0, 2, 1);
      },
      [
        ['h1', '', 'h2', 'h3'],
        ['a1', '', 'a2', 'a3'],
        ['b1', '', 'b2', 'b3'],
      ],
    ],
    [
      'delete columns',
      ({ workbook }) => {
        workbook.deleteColumns(0, 1, 2);
      },
      [['h3'], ['a3'], ['b3']],
    ],
    [
      'move a column to the right',
      ({ workbook }) => {
        workbook.moveColumns(0, 1, 1, 4);
      },
      [
        ['h2', 'h3', 'h1'],
        ['a2', 'a3', 'a1'],
        ['b2', 'b3', 'b1'],
      ],
    ],
    [
      'move a column to the left',
      ({ workbook }) => {
        workbook.moveColumns(0, 3, 1, 1);
      },
      [
        ['h3', 'h1', 'h2'],
        ['a3', 'a1', 'a2'],
        ['b3', 'b1', 'b2'],
      ],
    ],
    [
      'move a column to itself',
      ({ workbook }) => {
        workbook.moveColumns(0, 2, 1, 3);
      },
      rows,
    ],
    [
      'move two columns',
      ({ workbook }) => {
        workbook.moveColumns(0, 1, 2, 4);
      },
      [
        ['h3', 'h1', 'h2'],
        ['a3', 'a1', 'a2'],
        ['b3', 'b1', 'b2'],
      ],
    ],
  ])('%s', (_, edit, expected) => {
    const opened = openWorkbook({ rows });
    edit(opened);
    expect(opened.workbook.displayValues(0)).toEqual(expected);
  });
});

describe('scripts', () => {
  it.each<[string, (opened: Opened) => void, number, number]>([
    ['insertColumnsAfter', ({ sheet }) => sheet.insertColumnsAfter(3, 4), 1000, 30],
    ['insertColumnsAfter at the edge', ({ sheet }) => sheet.insertColumnsAfter(26, 2), 1000, 28],
    ['insertRowsAfter', ({ sheet }) => sheet.insertRowsAfter(1000, 5), 1005, 26],
    ['insertRowsBefore', ({ sheet }) => sheet.insertRowsBefore(1, 5), 1005, 26],
    [
      'deleteRows',
      ({ sheet }) => {
        sheet.deleteRows(2, 10);
      },
      990,
      26,
    ],
  ])('%s -> %i rows, %i columns', (_, edit, maxRows, maxColumns) => {
    const opened = openWorkbook({ rows });
    edit({ ...opened, sheetId: maxRows });
    expect([opened.sheet.getMaxRows(), opened.sheet.getMaxColumns()]).toEqual([maxRows, maxColumns]);
  });

  it.each<[string, (opened: Opened) => void, string]>([
    [
      'columns after the last',
      ({ sheet }) => sheet.insertColumnsAfter(27, 1),
      'Those columns are out of bounds.',
    ],
    ['no columns', ({ sheet }) => sheet.insertColumnsAfter(1, 0), 'Those columns are out of bounds.'],
    ['rows after the last', ({ sheet }) => sheet.insertRowsAfter(1001, 1), 'Those rows are out of bounds.'],
    [
      'rows that are not there',
      ({ sheet }) => {
        sheet.deleteRows(1000, 2);
      },
      'Those rows are out of bounds.',
    ],
    [
      'all rows',
      ({ sheet }) => {
        sheet.deleteRows(1, 1000);
      },
      'it is not possible to delete all non-frozen rows',
    ],
    [
      'a column that is not there',
      ({ sheet }) => {
        sheet.hideColumns(27);
      },
      'Those columns are out of bounds.',
    ],
  ])('%s -> refused', (_, edit, message) => {
    expect(() => {
      edit(openWorkbook({ rows }));
    }).toThrow(message);
  });

  it('new columns look like the column before them, new rows like their neighbour', () => {
    const { sheet } = openWorkbook({ rows });
    sheet.getRange('C1:C3').setNumberFormat('@').setBackground('#ff0000');
    sheet.insertColumnsAfter(3, 1);
    sheet.insertRowsAfter(3, 1);
    const added = sheet.getRange('C1:D4');
    expect(added.getNumberFormats()).toEqual([
      ['@', '@'],
      ['@', '@'],
      ['@', '@'],
      ['@', '@'],
    ]);
    expect(sheet.getRange('D1:D4').getValues().flat()).toEqual(['', '', '', '']);
    expect(sheet.getRange('D2').getBackgrounds()).toEqual([['#ff0000']]);
  });
});

describe('hidden rows and columns', () => {
  it('are told apart, and move with what is inserted and deleted', () => {
    const { sheet, workbook } = openWorkbook({ rows });
    workbook.hideRows(0, 2, 1);
    workbook.setFilteredRows(0, [3]);
    sheet.hideColumns(2, 2);
    workbook.insertRows(0, 1, 1);
    workbook.deleteColumns(0, 1, 1);
    expect([2, 3, 4].map((row) => sheet.isRowHiddenByUser(row))).toEqual([false, true, false]);
    expect([2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([false, false, true]);
    expect([1, 2, 3].map((column) => sheet.isColumnHiddenByUser(column))).toEqual([true, true, false]);
    sheet.showColumns(1);
    workbook.unhideRows(0, 3, 1);
    expect([sheet.isColumnHiddenByUser(1), sheet.isRowHiddenByUser(3)]).toEqual([false, false]);
  });

  it('a sheet has a filter while one hides rows', () => {
    const { sheet, workbook } = openWorkbook({ rows });
    expect(sheet.getFilter()).toBeNull();
    workbook.setFilteredRows(0, [2]);
    expect(sheet.getFilter()).not.toBeNull();
  });

  it('a hidden column that is moved stays hidden', () => {
    const { sheet, workbook } = openWorkbook({ rows });
    sheet.hideColumns(1);
    workbook.moveColumns(0, 1, 1, 4);
    expect([1, 2, 3].map((column) => sheet.isColumnHiddenByUser(column))).toEqual([false, false, true]);
  });
});
