import type { HttpReply } from '../../host/platform';
import { hostSheet, type HostedSheet } from './run-in-host';

const HEADERS = ['Email', 'Name', 'Mobile', 'Tier', 'Points', 'Card'];
const ana = ['ana@example.com', 'Ana', "'+34 600 000 001", 'Gold', '350', "'00123"];
const bea = ['bea@example.com', 'Bea', "'+34 600 000 002", 'Silver', '20', "'00124"];
const eva = ['eva@example.com', 'Eva', "'+34 600 000 003", 'Bronze', '7', "'00125"];

const reply = (status: number, body = '', headers: Record<string, string> = {}): HttpReply => ({
  ok: true,
  status,
  headers,
  body,
});

/** Ten rows that are alike but for their number. */
const manyRows = (count: number): string[][] =>
  Array.from({ length: count }, (_, index) => [`c${index}@example.com`, `Name ${index}`]);

const emailsOf = (sheet: HostedSheet): string[] =>
  sheet.requests.map(({ url }) => decodeURIComponent(url.split('/').pop() ?? ''));

describe('Update changed rows, the wire', () => {
  it('one row -> PATCH with the four headers and a JSON:API document of what the row carries', () => {
    const sheet = hostSheet({
      rows: [HEADERS, ['o’brien+vip@example.com', 'Ana', '', '#CLEAR', '350', "'00123"]],
    });
    sheet.choose('updateChangedRows');
    const [request] = sheet.requests;
    expect(sheet.requests).toHaveLength(1);
    expect(request).toMatchObject({
      method: 'PATCH',
      url: 'https://api.omniwallet.cloud/v1/customers/o%E2%80%99brien%2Bvip%40example.com',
      followRedirects: false,
      timeoutMs: 30_000,
    });
    expect(request?.headers).toMatchObject({
      Accept: 'application/vnd.api+json',
      Authorization: 'Bearer demo-token-1234',
      'Content-Type': 'application/vnd.api+json',
      'X-Omniwallet-Account': 'demo',
    });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      data: {
        type: 'customers',
        id: 'o’brien+vip@example.com',
        attributes: { name: 'Ana', level: null, points: 350, card: '00123' },
      },
    });
  });

  it('equal rows -> one request, and both get its outcome', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea, ana.with(0, 'ANA@example.com')] });
    sheet.choose('updateChangedRows');
    expect(emailsOf(sheet)).toEqual(['ana@example.com', 'bea@example.com']);
    expect(sheet.column('Omniwallet status')).toEqual(['updated', 'updated', 'updated']);
  });

  it('204 -> confirmed by a GET', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana], faults: { noContent: true } });
    sheet.choose('updateChangedRows');
    expect(sheet.requests.map(({ method }) => method)).toEqual(['PATCH', 'GET']);
    expect(sheet.column('Omniwallet status')).toEqual(['updated']);
    expect(sheet.column('Omniwallet card')).toEqual(['00123']);
  });

  it('a fault -> the same update is sent again after a pause', () => {
    let failures = 2;
    const sheet = hostSheet({
      rows: [HEADERS, ana],
      reply: () => (failures-- > 0 ? reply(502, '<title>Bad gateway</title>') : undefined),
    });
    sheet.choose('updateChangedRows');
    expect(sheet.requests).toHaveLength(3);
    expect(sheet.column('Omniwallet status')).toEqual(['updated']);
  });

  it('faults without end -> failed after five attempts, with the server’s words', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana], reply: () => reply(502, '<title>Bad gateway</title>') });
    expect(sheet.choose('updateChangedRows')).toBe('Done: 1 row. 1 failed.');
    expect(sheet.requests).toHaveLength(5);
    expect(sheet.column('Omniwallet message')).toEqual([
      'Omniwallet: “Bad gateway”. Omniwallet had a fault (error 502) in 5 attempts. ' +
        'Nothing is known to have changed; the next run tries again.',
    ]);
  });

  it('throttled -> waits as long as it is told and sends the row again', () => {
    let refusals = 1;
    const sheet = hostSheet({
      rows: [HEADERS, ana],
      reply: () => (refusals-- > 0 ? reply(429, '', { 'retry-after': '7' }) : undefined),
    });
    sheet.choose('updateChangedRows');
    expect(sheet.clock.sleeps).toEqual([7000]);
    expect(sheet.column('Omniwallet status')).toEqual(['updated']);
  });
});

describe('Update changed rows, cards', () => {
  const asks = ['ana@example.com', 'Ana', '', '', '', ''];

  it('a blank card -> asked for once; the second run sends nothing', () => {
    const sheet = hostSheet({ rows: [HEADERS, asks] });
    sheet.choose('updateChangedRows');
    const [card = ''] = sheet.column('Omniwallet card');
    expect(card).toMatch(/^\d{10}$/);
    expect(sheet.column('Omniwallet message')).toEqual([`Card number ${card} was generated.`]);
    expect(sheet.choose('updateChangedRows')).toBe('Done: 1 row. 1 unchanged.');
    expect(sheet.requests).toHaveLength(1);
  });

  it('no answer to a card request -> not repeated; the customer is looked at', () => {
    const sheet = hostSheet({
      rows: [HEADERS, asks],
      reply: ({ method }) => (method === 'PATCH' ? { ok: false, reason: 'timeout' } : undefined),
    });
    sheet.choose('updateChangedRows');
    expect(sheet.requests.map(({ method }) => method)).toEqual(['PATCH', 'GET']);
    expect(sheet.column('Omniwallet status')).toEqual(['failed']);
    expect(sheet.column('Omniwallet card')[0]).not.toBe('');
  });

  it('no answer to #NEW -> on hold until a person retries', () => {
    const sheet = hostSheet({
      rows: [HEADERS, asks.with(5, '#NEW')],
      reply: ({ method }) => (method === 'PATCH' ? { ok: false, reason: 'timeout' } : undefined),
    });
    sheet.choose('updateChangedRows');
    sheet.requests.length = 0;
    sheet.choose('updateChangedRows');
    expect(sheet.requests).toEqual([]);
    sheet.choose('retryFailedRows');
    expect(sheet.requests.map(({ method }) => method)).toEqual(['PATCH', 'GET']);
  });
});

describe('Update changed rows, problems of the run', () => {
  it.each([
    [401, '{"message":"Unauthenticated."}', /does not accept the token/],
    [403, '', /may not change customers/],
    [302, '', /pointed to another address \(302\)/],
    [406, '', /did not understand the request \(406\)/],
    [415, '', /did not understand the request \(415\)/],
  ])('%d -> the run stops, every row stays queued, and it is said once', (status, body, expected) => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea, eva], reply: () => reply(status, body) });
    expect(sheet.choose('updateChangedRows')).toMatch(expected);
    expect(sheet.column('Omniwallet status')).toEqual(['queued', 'queued', 'queued']);
    expect(sheet.column('Omniwallet message')).toEqual(['', '', '']);
  });

  it('token deleted in the middle -> what was answered is kept, the rest stays queued and goes on later', () => {
    let isValid = true;
    const sheet = hostSheet({
      rows: [['Email', 'Name'], ...manyRows(30)],
      reply: () => (isValid ? undefined : reply(401)),
    });
    sheet.beforeCall = (method) => {
      if (method === 'UrlFetchApp.fetchAll' && sheet.requests.length >= 5) isValid = false;
    };
    expect(sheet.choose('updateChangedRows')).toMatch(
      /^The run stopped, 25 rows still queued\..* 5 updated\.$/,
    );
    sheet.beforeCall = () => undefined;
    isValid = true;
    expect(sheet.choose('updateChangedRows')).toBe('Done: 30 rows. 25 updated, 5 unchanged.');
  });

  it('the first five are unknown -> asks about the account; no: nothing is rejected', () => {
    const sheet = hostSheet({ rows: [['Email', 'Name'], ...manyRows(8)], known: [] });
    sheet.answers.push({ button: 'YES' }, { button: 'NO' });
    expect(sheet.choose('updateChangedRows')).toMatch(/^The run stopped, 8 rows still queued\. .*“demo”/);
    expect(sheet.requests).toHaveLength(5);
    expect(new Set(sheet.column('Omniwallet status'))).toEqual(new Set(['queued']));
  });

  it('the first five are unknown -> asks about the account; yes: goes on', () => {
    const sheet = hostSheet({ rows: [['Email', 'Name'], ...manyRows(8)], known: ['c7@example.com'] });
    expect(sheet.choose('updateChangedRows')).toBe('Done: 8 rows. 1 updated, 7 rejected.');
  });

  it('four rows, all unknown -> rejected, for that may well be so', () => {
    const sheet = hostSheet({ rows: [['Email', 'Name'], ...manyRows(4)], known: [] });
    expect(sheet.choose('updateChangedRows')).toBe('Done: 4 rows. 4 rejected.');
  });

  it('nobody answers -> stops after three batches; no row is to blame', () => {
    const sheet = hostSheet({
      rows: [['Email', 'Name'], ...manyRows(40)],
      reply: () => ({ ok: false, reason: 'address' }),
    });
    expect(sheet.choose('updateChangedRows')).toMatch(/does not answer/);
    expect(new Set(sheet.column('Omniwallet status'))).toEqual(new Set(['queued']));
  });

  it('setting "stop on a row error" -> stops at the first row that is refused', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea.with(3, 'Diamond'), eva] });
    sheet.store.properties.document['omniwallet.settings'] = '{"onRowError":"stop"}';
    expect(sheet.choose('updateChangedRows')).toMatch(/stopped at row 3/);
    expect(sheet.column('Omniwallet status')[1]).toBe('rejected');
  });

  it('setting "stop on a row error" -> an invalid row keeps all others from being sent', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea.with(4, 'ten')] });
    sheet.store.properties.document['omniwallet.settings'] = '{"onRowError":"stop"}';
    expect(sheet.choose('updateChangedRows')).toMatch(/stopped at row 3/);
    expect(sheet.requests).toEqual([]);
    expect(sheet.column('Omniwallet status')).toEqual(['queued', 'invalid']);
  });

  it('not connected -> says how to connect, touches nothing', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana], connect: false });
    expect(sheet.choose('updateChangedRows')).toMatch(/Connect… first/);
    expect(sheet.columnOf('Omniwallet status')).toBe(0);
  });

  it.each([
    [
      ['Name', 'Phone'],
      'This sheet has no email column. Name one “Email” in row 1. Row 1 says: “Name” and “Phone”.',
    ],
    [
      ['Email', 'Mobile', 'Teléfono'],
      'More than one column is read as Phone: “Mobile” and “Teléfono”. Choose one of them in the sidebar (Omniwallet > Open), or rename the others.',
    ],
  ])('headers %j -> %s', (headers, expected) => {
    const sheet = hostSheet({ rows: [headers, ['ana@example.com']] });
    expect(sheet.choose('updateChangedRows')).toBe(expected);
    expect(sheet.requests).toEqual([]);
  });
});

describe('Update changed rows, the dialog', () => {
  it('says what will be sent, what not and why, and how many cards', () => {
    const sheet = hostSheet({
      rows: [
        HEADERS,
        ana,
        bea.with(5, ''),
        eva.with(5, '#NEW').with(2, '#CLEAR'),
        ['x', '', '', '', '', '1'],
      ],
    });
    sheet.answers.push({ button: 'NO' });
    sheet.choose('updateChangedRows');
    expect(sheet.dialogs.map(({ text }) => text)).toEqual([
      '3 rows will be sent to Omniwallet.\nNot sent:\n  • 1 row invalid (the message beside each says why)\n' +
        '2 card numbers will be generated. A new number breaks a pass that is already in a customer’s wallet.\n' +
        '1 field will be cleared.\n\nSend now?',
    ]);
  });

  it('no -> nothing is sent and nothing is written', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana] });
    sheet.answers.push({ button: 'NO' });
    sheet.choose('updateChangedRows');
    expect(sheet.requests).toEqual([]);
    expect(sheet.columnOf('Omniwallet status')).toBe(0);
  });

  it('the sheet grows while the dialog is open -> asks again, for nobody agreed to the new row', () => {
    const sheet = hostSheet({
      rows: [HEADERS, ana, bea],
      known: ['ana@example.com', 'bea@example.com', 'eva@example.com'],
    });
    sheet.beforeCall = (method) => {
      if (method === 'Ui.alert' && sheet.dialogs.length === 0) {
        eva.forEach((input, index) => {
          sheet.workbook.enter(sheet.workbook.book.activeSheetId, 4, index + 1, input);
        });
      }
    };
    sheet.choose('updateChangedRows');
    expect(sheet.dialogs.map(({ text }) => text.split('\n')[0])).toEqual([
      '2 rows will be sent to Omniwallet.',
      '3 rows will be sent to Omniwallet.',
      'Done: 3 rows. 3 updated.',
    ]);
  });

  it('speaks Spanish to a Spaniard, and reads numbers as the spreadsheet does', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea.with(4, '12,5')], locale: 'es' });
    expect(sheet.choose('updateChangedRows')).toBe('Terminado: 2 filas. 1 actualizada, 1 no válida.');
    expect(sheet.column('Omniwallet status')).toEqual(['actualizada', 'no válida']);
    expect(sheet.column('Omniwallet message')[1]).toBe(
      'Points: “12,5” no es un número entero. Escriba solo cifras, por ejemplo 1200.',
    );
  });
});
