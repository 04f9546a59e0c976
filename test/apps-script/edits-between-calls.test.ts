/** Edits that fall exactly between two calls of the add-on. The property in interleaving.test.ts found most of them. */
import { beforeCallOf } from './before-call-of';
import { firstSheetId, hostSheet, type HostedSheet } from './run-in-host';

const HEADERS = ['Email', 'Name', 'Points', 'Card'];
const ana = ['ana@example.com', 'Ana', '5', "'00123"];
const bea = ['bea@example.com', 'Bea', '20', "'00124"];
const eva = ['eva@example.com', 'Eva', '7', "'00125"];

const sent = (sheet: HostedSheet): unknown[] =>
  sheet.api.requestLog().map(({ path, body }) => [path.replace('/v1/customers/', ''), body]);

const EACH_WITH_ITS_OWN = [
  ['ana%40example.com', { name: 'Ana', points: 5, card: '00123' }],
  ['bea%40example.com', { name: 'Bea', points: 20, card: '00124' }],
  ['eva%40example.com', { name: 'Eva', points: 7, card: '00125' }],
];

describe('while the sheet is read', () => {
  // The first reading is for the dialog's counts alone.
  it.each([
    ['Range.getFormulas', 0],
    ['Range.getValues', 1],
  ])('rows are sorted before %s -> every customer is sent their own row', (method, skipped) => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea, eva] });
    beforeCallOf(sheet, method, skipped, (id) => {
      sheet.workbook.sortRows(id, 1, false);
    });
    sheet.choose('updateChangedRows');
    expect(sent(sheet)).toEqual(EACH_WITH_ITS_OWN.toReversed());
  });

  it('columns are moved -> every attribute is sent from its own column', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea, eva] });
    beforeCallOf(sheet, 'Range.getValues', 1, (id) => {
      sheet.workbook.moveColumns(id, 4, 1, 1);
    });
    sheet.choose('updateChangedRows');
    expect(sent(sheet)).toEqual(EACH_WITH_ITS_OWN);
  });

  it('a row is inserted above -> the last row is not left out', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea, eva] });
    beforeCallOf(sheet, 'Range.getDisplayValues', 1, (id) => {
      sheet.workbook.insertRows(id, 2, 1);
    });
    sheet.choose('updateChangedRows');
    expect(sent(sheet)).toEqual(EACH_WITH_ITS_OWN);
  });

  it('rows are moved whenever it is read -> nothing is done, and the person is told', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea, eva] });
    let isAscending = true;
    sheet.beforeCall = (method) => {
      if (method !== 'Range.getValues') return;
      isAscending = !isAscending;
      sheet.workbook.sortRows(firstSheetId(sheet.workbook), 1, isAscending);
    };
    expect(sheet.choose('updateChangedRows')).toMatch(/^Rows or columns of this sheet were being moved/);
    expect(sheet.requests).toEqual([]);
  });
});

/** Between the look and the write of the first results; the write before it queues the rows. */
const beforeResults = (sheet: HostedSheet, act: (sheetId: number) => void): void => {
  beforeCallOf(sheet, 'Range.setBackgrounds', 1, act);
};
const inputs = (sheet: HostedSheet): string[][] => {
  const places = HEADERS.map((header) => sheet.column(header));
  return sheet.column('Email').map((_, row) => places.map((cells) => cells[row] ?? ''));
};
const results = (sheet: HostedSheet): string[] =>
  sheet.column('Email').map((email, row) => `${email}: ${sheet.column('Omniwallet name')[row] ?? ''}`);

describe('a column is moved just before results are written', () => {
  const shown = [
    ['ana@example.com', 'Ana', '5', '00123'],
    ['bea@example.com', 'Bea', '20', '00124'],
    ['eva@example.com', 'Eva', '7', '00125'],
  ];
  const EACH = ['ana@example.com: Ana', 'bea@example.com: Bea', 'eva@example.com: Eva'];

  it.each<[string, (sheet: HostedSheet, id: number) => void]>([
    [
      'a new one to the left',
      (sheet, id) => {
        sheet.workbook.insertColumns(id, 1, 1);
      },
    ],
    [
      'emails among the status columns',
      (sheet, id) => {
        sheet.workbook.moveColumns(id, 1, 1, 8);
      },
    ],
    [
      'emails behind them',
      (sheet, id) => {
        sheet.workbook.moveColumns(id, 1, 1, 15);
      },
    ],
    [
      'points to where dates are written',
      (sheet, id) => {
        sheet.workbook.moveColumns(id, 3, 1, 8);
      },
    ],
    [
      'keys among the other status columns',
      (sheet, id) => {
        sheet.workbook.moveColumns(id, 14, 1, 6);
      },
    ],
    [
      'a row was inserted as well',
      (sheet, id) => {
        sheet.workbook.insertColumns(id, 1, 1);
        sheet.workbook.insertRows(id, 2, 1);
      },
    ],
    [
      'rows were sorted as well',
      (sheet, id) => {
        sheet.workbook.moveColumns(id, 1, 1, 8);
        sheet.workbook.sortRows(id, 1, false);
      },
    ],
  ])('%s -> nothing of the people’s is lost, and results are on their rows', (_, act) => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea, eva] });
    beforeResults(sheet, (id) => {
      act(sheet, id);
    });
    sheet.choose('updateChangedRows');
    expect(
      inputs(sheet)
        .filter((row) => row[0] !== '')
        .sort(),
    ).toEqual(shown);
    expect(
      results(sheet)
        .filter((row) => row !== ': ')
        .sort(),
    ).toEqual(EACH);
    expect(
      sheet
        .column('Omniwallet points')
        .filter((points) => points !== '')
        .sort(),
    ).toEqual(['20', '5', '7']);
  });

  it('a cell that was edited since the run began -> the edit is what comes back', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea] });
    sheet.beforeCall = (method) => {
      if (method === 'UrlFetchApp.fetchAll') {
        sheet.workbook.enter(firstSheetId(sheet.workbook), 2, 4, "'00999");
        beforeResults(sheet, (id) => {
          sheet.workbook.insertColumns(id, 1, 1);
        });
      }
    };
    sheet.choose('updateChangedRows');
    expect(sheet.column('Card')).toEqual(['00999', '00124']);
  });

  it('a formula -> nobody can tell what it would say by now: the run stops and names the cell', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana.with(3, '=100+23'), bea] });
    beforeResults(sheet, (id) => {
      sheet.workbook.insertColumns(id, 1, 1);
    });
    expect(sheet.choose('updateChangedRows')).toContain('could not be put back: E2. File > Version history');
  });
});
