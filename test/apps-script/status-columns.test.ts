import { STATUS_COLUMNS, STATUS_HEADERS } from '../../src/core/status-columns';
import type { HttpReply } from '../../host/platform';
import { firstSheetId, hostSheet, type HostedSheet } from './run-in-host';

const HEADERS = ['Email', 'Name', 'Notes', 'Points', 'Card'];
const ana = ['ana@example.com', 'Ana', '=1+1', '=100+50', "'00123"];
const bea = ['bea@example.com', 'Bea', 'call', '20', "'00124"];
const eva = ['eva@example.com', 'Eva', '', '7', "'00125"];

const inputsOf = (sheet: HostedSheet): string[][] =>
  sheet.workbook.content(firstSheetId(sheet.workbook)).rows.map((row) => row.map(({ input }) => input));

const returning = (attributes: Record<string, unknown>) => (): HttpReply => ({
  ok: true,
  status: 200,
  headers: {},
  body: JSON.stringify({ data: { type: 'customers', id: 'ana@example.com', attributes } }),
});

describe('status columns', () => {
  it('first run -> made to the right of everything, the key hidden', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana] });
    sheet.choose('updateChangedRows');
    const [headers = []] = inputsOf(sheet);
    expect(headers).toEqual([...HEADERS, ...STATUS_COLUMNS.map((column) => STATUS_HEADERS[column])]);
    expect(sheet.workbook.content(firstSheetId(sheet.workbook)).hiddenColumns).toEqual([headers.length]);
  });

  it('moved apart by hand -> found again by their headers', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana] });
    sheet.choose('updateChangedRows');
    const id = firstSheetId(sheet.workbook);
    sheet.workbook.moveColumns(id, sheet.columnOf('Omniwallet status'), 1, 1);
    sheet.workbook.insertColumns(id, sheet.columnOf('Omniwallet card'), 1);
    sheet.workbook.enter(id, 2, sheet.columnOf('Name'), 'Anna');
    sheet.choose('updateChangedRows');
    expect(inputsOf(sheet)[0]?.filter((header) => header.startsWith('Omniwallet'))).toHaveLength(10);
    expect(sheet.columnOf('Omniwallet status')).toBe(1);
    expect(sheet.column('Omniwallet name')).toEqual(['Anna']);
  });

  it('one was deleted -> made again, the others stay', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana] });
    sheet.choose('updateChangedRows');
    sheet.workbook.deleteColumns(firstSheetId(sheet.workbook), sheet.columnOf('Omniwallet message'), 1);
    sheet.choose('updateChangedRows');
    expect(sheet.column('Omniwallet status')).toEqual(['unchanged']);
    sheet.workbook.enter(firstSheetId(sheet.workbook), 2, 2, '#N/A');
    sheet.choose('updateChangedRows');
    expect(sheet.column('Omniwallet message')[0]).toMatch(/^Name: the cell shows #N\/A/);
  });

  it('a sheet as wide as its grid -> columns are added to it', () => {
    const headers = ['Email', 'Name', ...Array.from({ length: 24 }, (_, index) => `Note ${index}`)];
    const sheet = hostSheet({ rows: [headers, ['ana@example.com', 'Ana']] });
    expect(sheet.choose('updateChangedRows')).toBe('Done: 1 row. 1 updated.');
    expect(sheet.columnOf('Omniwallet key')).toBe(36);
  });

  it('cells outside them -> as they were, formulas included', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea, eva] });
    const before = inputsOf(sheet);
    sheet.choose('updateChangedRows');
    const after = inputsOf(sheet).slice(0, before.length);
    expect(after.map((row) => row.slice(0, HEADERS.length))).toEqual(before);
  });

  it('a row that was emptied -> its status cells are cleared', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea] });
    sheet.choose('updateChangedRows');
    for (const column of [1, 2, 4, 5]) sheet.workbook.enter(firstSheetId(sheet.workbook), 2, column, '');
    sheet.choose('updateChangedRows');
    expect(inputsOf(sheet)[1]?.slice(HEADERS.length).join('')).toBe('');
    expect(sheet.column('Omniwallet status')).toEqual(['', 'unchanged']);
  });

  it('rows out of the scope -> keep their cells', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea, eva] });
    sheet.choose('updateChangedRows');
    sheet.workbook.select(firstSheetId(sheet.workbook), 'A3:B3');
    expect(sheet.choose('updateSelectedRows')).toBe('Done: 1 row. 1 updated.');
    expect(sheet.column('Omniwallet status')).toEqual(['updated', 'updated', 'updated']);
    expect(sheet.requests).toHaveLength(4);
  });

  it('selected rows that a filter hides -> not sent', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea, eva] });
    const id = firstSheetId(sheet.workbook);
    sheet.workbook.setFilteredRows(id, [3]);
    sheet.workbook.select(id, 'A2:B4');
    expect(sheet.choose('updateSelectedRows')).toBe('Done: 2 rows. 2 updated.');
    expect(sheet.column('Omniwallet status')).toEqual(['updated', '', 'updated']);
  });

  it('colours follow the outcome', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea.with(3, 'ten')] });
    sheet.choose('updateChangedRows');
    const column = sheet.columnOf('Omniwallet status') - 1;
    const { rows } = sheet.workbook.content(firstSheetId(sheet.workbook));
    expect(rows.slice(1).map((row) => row[column]?.background)).toEqual(['#d9ead3', '#fce5cd']);
  });

  it('the moment of the update is a date in the spreadsheet’s time zone', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana] });
    sheet.choose('updateChangedRows');
    expect(sheet.column('Omniwallet updated')[0]).toMatch(/^2026-11-24 10:00:0\d$/);
  });
});

describe('what Omniwallet returns', () => {
  it.each([
    '=IMPORTXML("https://example.com","//a")',
    '+34600000000',
    '+34 600 000 000',
    '00123',
    '1/2',
    '2026-09',
    'TRUE',
    '10%',
    '1e5',
    "'quoted",
    '@here',
    '-1-1',
    'two\nlines',
    'tab\tand bell\u0007',
    ' spaces ',
    '😀 Ñandú',
  ])('%j -> comes back out of the sheet as the same text', (text) => {
    const sheet = hostSheet({
      rows: [HEADERS, ana],
      reply: returning({ name: text, last_name: text, phone: text, level: text, card: text }),
    });
    sheet.choose('updateChangedRows');
    for (const column of ['name', 'last name', 'phone', 'level', 'card']) {
      expect(sheet.column(`Omniwallet ${column}`)).toEqual([text]);
    }
    // A second run reads the cells and writes them back.
    sheet.choose('updateChangedRows');
    expect(sheet.column('Omniwallet name')).toEqual([text]);
    expect(sheet.column('Omniwallet status')).toEqual(['unchanged']);
  });

  it('60,000 characters -> the first thousand of them', () => {
    const text = '=x'.repeat(30_000);
    const sheet = hostSheet({ rows: [HEADERS, ana], reply: returning({ name: text }) });
    sheet.choose('updateChangedRows');
    const [shown = ''] = sheet.column('Omniwallet name');
    expect(shown).toHaveLength(1000);
    expect(text.startsWith(shown.slice(0, -1))).toBe(true);
  });

  it('hostile words in an error -> stay text too', () => {
    const sheet = hostSheet({
      rows: [HEADERS, ana],
      reply: () => ({ ok: true, status: 422, headers: {}, body: '{"message":"=HYPERLINK(1)"}' }),
    });
    sheet.choose('updateChangedRows');
    expect(sheet.column('Omniwallet message')[0]).toMatch(/^Omniwallet: “=HYPERLINK\(1\)”/);
  });
});

describe('calls to the spreadsheet', () => {
  it.each([
    ['all rows to send', () => true],
    ['every third row invalid', (index: number) => index % 3 !== 0],
  ])('1,000 rows, %s -> fewer than 100 in one execution', (_, isValid) => {
    const rows = Array.from({ length: 1000 }, (__, index) => [
      `c${index}@example.com`,
      'Name',
      isValid(index) ? '5' : 'ten',
    ]);
    const sheet = hostSheet({ rows: [['Email', 'Name', 'Points'], ...rows] });
    sheet.choose('updateChangedRows');
    const outcomes = sheet.column('Omniwallet status');
    expect(outcomes).toEqual(rows.map((___, index) => (isValid(index) ? 'updated' : 'invalid')));
    expect(sheet.host.lastCounts().spreadsheetCalls).toBeLessThan(100);
  });
});

describe('people who work in the sheet meanwhile', () => {
  /** Does something once, just before the first batch is answered. */
  const duringFirstBatch = (sheet: HostedSheet, act: () => void): void => {
    let isDone = false;
    sheet.beforeCall = (method) => {
      if (isDone || method !== 'UrlFetchApp.fetchAll') return;
      isDone = true;
      act();
    };
  };
  const pairs = (sheet: HostedSheet): string[] =>
    sheet.column('Email').map((email, index) => `${email}: ${sheet.column('Omniwallet name')[index] ?? ''}`);

  it.each<[string, (sheet: HostedSheet, id: number) => void, string[]]>([
    [
      'sort',
      (sheet, id) => {
        sheet.workbook.sortRows(id, 1, false);
      },
      ['eva@example.com: Eva', 'bea@example.com: Bea', 'ana@example.com: Ana'],
    ],
    [
      'insert a row above',
      (sheet, id) => {
        sheet.workbook.insertRows(id, 2, 1);
      },
      [': ', 'ana@example.com: Ana', 'bea@example.com: Bea', 'eva@example.com: Eva'],
    ],
    [
      'hide rows',
      (sheet, id) => {
        sheet.workbook.hideRows(id, 2, 2);
      },
      ['ana@example.com: Ana', 'bea@example.com: Bea', 'eva@example.com: Eva'],
    ],
    [
      'set a filter',
      (sheet, id) => {
        sheet.workbook.setFilteredRows(id, [3]);
      },
      ['ana@example.com: Ana', 'bea@example.com: Bea', 'eva@example.com: Eva'],
    ],
    [
      'delete a row',
      (sheet, id) => {
        sheet.workbook.deleteRows(id, 2, 1);
      },
      ['bea@example.com: Bea', 'eva@example.com: Eva'],
    ],
    [
      'insert a column',
      (sheet, id) => {
        sheet.workbook.insertColumns(id, 1, 1);
      },
      ['ana@example.com: Ana', 'bea@example.com: Bea', 'eva@example.com: Eva'],
    ],
    [
      'move the email column',
      (sheet, id) => {
        sheet.workbook.moveColumns(id, 1, 1, 8);
      },
      ['ana@example.com: Ana', 'bea@example.com: Bea', 'eva@example.com: Eva'],
    ],
  ])('%s -> every outcome is on its own row', (_, act, expected) => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea, eva] });
    duringFirstBatch(sheet, () => {
      act(sheet, firstSheetId(sheet.workbook));
    });
    sheet.choose('updateChangedRows');
    expect(pairs(sheet)).toEqual(expected);
  });

  it('delete a row in flight -> its outcome is told, and kept in the run’s record', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea, eva] });
    duringFirstBatch(sheet, () => {
      sheet.workbook.deleteRows(firstSheetId(sheet.workbook), 3, 1);
    });
    expect(sheet.choose('updateChangedRows')).toMatch(
      /^Done: 3 rows\. 2 updated\. Sent, but .*: row 3 updated\.$/,
    );
    const record = JSON.parse(sheet.store.properties.document['omniwallet.lastRun'] ?? '') as {
      lost: unknown;
    };
    expect(record.lost).toEqual([{ rowNumber: 3, outcome: 'updated' }]);
  });

  it('delete rows before they are sent -> not sent', () => {
    const rows = Array.from({ length: 20 }, (_, index) => [
      `c${index}@example.com`,
      'Name',
      '',
      '',
      `'${index}`,
    ]);
    const sheet = hostSheet({ rows: [HEADERS, ...rows] });
    duringFirstBatch(sheet, () => {
      sheet.workbook.deleteRows(firstSheetId(sheet.workbook), 12, 10);
    });
    expect(sheet.choose('updateChangedRows')).toBe(
      'Done: 20 rows. 10 updated. 10 rows deleted before being sent.',
    );
    expect(sheet.requests).toHaveLength(10);
  });

  it('delete a row whose first answer was not clear -> it is not said to be unsent', () => {
    const sheet = hostSheet({
      rows: [HEADERS, ana, bea, eva],
      reply: ({ url }) =>
        url.includes('bea') ? { ok: true, status: 500, headers: {}, body: '' } : undefined,
    });
    duringFirstBatch(sheet, () => {
      sheet.workbook.deleteRows(firstSheetId(sheet.workbook), 3, 1);
    });
    expect(sheet.choose('updateChangedRows')).toMatch(
      /^Done: 3 rows\. 2 updated\. Sent, but .*: row 3 failed\.$/,
    );
    expect(sheet.requests).toHaveLength(3);
  });

  it('edit a row in flight -> its outcome is kept, and the next run sends the edit', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana] });
    duringFirstBatch(sheet, () => {
      sheet.workbook.enter(firstSheetId(sheet.workbook), 2, 2, 'Anna');
    });
    sheet.choose('updateChangedRows');
    expect(sheet.column('Omniwallet name')).toEqual(['Ana']);
    sheet.choose('updateChangedRows');
    expect(sheet.column('Omniwallet name')).toEqual(['Anna']);
  });

  it('change the email of a row in flight -> the answer for the other customer is not put there', () => {
    const sheet = hostSheet({
      rows: [
        ['Email', 'Name'],
        ['ana@example.com', 'Ana'],
      ],
      known: ['ana@example.com', 'bea@example.com'],
    });
    duringFirstBatch(sheet, () => {
      sheet.workbook.enter(firstSheetId(sheet.workbook), 2, 1, 'bea@example.com');
    });
    expect(sheet.choose('updateChangedRows')).toMatch(
      /^Done: 1 row\. 1 updated\. Sent, but .*: row 2 updated\.$/,
    );
    // The row has a new customer, who was sent in turn.
    const bea = sheet.api.customers().find(({ email }) => email === 'bea@example.com');
    expect(sheet.requests).toHaveLength(2);
    expect(sheet.column('Omniwallet card')).toEqual([bea?.card]);
  });

  it.each([
    [
      'rename the status header',
      (sheet: HostedSheet, id: number) => {
        sheet.workbook.enter(id, 1, sheet.columnOf('Omniwallet status'), 'State');
      },
      'Omniwallet status',
    ],
    [
      'delete the key column',
      (sheet: HostedSheet, id: number) => {
        sheet.workbook.deleteColumns(id, sheet.columnOf('Omniwallet key'), 1);
      },
      'Omniwallet key',
    ],
    [
      'rename the email header',
      (sheet: HostedSheet, id: number) => {
        sheet.workbook.enter(id, 1, 1, 'Who');
      },
      'Email',
    ],
  ])('%s -> the run stops and says which column is gone', (_, act, header) => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea] });
    duringFirstBatch(sheet, () => {
      act(sheet, firstSheetId(sheet.workbook));
    });
    expect(sheet.choose('updateChangedRows')).toContain(`The column “${header}” is gone or was renamed`);
  });

  it('protect the status columns -> the run stops and says so', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea] });
    duringFirstBatch(sheet, () => {
      sheet.workbook.protectRange(firstSheetId(sheet.workbook));
    });
    expect(sheet.choose('updateChangedRows')).toContain('A protected range keeps the add-on from writing');
  });

  it('the sheet was protected before there were status columns -> the run stops and says so', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea] });
    sheet.workbook.protectRange(firstSheetId(sheet.workbook));
    expect(sheet.choose('updateChangedRows')).toContain('A protected range keeps the add-on from writing');
    expect(sheet.requests).toEqual([]);
    sheet.workbook.unprotect(firstSheetId(sheet.workbook));
    expect(sheet.choose('updateChangedRows')).toBe('Done: 2 rows. 2 updated.');
  });

  it.each(['Range.setFontWeight', 'Range.setBackgrounds', 'Range.setValues'])(
    'delete the sheet while its rows are being queued, before %s -> the run stops and says so',
    (method) => {
      const sheet = hostSheet({ rows: [HEADERS, ana, bea] });
      const id = firstSheetId(sheet.workbook);
      sheet.workbook.addSheet('Notes');
      let isDone = false;
      sheet.beforeCall = (called) => {
        if (isDone || called !== method) return;
        isDone = true;
        sheet.workbook.deleteSheet(id);
      };
      expect(sheet.choose('updateChangedRows')).toContain('The sheet of the run was deleted.');
      expect([isDone, sheet.requests]).toEqual([true, []]);
    },
  );
});
