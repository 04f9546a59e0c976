import { firstSheetId, hostSheet, type HostedSheet } from '../run-in-host';
import { ask, askFor, startAndDrive } from './ask';

const ROWS = [
  ['Email', 'Level', 'Points'],
  ['ana@example.com', 'Gold', '1'],
  ['bea@example.com', '', 'ten'],
  ['eva@example.com', '', '2'],
  ['ines@example.com', '', '3'],
  ['leo@example.com', '', ''],
];

/** One row differs, one is invalid, one is refused, two are well. */
function openAfterRun(): HostedSheet {
  const sheet = hostSheet({
    rows: ROWS,
    known: ['ana@example.com', 'eva@example.com', 'leo@example.com'],
    faults: { recomputedLevels: { 'ana@example.com': 'Silver' } },
  });
  startAndDrive(sheet);
  return sheet;
}
const sheetIdOf = (sheet: HostedSheet): number => firstSheetId(sheet.workbook);
const groupsOf = (sheet: HostedSheet) => askFor(sheet, 'attention', { sheetId: sheetIdOf(sheet) }).groups;
const goTo = (sheet: HostedSheet, rowNumber: number, email: string) =>
  askFor(sheet, 'goToRow', { sheetId: sheetIdOf(sheet), rowNumber, email }).rowNumber;

describe('attention', () => {
  it('rows that need a person, what to do first', () => {
    const text = (pattern: RegExp): unknown => expect.stringMatching(pattern);
    expect(groupsOf(openAfterRun())).toEqual([
      {
        outcome: 'rejected',
        count: 1,
        rows: [
          { rowNumber: 5, email: 'ines@example.com', message: text(/has no customer ines@example\.com/) },
        ],
      },
      {
        outcome: 'invalid',
        count: 1,
        rows: [{ rowNumber: 3, email: 'bea@example.com', message: text(/“ten” is not a whole number/) }],
      },
      {
        outcome: 'differs',
        count: 1,
        rows: [
          { rowNumber: 2, email: 'ana@example.com', message: text(/sent “Gold”, Omniwallet has “Silver”/) },
        ],
      },
    ]);
  });

  it('wherever the rows are by now', () => {
    const sheet = openAfterRun();
    sheet.workbook.insertRows(sheetIdOf(sheet), 3, 4);
    expect(groupsOf(sheet).map(({ rows }) => rows.map(({ rowNumber }) => rowNumber))).toEqual([
      [9],
      [7],
      [2],
    ]);
  });

  it('the email was edited since -> what stands beside it is not about this row', () => {
    const sheet = openAfterRun();
    sheet.workbook.enter(sheetIdOf(sheet), 5, 1, 'leo@example.com');
    expect(groupsOf(sheet).map(({ outcome }) => outcome)).toEqual(['invalid', 'differs']);
  });

  it('hundreds of rows -> all counted, the first two hundred listed, in four calls', () => {
    const rows = [
      ['Email', 'Points'],
      ...Array.from({ length: 250 }, (_, index) => [`c${index}@example.com`, 'ten']),
    ];
    const sheet = hostSheet({ rows });
    startAndDrive(sheet);
    const [group] = groupsOf(sheet);
    expect([group?.count, group?.rows.length]).toEqual([250, 200]);
    expect(sheet.host.lastCounts().byMethod['Range.getValues']).toBe(3);
    expect(sheet.host.lastCounts().byMethod['Range.getDisplayValues']).toBe(1);
  });

  it('a sheet that was never sent -> nothing', () => {
    expect(groupsOf(hostSheet({ rows: ROWS }))).toEqual([]);
  });

  it('a sheet that was deleted -> says so', () => {
    expect(ask(openAfterRun(), 'attention', { sheetId: 987 })).toMatch(/^The sheet is no longer there/);
  });
});

describe('goToRow', () => {
  it('looks at the sheet and selects the row', () => {
    const sheet = openAfterRun();
    sheet.workbook.select(sheet.workbook.addSheet('Other'));
    expect(goTo(sheet, 5, 'ines@example.com')).toBe(5);
    expect(sheet.workbook.selected()).toEqual({
      sheetId: sheetIdOf(sheet),
      ranges: [expect.stringMatching(/^A5:[A-Z]+5$/)],
    });
  });

  it.each<[string, string, number, (sheet: HostedSheet) => void, number | null]>([
    [
      'it has moved',
      'ines@example.com',
      5,
      (sheet) => {
        sheet.workbook.insertRows(sheetIdOf(sheet), 2, 3);
      },
      8,
    ],
    ['its email is written otherwise now', 'INES@example.com ', 5, () => undefined, 5],
    [
      'it is gone',
      'ines@example.com',
      5,
      (sheet) => {
        sheet.workbook.deleteRows(sheetIdOf(sheet), 5, 1);
      },
      null,
    ],
    [
      'of two the nearer one',
      'ana@example.com',
      6,
      (sheet) => {
        sheet.workbook.enter(sheetIdOf(sheet), 5, 1, 'Ana@example.com');
      },
      5,
    ],
    ['it has no email', '', 3, () => undefined, 3],
    ['it has no email and the sheet is shorter by now', '', 5000, () => undefined, null],
    [
      'the email column is gone',
      'ana@example.com',
      2,
      (sheet) => {
        sheet.workbook.enter(sheetIdOf(sheet), 1, 1, 'Who');
      },
      null,
    ],
  ])('%s', (_, email, rowNumber, edit, expected) => {
    const sheet = openAfterRun();
    edit(sheet);
    expect(goTo(sheet, rowNumber, email)).toBe(expected);
  });

  it('the sheet is gone -> null', () => {
    expect(askFor(openAfterRun(), 'goToRow', { sheetId: 987, rowNumber: 2, email: '' })).toEqual({
      rowNumber: null,
    });
  });
});
