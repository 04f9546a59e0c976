import { readLog, readRuns } from '../read-history';
import { firstSheetId, hostSheet, type HostedSheet } from '../run-in-host';
import { askFor } from './ask';

const HEADERS = ['Email', 'Name', 'Points'];
const listed = (): HostedSheet => {
  const sheet = hostSheet({
    rows: [
      HEADERS,
      ['ok@example.com', 'Ok', '5'],
      ['nobody@example.com', 'Nobody', '5'],
      ['bad@example.com', 'Bad', 'ten'],
    ],
    known: ['ok@example.com', 'bad@example.com'],
  });
  sheet.choose('updateChangedRows');
  return sheet;
};
const whyRow = (sheet: HostedSheet, rowNumber: number) => {
  sheet.workbook.select(firstSheetId(sheet.workbook), `A${rowNumber}`);
  return askFor(sheet, 'whyThisRow', {}).row;
};

describe('the last runs', () => {
  it('before the first one -> none, and no tab is made', () => {
    const sheet = hostSheet({ rows: [HEADERS] });
    expect(askFor(sheet, 'history', {})).toEqual({ runs: [], runsSheetId: null, logSheetId: null });
    expect(sheet.workbook.sheets()).toHaveLength(1);
  });

  it('newest first, as the tab tells them, with the way to the tabs', () => {
    const sheet = listed();
    sheet.clock.nowMs += 3_600_000;
    sheet.choose('retryFailedRows');
    const view = askFor(sheet, 'history', {});
    expect(view.runs).toEqual([
      expect.objectContaining({ scope: 'failed rows', startedAt: '11:00', requests: 1 }),
      {
        runId: readRuns(sheet)[1]?.['Omniwallet run'],
        startedAt: '10:00',
        endedAt: '10:00',
        by: 'ana@example.com',
        sheetName: 'Customers',
        scope: 'changed rows',
        outcomes: '1 updated, 1 invalid, 1 rejected',
        requests: 2,
        sentence: 'Done: 3 rows.',
      },
    ]);
    expect(view.runsSheetId).toBe(sheet.workbook.sheetId('Omniwallet runs'));
    askFor(sheet, 'showTab', { sheetId: view.logSheetId ?? 0 });
    expect(sheet.workbook.book.activeSheetId).toBe(sheet.workbook.sheetId('Omniwallet log'));
  });

  it('a person typed into the tab -> the rest is still told', () => {
    const sheet = listed();
    const runs = sheet.workbook.sheetId('Omniwallet runs');
    sheet.workbook.enter(runs, 2, 2, 'yesterday');
    sheet.workbook.enter(runs, 2, 7, 'many');
    expect(askFor(sheet, 'history', {}).runs).toMatchObject([
      { startedAt: 'yesterday', outcomes: '1 invalid, 1 rejected' },
    ]);
  });
});

describe('Why is this row like this?', () => {
  it('a refused row -> what stands beside it, its lines in the log, and what to do', () => {
    const sheet = listed();
    sheet.choose('retryFailedRows');
    const [line] = readLog(sheet);
    expect(whyRow(sheet, 3)).toEqual({
      rowNumber: 3,
      email: 'nobody@example.com',
      status: 'rejected',
      message: line?.['Message'],
      updatedAt: '',
      lines: [
        {
          at: '10:00',
          runId: line?.['Omniwallet run'],
          rowNumber: 3,
          outcome: 'rejected',
          message: line?.['Message'],
        },
        expect.objectContaining({ rowNumber: 3, outcome: 'rejected' }),
      ],
      sentence:
        'Omniwallet refused the row, in the words of the message. It is sent again once it has changed, or with Retry failed rows.',
    });
  });

  it('a row that is as it should be -> nothing in the log, and when it was updated', () => {
    expect(whyRow(listed(), 2)).toMatchObject({
      status: 'updated',
      updatedAt: '2026-11-24 10:00:00',
      lines: [],
      sentence: 'Omniwallet has what the row said. It is sent again when it changes.',
    });
  });

  it('the row has moved -> its customer’s lines are found all the same', () => {
    const sheet = listed();
    sheet.workbook.insertRows(firstSheetId(sheet.workbook), 2, 3);
    expect(whyRow(sheet, 6)).toMatchObject({
      email: 'nobody@example.com',
      lines: [{ rowNumber: 3, outcome: 'rejected' }],
    });
  });

  it.each([
    ['the headers', 1],
    ['a row without a customer', 9],
  ])('%s -> no row', (_, rowNumber) => {
    expect(whyRow(listed(), rowNumber)).toBeNull();
  });

  it('a history tab in front -> no row', () => {
    const sheet = listed();
    sheet.workbook.book.activeSheetId = sheet.workbook.sheetId('Omniwallet log');
    expect(askFor(sheet, 'whyThisRow', {})).toEqual({ row: null });
  });

  it('a row that was never sent -> says so', () => {
    const sheet = hostSheet({ rows: [HEADERS, ['ok@example.com', 'Ok', '5']] });
    expect(whyRow(sheet, 2)).toMatchObject({ status: '', lines: [], sentence: 'This row was never sent.' });
  });
});
