import { firstSheetId, hostSheet, type HostedSheet } from './run-in-host';

const HEADERS = ['Email', 'Name', 'Points'];
const ana = ['ana@example.com', 'Ana', '350'];
const bea = ['bea@example.com', 'Bea', 'ten'];

describe('the menu', () => {
  it.each([
    [
      'en',
      [
        'Open',
        'Connect…',
        'Update changed rows',
        'Update selected rows',
        'Retry failed rows',
        'Check rows',
        'Stop the run',
        'Settings…',
      ],
    ],
    [
      'es',
      [
        'Abrir',
        'Conectar…',
        'Actualizar filas cambiadas',
        'Actualizar filas seleccionadas',
        'Reintentar filas fallidas',
        'Comprobar filas',
        'Detener la ejecución',
        'Ajustes…',
      ],
    ],
  ] as const)('%s -> %j', (locale, captions) => {
    const sheet = hostSheet({ rows: [HEADERS], locale });
    sheet.host.run('onOpen', { mode: 'onOpen' });
    const [menu] = sheet.host.menus();
    expect(menu?.caption).toBe('Omniwallet');
    const items = (menu?.entries ?? []).flatMap((entry) => (entry.kind === 'item' ? [entry.caption] : []));
    expect(items).toEqual(captions);
  });

  it('onOpen -> does nothing but the menu', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana] });
    sheet.host.run('onOpen', { mode: 'onOpen' });
    expect(sheet.host.lastCounts()).toMatchObject({ spreadsheetCalls: 0, fetchCalls: 0 });
    expect(sheet.dialogs).toEqual([]);
  });
});

describe('Check rows', () => {
  it('plans, writes what needs no sending, sends nothing', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea] });
    expect(sheet.choose('checkRows')).toBe(
      'Checked: 2 rows.\n1 row would be sent.\nNot sent:\n  • 1 row invalid (the message beside each says why)',
    );
    expect(sheet.requests).toEqual([]);
    expect(sheet.column('Omniwallet status')).toEqual(['', 'invalid']);
  });

  it('a row that was put right -> no longer says what was wrong', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea] });
    sheet.choose('checkRows');
    sheet.workbook.enter(firstSheetId(sheet.workbook), 3, 3, '10');
    sheet.choose('checkRows');
    expect(sheet.column('Omniwallet status')).toEqual(['', '']);
    expect(sheet.column('Omniwallet message')).toEqual(['', '']);
  });

  it('works before anybody has connected', () => {
    const sheet = hostSheet({ rows: [HEADERS, bea], connect: false });
    sheet.choose('checkRows');
    expect(sheet.column('Omniwallet status')).toEqual(['invalid']);
  });

  it('an empty sheet -> says so', () => {
    expect(hostSheet({ rows: [HEADERS] }).choose('checkRows')).toBe('There is no row to work on.');
  });
});

describe('Retry failed rows', () => {
  it('sends what was rejected or failed, whether it changed or not, and nothing else', () => {
    const sheet = hostSheet({ rows: [HEADERS, ana, bea.with(2, '5')], known: ['ana@example.com'] });
    sheet.choose('updateChangedRows');
    expect(sheet.column('Omniwallet status')).toEqual(['updated', 'rejected']);
    expect(sheet.choose('retryFailedRows')).toBe('Done: 1 row. 1 rejected.');
    expect(sheet.requests).toHaveLength(3);
  });

  it('nothing failed -> says so', () => {
    expect(hostSheet({ rows: [HEADERS, ana] }).choose('retryFailedRows')).toBe(
      'No row is failed or rejected.',
    );
  });
});

describe('Connect…', () => {
  const connect = (sheet: HostedSheet, account: string, token: string): string => {
    sheet.answers.push({ button: 'OK', text: account }, { button: 'OK', text: token });
    return sheet.choose('connect');
  };
  const open = (faults = {}) => hostSheet({ rows: [HEADERS, ana], connect: false, faults });

  it('right ones -> the number of customers; token with the person, account with the spreadsheet', () => {
    const sheet = open();
    expect(connect(sheet, 'https://DEMO.omniwallet.tools/customers', ' demo-token-1234 ')).toBe(
      'Connected to demo: 1 customer.',
    );
    expect(sheet.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET https://api.omniwallet.cloud/v1/customers?page[size]=1',
    ]);
    expect(sheet.store.properties.document).toEqual({ 'omniwallet.account': 'demo' });
    expect(sheet.store.properties.users['ana@example.com']).toEqual({
      'omniwallet.token': 'demo-token-1234',
    });
    expect(sheet.choose('updateChangedRows')).toBe('Done: 1 row. 1 updated.');
  });

  it.each([
    ['wrong token', 'demo', 'wrong', {}, /does not accept the token.*Nothing was saved\./],
    [
      'wrong account',
      'other',
      'demo-token-1234',
      {},
      /does not know the account “other”.*Nothing was saved\./,
    ],
    [
      'no permission',
      'demo',
      'demo-token-1234',
      { forbidden: true },
      /may not change customers.*Nothing was saved\./,
    ],
    ['no account', 'two words', 'x', {}, /“two words” is not an account.*Nothing was saved\./],
    ['no token', 'demo', 'two words', {}, /This is not a token.*Nothing was saved\./],
    ['outage', 'demo', 'demo-token-1234', { outage: true }, /answered with error 503.*Nothing was saved\./],
  ])('%s -> says how to put it right and keeps nothing', (_, account, token, faults, expected) => {
    const sheet = open(faults);
    connect(sheet, account, token);
    expect(sheet.dialogs.at(-1)?.text).toMatch(expected);
    expect(sheet.store.properties.document).toEqual({});
  });

  it('no connection -> says so', () => {
    const sheet = hostSheet({
      rows: [HEADERS],
      connect: false,
      reply: () => ({ ok: false, reason: 'address' }),
    });
    expect(connect(sheet, 'demo', 'x')).toBe(
      'Omniwallet could not be reached. Try again in a minute. Nothing was saved.',
    );
  });

  it('given up -> nothing happens', () => {
    const sheet = open();
    sheet.answers.push({ button: 'CANCEL' });
    sheet.choose('connect');
    expect(sheet.dialogs).toHaveLength(1);
    expect(sheet.requests).toEqual([]);
  });

  it('no dialog, log or property of the document ever holds the token', () => {
    const sheet = open();
    connect(sheet, 'demo', 'demo-token-1234');
    sheet.choose('updateChangedRows');
    expect(JSON.stringify([sheet.dialogs, sheet.store.properties.document])).not.toContain('demo-token-1234');
  });
});

describe('Settings…', () => {
  it('keeps both answers; a blank card no longer asks', () => {
    const sheet = hostSheet({
      rows: [
        ['Email', 'Name', 'Card'],
        ['ana@example.com', 'Ana', ''],
      ],
    });
    sheet.answers.push({ button: 'NO' }, { button: 'NO' });
    expect(sheet.choose('changeSettings')).toBe('Settings saved.');
    expect(sheet.dialogs[0]?.text).toContain('Now: Yes.');
    sheet.choose('updateChangedRows');
    expect(JSON.parse(sheet.requests[0]?.body ?? '')).toMatchObject({
      data: { attributes: { name: 'Ana' } },
    });
    expect(sheet.requests[0]?.body).not.toContain('card');
  });

  it('given up half-way -> nothing is changed', () => {
    const sheet = hostSheet({ rows: [HEADERS] });
    sheet.answers.push({ button: 'NO' }, { button: 'CANCEL' });
    sheet.choose('changeSettings');
    expect(sheet.store.properties.document['omniwallet.settings']).toBeUndefined();
  });
});
