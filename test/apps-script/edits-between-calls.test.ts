/** Edits that fall exactly between two calls of the add-on. The property in interleaving.test.ts found most of them. */
import { firstSheetId, hostSheet, type HostedSheet } from './run-in-host';

const HEADERS = ['Email', 'Name', 'Points', 'Card'];
const ana = ['ana@example.com', 'Ana', '5', "'00123"];
const bea = ['bea@example.com', 'Bea', '20', "'00124"];
const eva = ['eva@example.com', 'Eva', '7', "'00125"];

/** Acts once, just before the call of a method that comes after `skipped` others. */
function beforeCallOf(
  sheet: HostedSheet,
  method: string,
  skipped: number,
  act: (sheetId: number) => void,
): void {
  let left = skipped;
  sheet.beforeCall = (called) => {
    if (called !== method) return;
    if (left === 0) act(firstSheetId(sheet.workbook));
    left -= 1;
  };
}

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
