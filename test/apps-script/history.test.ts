import { DEMO_TOKEN } from '../../host/customer-api/customer-api';
import type { HttpReply } from '../../host/platform';
import { KilledError } from '../../host/script-host';
import { readLog, readRuns, readTab } from './read-history';
import { firstSheetId, hostSheet, type HostedSheet } from './run-in-host';

const HEADERS = ['Email', 'Name', 'Points'];
const row = (email: string, points = '5'): string[] => [email, 'Name', points];
const manyRows = (count: number): string[][] =>
  Array.from({ length: count }, (_, index) => row(`c${index}@example.com`));
const reply = (status: number, body: string): HttpReply => ({ ok: true, status, headers: {}, body });
const edit = (sheet: HostedSheet, rowNumber: number, input: string): void => {
  sheet.workbook.enter(firstSheetId(sheet.workbook), rowNumber, 2, input);
};
const tabId = (sheet: HostedSheet, name: string): number => sheet.workbook.sheetId(name);
const tabNames = (sheet: HostedSheet): string[] => sheet.workbook.sheets().map(({ name }) => name);
/** Kills the execution before its call with this number, counted from 1. */
const killAtCall = (sheet: HostedSheet, number: number): void => {
  let calls = 0;
  sheet.beforeCall = () => {
    calls += 1;
    if (calls === number) throw new KilledError();
  };
};

/** One row of each kind that the log tells of, and one that is as it should be. */
const mixedSheet = (locale: 'en' | 'es' = 'en'): HostedSheet =>
  hostSheet({
    locale,
    rows: [
      HEADERS,
      row('ok@example.com'),
      row('nobody@example.com'),
      row('bad@example.com', 'ten'),
      row('down@example.com'),
      row('kept@example.com', '70'),
    ],
    known: ['ok@example.com', 'bad@example.com', 'down@example.com', 'kept@example.com'],
    reply: ({ url }) => {
      if (url.includes('down')) return reply(502, '<title>Bad gateway</title>');
      if (!url.includes('kept')) return undefined;
      const attributes = { name: 'Name', last_name: null, phone: null, level: null, points: 69, card: null };
      return reply(200, JSON.stringify({ data: { type: 'customers', id: 'kept@example.com', attributes } }));
    },
  });

describe('what is written', () => {
  it('a run -> one line: when, who, where, what, how many of each outcome, how it ended', () => {
    const sheet = mixedSheet();
    sheet.choose('updateChangedRows');
    const [line, ...others] = readRuns(sheet);
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      'Omniwallet run': expect.stringMatching(/^[0-9a-f]{12}$/) as string,
      Started: '11/24/2026 10:00:00',
      By: 'ana@example.com',
      Sheet: 'Customers',
      Scope: 'changed rows',
      Updated: '1',
      Differs: '1',
      Unchanged: '0',
      Invalid: '1',
      Rejected: '1',
      Failed: '1',
      'Still queued': '0',
      Requests: String(sheet.requests.length),
      'How it ended': 'Done: 5 rows.',
    });
    expect(line?.['Ended']).toMatch(/^11\/24\/2026 10:0\d:\d\d$/);
  });

  it('rows that a person may ask about -> a line each, with the message that stands beside the row', () => {
    const sheet = mixedSheet();
    sheet.choose('updateChangedRows');
    const lines = readLog(sheet);
    const messages = sheet.column('Omniwallet message');
    const [run] = readRuns(sheet);
    const seen = lines.map((line) => [line['Row then'], line['Email'], line['Outcome'], line['Message']]);
    expect(seen.sort()).toEqual([
      ['3', 'nobody@example.com', 'rejected', messages[1]],
      ['4', 'bad@example.com', 'invalid', messages[2]],
      ['5', 'down@example.com', 'failed', messages[3]],
      ['6', 'kept@example.com', 'differs', messages[4]],
    ]);
    expect(new Set(lines.map((line) => line['Omniwallet run']))).toEqual(new Set([run?.['Omniwallet run']]));
    expect(lines.every((line) => line['Sheet'] === 'Customers')).toBe(true);
  });

  it('in Spanish -> headers and words too; a colleague with English adds to the same tabs', () => {
    const sheet = mixedSheet('es');
    sheet.choose('updateChangedRows');
    expect(readRuns(sheet)[0]).toMatchObject({
      'No válidas': '1',
      Alcance: 'filas cambiadas',
      'Cómo terminó': 'Terminado: 5 filas.',
    });
    expect(readLog(sheet).map((line) => line['Resultado'])).toContain('no válida');

    sheet.store.properties.users['ana@example.com'] = {
      ...sheet.store.properties.users['ana@example.com'],
      'omniwallet.language': 'en',
    };
    sheet.choose('updateChangedRows');
    expect(readRuns(sheet).map((line) => line['Alcance'])).toEqual(['changed rows', 'filas cambiadas']);
    expect(tabNames(sheet)).toEqual(['Customers', 'Omniwallet runs', 'Omniwallet log']);
  });

  it('another run -> its lines stand on top', () => {
    const sheet = mixedSheet();
    sheet.choose('updateChangedRows');
    sheet.clock.nowMs += 3_600_000;
    sheet.choose('retryFailedRows');
    expect(readRuns(sheet).map((line) => line['Scope'])).toEqual(['failed rows', 'changed rows']);
    const [newest] = readRuns(sheet);
    expect(readLog(sheet)[0]?.['Omniwallet run']).toBe(newest?.['Omniwallet run']);
  });

  it('a row that is still invalid -> is not told of again; once it changes, it is', () => {
    const sheet = hostSheet({ rows: [HEADERS, row('bad@example.com', 'ten')] });
    sheet.choose('updateChangedRows');
    sheet.choose('updateChangedRows');
    expect(readLog(sheet)).toHaveLength(1);
    edit(sheet, 2, 'Other');
    sheet.choose('updateChangedRows');
    expect(readLog(sheet)).toHaveLength(2);
    expect(readRuns(sheet).map((line) => line['Invalid'])).toEqual(['1', '1', '1']);
  });

  it('Check rows finds a row invalid -> the log says so, without a run', () => {
    const sheet = hostSheet({ rows: [HEADERS, row('bad@example.com', 'ten')] });
    sheet.choose('checkRows');
    expect(readLog(sheet)).toMatchObject([{ 'Omniwallet run': 'check', Email: 'bad@example.com' }]);
    expect(readRuns(sheet)).toEqual([]);
  });

  it('rows that are deleted meanwhile -> the log tells what became of each', () => {
    const sheet = hostSheet({ rows: [HEADERS, ...manyRows(20)] });
    let batches = 0;
    sheet.beforeCall = (method) => {
      if (method !== 'UrlFetchApp.fetchAll') return;
      batches += 1;
      // The first five are being sent; the last five wait.
      if (batches === 1) {
        sheet.workbook.deleteRows(firstSheetId(sheet.workbook), 17, 5);
        sheet.workbook.deleteRows(firstSheetId(sheet.workbook), 2, 1);
      }
    };
    sheet.choose('updateChangedRows');
    const told = new Map(readLog(sheet).map((line) => [line['Email'], line]));
    expect(told.get('c0@example.com')).toMatchObject({
      'Row then': '2',
      Outcome: 'updated',
      Message: 'The row was deleted, or got another email, while it was being sent.',
    });
    expect(told.get('c19@example.com')).toMatchObject({ 'Row then': '21', Outcome: 'row gone' });
    expect([...told]).toHaveLength(6);
    expect(readRuns(sheet)[0]?.['How it ended']).toMatch(/row 2 updated.*5 rows deleted before being sent/);
  });

  it.each([
    ['=IMPORTXML("https://example.com")', 'a formula'],
    ['+34600111222', 'a number'],
    ['1/2', 'a date'],
  ])('Omniwallet says %s -> it stays text, not %s', (words) => {
    const sheet = hostSheet({
      rows: [HEADERS, row('ana@example.com')],
      reply: () => reply(422, JSON.stringify({ message: words })),
    });
    sheet.choose('updateChangedRows');
    expect(readLog(sheet)[0]?.['Message']).toContain(words);
    const { rows } = sheet.workbook.content(tabId(sheet, 'Omniwallet log'));
    expect(rows.flat().filter(({ input }) => input.startsWith('='))).toEqual([]);
  });

  it('whatever happened -> the token stands in no cell', () => {
    const sheet = mixedSheet();
    sheet.choose('updateChangedRows');
    const cells = ['Omniwallet runs', 'Omniwallet log'].flatMap((name) =>
      sheet.workbook.displayValues(tabId(sheet, name)).flat(),
    );
    expect(cells.filter((cell) => cell.includes(DEMO_TOKEN))).toEqual([]);
    expect(cells.length).toBeGreaterThan(50);
  });

  it.each([
    ['maxRunLines', 'Omniwallet runs', 3],
    ['maxLogLines', 'Omniwallet log', 4],
  ])('setting %s -> %s keeps the newest %i lines', (setting, name, limit) => {
    const sheet = hostSheet({ rows: [HEADERS, row('nobody@example.com')], known: [] });
    sheet.store.properties.document['omniwallet.settings'] = JSON.stringify({ [setting]: limit });
    for (let run = 1; run <= limit + 2; run += 1) {
      edit(sheet, 2, `Name ${run}`);
      sheet.choose('updateChangedRows');
    }
    const lines = readTab(sheet, name);
    expect(lines).toHaveLength(limit);
    const { grid } = sheet.workbook.book.sheets.find((tab) => tab.name === name) ?? {};
    expect(grid?.extent.rows).toBe(limit + 1);
    const runs = readRuns(sheet).map((line) => line['Omniwallet run']);
    expect(lines[0]?.['Omniwallet run']).toBe(runs[0]);
  });

  it('a run of several executions -> each writes its lines, and all requests are counted', () => {
    const sheet = hostSheet({
      rows: [HEADERS, ...manyRows(600)],
      known: manyRows(600).flatMap(([email = ''], index) => (index % 100 === 50 ? [] : [email])),
      faults: { ratePerMinute: 60 },
    });
    sheet.choose('updateChangedRows');
    expect(readRuns(sheet)).toEqual([]);
    const told = readLog(sheet).length;
    for (let visit = 0; visit < 20 && sheet.store.triggers.length > 0; visit += 1) {
      sheet.clock.nowMs += 5 * 60_000;
      sheet.host.run('continueRun', { mode: 'trigger' });
    }
    expect(told).toBeGreaterThan(0);
    expect(readLog(sheet).map((line) => line['Email'])).toEqual(
      [550, 450, 350, 250, 150, 50].map((index) => `c${index}@example.com`),
    );
    expect(readRuns(sheet)[0]).toMatchObject({
      Updated: '594',
      Rejected: '6',
      Requests: String(sheet.requests.length),
    });
  });

  it('the run is stopped -> its line says so, and what was left', () => {
    const sheet = hostSheet({ rows: [HEADERS, ...manyRows(600)], faults: { ratePerMinute: 60 } });
    sheet.choose('updateChangedRows');
    sheet.choose('stopRun');
    expect(readRuns(sheet)[0]).toMatchObject({
      'Still queued': '0',
      'How it ended': expect.stringMatching(/^The run stopped\. It was stopped on request/) as string,
    });
  });

  it('a token that is not accepted -> the line says why and how many rows wait', () => {
    const sheet = hostSheet({ rows: [HEADERS, ...manyRows(30)] });
    sheet.store.properties.users['ana@example.com'] = { 'omniwallet.token': 'revoked' };
    sheet.choose('updateChangedRows');
    expect(readRuns(sheet)[0]).toMatchObject({
      'Still queued': '30',
      Requests: '5',
      'How it ended': expect.stringMatching(
        /30 rows still queued\. Omniwallet does not accept the token/,
      ) as string,
    });
  });
});

describe('what people do to the tabs', () => {
  const used = (): HostedSheet => {
    const sheet = hostSheet({ rows: [HEADERS, row('nobody@example.com')], known: [] });
    sheet.choose('updateChangedRows');
    return sheet;
  };
  const runAgain = (sheet: HostedSheet): string => {
    edit(sheet, 2, `Name ${sheet.dialogs.length}`);
    return sheet.choose('updateChangedRows');
  };

  it('the sheet that the person looks at stays in front', () => {
    const sheet = used();
    expect(sheet.workbook.book.activeSheetId).toBe(firstSheetId(sheet.workbook));
  });

  it('renamed and moved -> found again by their ids', () => {
    const sheet = used();
    sheet.workbook.renameSheet(tabId(sheet, 'Omniwallet runs'), 'Our runs');
    sheet.workbook.renameSheet(tabId(sheet, 'Omniwallet log'), 'Our log');
    sheet.workbook.book.sheets.reverse();
    sheet.workbook.book.activeSheetId = tabId(sheet, 'Customers');
    sheet.workbook.enter(tabId(sheet, 'Customers'), 2, 2, 'New');
    sheet.choose('updateChangedRows');
    expect([readTab(sheet, 'Our runs').length, readTab(sheet, 'Our log').length]).toEqual([2, 2]);
    expect(tabNames(sheet)).toHaveLength(3);
  });

  it('deleted -> made anew', () => {
    const sheet = used();
    sheet.workbook.deleteSheet(tabId(sheet, 'Omniwallet runs'));
    sheet.workbook.deleteSheet(tabId(sheet, 'Omniwallet log'));
    expect(runAgain(sheet)).toBe('Done: 1 row. 1 rejected.');
    expect([readRuns(sheet).length, readLog(sheet).length]).toEqual([1, 1]);
  });

  it('copied with the spreadsheet, where no id is known -> found by name', () => {
    const sheet = used();
    delete sheet.store.properties.document['omniwallet.history.tab.runs'];
    delete sheet.store.properties.document['omniwallet.history.tab.log'];
    runAgain(sheet);
    expect([readRuns(sheet).length, readLog(sheet).length]).toEqual([2, 2]);
    expect(tabNames(sheet)).toHaveLength(3);
  });

  it('somebody has a tab of that name -> it is left alone, ours gets a number', () => {
    const sheet = hostSheet({ rows: [HEADERS, row('nobody@example.com')], known: [] });
    const theirs = sheet.workbook.addSheet('Omniwallet log');
    sheet.workbook.enter(theirs, 1, 1, 'My notes');
    sheet.choose('updateChangedRows');
    expect(readTab(sheet, 'Omniwallet log 2')).toHaveLength(1);
    expect(sheet.workbook.displayValues(theirs)).toEqual([['My notes']]);
  });

  it('columns moved, deleted and added -> each cell goes under its header', () => {
    const sheet = used();
    const log = tabId(sheet, 'Omniwallet log');
    sheet.workbook.moveColumns(log, 5, 1, 1);
    sheet.workbook.deleteColumns(log, 3, 1);
    sheet.workbook.insertColumns(log, 2, 1);
    sheet.workbook.enter(log, 1, 2, 'Notes');
    runAgain(sheet);
    const [newest, older] = readLog(sheet);
    expect(Object.keys(newest ?? {})).toEqual([
      'Email',
      'Notes',
      'Omniwallet run',
      'Sheet',
      'Row then',
      'Outcome',
      'Message',
    ]);
    expect({ ...newest, 'Omniwallet run': '' }).toEqual({ ...older, 'Omniwallet run': '' });
  });

  it('the headers are gone -> a new tab is made, the old one is never taken for customers', () => {
    const sheet = used();
    const log = tabId(sheet, 'Omniwallet log');
    sheet.workbook.deleteColumns(log, 1, 1);
    runAgain(sheet);
    expect(readTab(sheet, 'Omniwallet log 2')).toHaveLength(1);
    sheet.workbook.book.activeSheetId = log;
    expect(sheet.choose('updateChangedRows')).toMatch(/add-on’s own history/);
  });

  it.each(['Omniwallet runs', 'Omniwallet log'])(
    '%s is protected -> the run works, and says so once',
    (name) => {
      const sheet = used();
      sheet.workbook.protectRange(tabId(sheet, name));
      expect(runAgain(sheet)).toBe(
        'Done: 1 row. 1 rejected. The history tabs could not be written; look whether they are protected.',
      );
      const other = name === 'Omniwallet runs' ? readLog(sheet) : readRuns(sheet);
      expect(other).toHaveLength(2);

      sheet.workbook.unprotect(tabId(sheet, name));
      expect(runAgain(sheet)).toBe('Done: 1 row. 1 rejected.');
      // The line of a run waits for its tab.
      expect(readRuns(sheet)).toHaveLength(3);
    },
  );

  it.each(['updateChangedRows', 'updateSelectedRows', 'retryFailedRows', 'checkRows'])(
    '%s on either tab -> a plain sentence, and nothing is sent',
    (command) => {
      const sheet = used();
      const before = sheet.requests.length;
      for (const name of ['Omniwallet runs', 'Omniwallet log']) {
        sheet.workbook.book.activeSheetId = tabId(sheet, name);
        expect(sheet.choose(command)).toBe(
          'This tab is the add-on’s own history. Go to the sheet that holds your customers.',
        );
      }
      expect(sheet.requests).toHaveLength(before);
    },
  );
});

describe('an execution that Google kills', () => {
  const REFUSED = new Set([0, 3, 7, 11, 14]);
  const emailOf = (index: number): string =>
    (REFUSED.has(index) ? `no${index}` : `c${index}`) + '@example.com';
  const sheetOfRefused = (): HostedSheet => {
    const emails = Array.from({ length: 16 }, (_, index) => emailOf(index));
    return hostSheet({
      rows: [HEADERS, ...emails.map((email) => row(email)), row('bad@example.com', 'ten')],
      known: emails.filter((email) => email.startsWith('c')),
    });
  };

  const countCalls = (): number => {
    const sheet = sheetOfRefused();
    let calls = 0;
    sheet.beforeCall = () => {
      calls += 1;
    };
    sheet.choose('updateChangedRows');
    return calls;
  };

  it('at any call -> in the end each row has one line, the run has one, and its counts are right', () => {
    const total = countCalls();
    expect(total).toBeGreaterThan(80);
    for (let number = 1; number <= total; number += 1) {
      const sheet = sheetOfRefused();
      killAtCall(sheet, number);
      expect(() => sheet.choose('updateChangedRows')).toThrow(KilledError);
      sheet.beforeCall = () => undefined;
      // A tab that was being made then is in front, and the person goes back.
      sheet.workbook.book.activeSheetId = firstSheetId(sheet.workbook);
      const wasRegistered = sheet.store.properties.document['omniwallet.run'] !== undefined;
      sheet.clock.nowMs += 10 * 60_000;
      sheet.choose('updateChangedRows');
      const place = `killed at call ${number}`;
      const [run, ...others] = readRuns(sheet);
      const emails = readLog(sheet).map((line) => line['Email'] ?? '');
      const expected = [...[...REFUSED].map(emailOf), 'bad@example.com'];
      // A kill before the rows were queued, or after the run was over, leaves a run of its own.
      expect({ place, others: others.length <= 1, emails: emails.sort() }).toEqual({
        place,
        others: true,
        emails: expected.sort(),
      });
      if (!wasRegistered || others.length > 0) continue;
      expect({ place, ...run }).toMatchObject({ place, Updated: '11', Rejected: '5', Invalid: '1' });
    }
  }, 120_000);
});
