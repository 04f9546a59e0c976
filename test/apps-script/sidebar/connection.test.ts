import { hostSheet, type HostedSheet } from '../run-in-host';
import { ask, askFor, driveRun, startRun } from './ask';

const ROWS = [
  ['Email', 'Name'],
  ['ana@example.com', 'Ana'],
  ['bea@example.com', 'Bea'],
];
const TOKEN = 'demo-token-1234';
const open = (faults = {}, connect = false): HostedSheet => hostSheet({ rows: ROWS, connect, faults });
const mine = (sheet: HostedSheet) => sheet.store.properties.users['ana@example.com'];

describe('connect', () => {
  it('right ones -> account, the end of the token, customers; kept', () => {
    const sheet = open();
    expect(askFor(sheet, 'open', {}).connection).toBeNull();
    const connected = askFor(sheet, 'connect', {
      account: 'https://demo.omniwallet.tools/',
      token: ` ${TOKEN} `,
    });
    expect(connected).toEqual({ account: 'demo', tokenEnd: '1234', customers: 2 });
    expect(askFor(sheet, 'open', {})).toMatchObject({
      account: 'demo',
      connection: { account: 'demo', tokenEnd: '1234', customers: null },
    });
    expect(sheet.store.properties.document).toEqual({ 'omniwallet.account': 'demo' });
    expect(mine(sheet)).toEqual({ 'omniwallet.token': TOKEN });
  });

  it.each([
    ['a wrong token', 'demo', 'wrong', {}, /does not accept the token.* Nothing was saved\.$/],
    ['a wrong account', 'other', TOKEN, {}, /does not know the account “other”.* Nothing was saved\.$/],
    ['no permission', 'demo', TOKEN, { forbidden: true }, /may not change customers.* Nothing was saved\.$/],
    ['no account', 'two words', TOKEN, {}, /“two words” is not an account.* Nothing was saved\.$/],
    ['no token', 'demo', '', {}, /This is not a token.* Nothing was saved\.$/],
  ])('%s -> a sentence, nothing kept', (_, account, token, faults, sentence) => {
    const sheet = open(faults);
    expect(ask(sheet, 'connect', { account, token })).toMatch(sentence);
    expect(sheet.store.properties.document).toEqual({});
    expect(mine(sheet) ?? {}).toEqual({});
  });

  it('a token that does not work leaves the one that does', () => {
    const sheet = open({}, true);
    ask(sheet, 'connect', { account: 'demo', token: 'wrong' });
    expect(mine(sheet)).toEqual({ 'omniwallet.token': TOKEN });
  });

  it('of a short token nothing is shown', () => {
    const sheet = hostSheet({
      rows: ROWS,
      connect: false,
      reply: () => ({ ok: true, status: 200, headers: {}, body: '{}' }),
    });
    expect(ask(sheet, 'connect', { account: 'demo', token: 'short' })).toEqual({
      account: 'demo',
      tokenEnd: '',
      customers: null,
    });
  });
});

describe('test and disconnect', () => {
  it('the connection works -> its customers', () => {
    expect(ask(open({}, true), 'testConnection', {})).toMatchObject({ account: 'demo', customers: 2 });
  });

  it.each([
    ['it works no more', { outage: true }, true, /answered with error 503/],
    ['there is none', {}, false, /^Not connected yet/],
  ])('%s -> a sentence', (_, faults, connected, sentence) => {
    expect(ask(open(faults, connected), 'testConnection', {})).toMatch(sentence);
  });

  it('disconnect -> the token is gone, the account stays for colleagues', () => {
    const sheet = open({}, true);
    expect(ask(sheet, 'disconnect', {})).toEqual({});
    expect(mine(sheet)).toEqual({});
    expect(askFor(sheet, 'open', {})).toMatchObject({ account: 'demo', connection: null });
  });

  it('not while a run of mine needs it', () => {
    const sheet = open({}, true);
    const started = startRun(sheet);
    expect(ask(sheet, 'disconnect', {})).toMatch(/^Your update is still on/);
    if (started.kind === 'started') driveRun(sheet, started.run);
    expect(ask(sheet, 'disconnect', {})).toEqual({});
  });
});

it('no answer, sheet or property of the document ever holds the token', () => {
  const sheet = open();
  const answers = [
    ask(sheet, 'connect', { account: 'demo', token: TOKEN }),
    ask(sheet, 'testConnection', {}),
    ask(sheet, 'open', {}),
    startRun(sheet),
    ask(sheet, 'watch', {}),
  ];
  const sheetId = sheet.workbook.book.activeSheetId;
  const seen = JSON.stringify([
    answers,
    sheet.workbook.displayValues(sheetId),
    sheet.store.properties.document,
  ]);
  expect(seen).not.toContain(TOKEN);
});
