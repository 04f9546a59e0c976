import { hashCustomer } from '../../../src/core/customer-row';
import { firstSheetId, hostSheet, type HostedSheet } from '../run-in-host';
import { ask, askFor, previewOf, startAndDrive } from './ask';

const HEADERS = ['Email', 'Name', 'Last name', 'Points', 'Card'];
const ROWS = [
  HEADERS,
  ['ana@example.com', 'Ana', '#CLEAR', '350', '7'],
  ['bea@example.com', 'Bea', '', 'ten', '8'],
  ['eva@example.com', 'Eva', '', '1', ''],
  ['EVA@example.com', 'Eva', '', '1', ''],
  ['', '', '', '', ''],
  ['ines@example.com', 'Inés', '', '2', '9'],
];
const open = (rows = ROWS): HostedSheet => hostSheet({ rows });
const select = (sheet: HostedSheet, ...ranges: string[]): void => {
  sheet.workbook.select(firstSheetId(sheet.workbook), ...ranges);
};
const filterOut = (sheet: HostedSheet, rows: number[]): void => {
  sheet.workbook.setFilteredRows(firstSheetId(sheet.workbook), rows);
};
const countsOf = (preview: ReturnType<typeof previewOf>) =>
  Object.fromEntries(preview.scopes.map(({ scope, rows }) => [scope, rows]));

describe('preview', () => {
  it('counts rows, requests, cards and clears, and says why rows are not sent', () => {
    expect(previewOf(open())).toEqual({
      sheetId: firstSheetId(open().workbook),
      scope: 'changed',
      scopes: [
        { scope: 'changed', rows: 4 },
        { scope: 'selected', rows: 0 },
        { scope: 'visible', rows: 5 },
        { scope: 'retry', rows: 0 },
        { scope: 'all', rows: 5 },
      ],
      counts: { send: 4, invalid: 1, unchanged: 0, kept: 0, cards: 1, clears: 1 },
      notSent: [
        {
          reason: 'invalid',
          count: 1,
          rows: [
            {
              rowNumber: 3,
              email: 'bea@example.com',
              message: 'Points: “ten” is not a whole number. Type digits only, such as 1200.',
            },
          ],
        },
      ],
      requests: 3,
      requestsLeft: 100_000,
      durationMs: 5060,
      problems: [],
    });
  });

  it('after a run -> unchanged rows, and refused ones with what was said of them', () => {
    const sheet = hostSheet({ rows: ROWS, known: ['ana@example.com', 'eva@example.com'] });
    startAndDrive(sheet);
    const { counts, notSent, durationMs } = previewOf(sheet);
    expect(counts).toMatchObject({ send: 0, invalid: 1, unchanged: 3, kept: 1 });
    expect(notSent.map(({ reason, count }) => [reason, count])).toEqual([
      ['invalid', 1],
      ['kept', 1],
      ['unchanged', 3],
    ]);
    expect(notSent[1]?.rows[0]).toMatchObject({
      rowNumber: 7,
      message: expect.stringMatching(/has no customer ines@example.com/) as string,
    });
    expect(durationMs).toBeNull();
    expect(countsOf(previewOf(sheet, 'retry'))).toMatchObject({ changed: 0, retry: 1, all: 5 });
  });

  it('selected rows -> those with a customer', () => {
    const sheet = open();
    select(sheet, '2:3', 'B6:C99');
    expect(countsOf(previewOf(sheet, 'selected'))).toMatchObject({ selected: 3 });
    expect(previewOf(sheet, 'selected').counts).toMatchObject({ send: 2, invalid: 1 });
  });

  it('a filter -> visible rows are counted where they are chosen, each for a call', () => {
    const sheet = open();
    filterOut(sheet, [2, 3]);
    select(sheet, '1:7');
    expect(countsOf(previewOf(sheet))).toMatchObject({ changed: 4, selected: null, visible: null });
    expect(sheet.host.lastCounts().byMethod['Sheet.isRowHiddenByFilter']).toBeUndefined();
    expect(countsOf(previewOf(sheet, 'visible'))).toMatchObject({ selected: null, visible: 3 });
    expect(previewOf(sheet, 'visible').counts).toMatchObject({ send: 3, invalid: 0 });
    expect(countsOf(previewOf(sheet, 'selected'))).toMatchObject({ selected: 3, visible: null });
  });

  it('customers who were tried just before are left out', () => {
    const except = [hashCustomer('eva@example.com')];
    expect(previewOf(open(), 'changed', except)).toMatchObject({
      counts: { send: 2, invalid: 1, cards: 0 },
      scopes: expect.arrayContaining([{ scope: 'changed', rows: 2 }]) as unknown,
    });
  });

  it('many invalid rows -> the first fifty are listed, all are counted', () => {
    const sheet = open([HEADERS, ...Array.from({ length: 60 }, () => ['no address', '', '', '', ''])]);
    const [invalid] = previewOf(sheet).notSent;
    expect(invalid?.count).toBe(60);
    expect(invalid?.rows).toHaveLength(50);
  });

  it('the requests that are left today', () => {
    const sheet = open();
    const hour = String(Math.floor(sheet.clock.nowMs / 3_600_000));
    const mine = sheet.store.properties.users['ana@example.com'] ?? {};
    mine['omniwallet.fetches'] = JSON.stringify({ [hour]: 99_998 });
    expect(previewOf(sheet)).toMatchObject({ requests: 3, requestsLeft: 2 });
  });

  it('a set rate, or a limit that the last run learnt -> a longer time', () => {
    const rows = [
      HEADERS,
      ...Array.from({ length: 200 }, (_, index) => [`c${index}@example.com`, 'N', '', '', '1']),
    ];
    const sheet = hostSheet({ rows, faults: { ratePerMinute: 60, latencyMs: 100 } });
    expect(previewOf(sheet).durationMs).toBe(11_000);
    startAndDrive(sheet);
    expect(previewOf(sheet, 'all').durationMs).toBeGreaterThan(2 * 60_000);
    const { settings } = askFor(sheet, 'open', {});
    ask(sheet, 'saveSettings', { settings: { ...settings, perMinute: 20 } });
    expect(previewOf(sheet, 'all').durationMs).toBe(10 * 60_000);
  });

  it('a sheet that is no list of customers -> why', () => {
    expect(previewOf(open([['Name'], ['Ana']]))).toMatchObject({
      counts: { send: 0 },
      problems: [expect.stringMatching(/^This sheet has no email column/)],
    });
  });
});

describe('opening the sidebar on 10,000 rows', () => {
  const rows = [
    HEADERS,
    ...Array.from({ length: 10_000 }, (_, index) => [`c${index}@example.com`, 'Name', '', '1', '7']),
  ];

  it('two calls of the script, 5 and 8 of the spreadsheet', () => {
    const sheet = open(rows);
    const calls: number[] = [];
    const { columns, run } = askFor(sheet, 'open', {});
    calls.push(sheet.host.lastCounts().spreadsheetCalls);
    const { counts } = previewOf(sheet);
    calls.push(sheet.host.lastCounts().spreadsheetCalls);
    expect([columns.problems, run, counts.send]).toEqual([[], null, 10_000]);
    expect(calls).toEqual([5, 8]);
  });
});
