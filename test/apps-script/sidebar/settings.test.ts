import type { SettingsView } from '../../../src/core/sidebar/views';
import { hostSheet, type HostedSheet } from '../run-in-host';
import { ask, askFor, startAndDrive } from './ask';

const open = (
  rows = [
    ['Email', 'Name', 'Phone', 'Card'],
    ['ana@example.com', 'Ana', '600 11 22 33', ''],
  ],
) => hostSheet({ rows });
const settingsOf = (sheet: HostedSheet): SettingsView => askFor(sheet, 'open', {}).settings;
const save = (sheet: HostedSheet, changes: Partial<SettingsView>) =>
  ask(sheet, 'saveSettings', { settings: { ...settingsOf(sheet), ...changes } });
const attributesOf = (sheet: HostedSheet): unknown =>
  (JSON.parse(sheet.requests.at(-1)?.body ?? '{}') as { data: { attributes: unknown } }).data.attributes;

describe('settings', () => {
  it('the defaults', () => {
    expect(settingsOf(open())).toEqual({
      blankCard: 'generate',
      onRowError: 'continue',
      maxBatchSize: 400,
      perMinute: null,
      phones: 'as-written',
      maxRunLines: 1000,
      maxLogLines: 5000,
      language: 'google',
    });
  });

  it('saved -> kept; the language with the person, the rest with the spreadsheet', () => {
    const sheet = open();
    const wanted: SettingsView = {
      blankCard: 'keep',
      onRowError: 'stop',
      maxBatchSize: 20,
      perMinute: 600,
      phones: 'ES',
      maxRunLines: 500,
      maxLogLines: 600,
      language: 'es',
    };
    expect(ask(sheet, 'saveSettings', { settings: wanted })).toEqual(wanted);
    expect(settingsOf(sheet)).toEqual(wanted);
    expect(askFor(sheet, 'open', {}, { userEmail: 'bea@example.com' }).settings).toEqual({
      ...wanted,
      language: 'google',
    });
  });

  it.each<[Partial<SettingsView>, RegExp]>([
    [{ maxBatchSize: 0 }, /^The largest batch is a whole number from 1 to 1000\.$/],
    [{ maxBatchSize: 1001 }, /^The largest batch/],
    [{ maxBatchSize: 1.5 }, /^The largest batch/],
    [{ perMinute: 0 }, /^Requests a minute are a whole number from 1 to 100000, or nothing\.$/],
    [{ perMinute: 100_001 }, /^Requests a minute/],
    [{ maxRunLines: 0 }, /^The lines that the history keeps are a whole number from 1 to /],
    [{ phones: 'ZZ' }, /^There are no phone numbers of “ZZ”/],
    [{ phones: 'Spain' }, /^There are no phone numbers of “Spain”/],
  ])('%j -> a sentence, nothing kept', (changes, sentence) => {
    const sheet = open();
    const before = settingsOf(sheet);
    expect(save(sheet, { ...changes, blankCard: 'keep', language: 'es' })).toMatch(sentence);
    expect(settingsOf(sheet)).toEqual(before);
  });

  it('the menu’s two questions leave the other settings as they are', () => {
    const sheet = open();
    save(sheet, { maxBatchSize: 20, phones: 'ES' });
    sheet.answers.push({ button: 'NO' }, { button: 'YES' });
    sheet.choose('changeSettings');
    expect(settingsOf(sheet)).toMatchObject({ blankCard: 'keep', maxBatchSize: 20, phones: 'ES' });
  });
});

describe('what settings do', () => {
  it('language: menu, dialogs, sidebar and outcomes are in the chosen one', () => {
    const sheet = open();
    save(sheet, { language: 'es' });
    sheet.host.run('onOpen', { mode: 'onOpen' });
    expect(sheet.host.menus()[0]?.entries[0]).toMatchObject({ caption: 'Abrir' });
    expect(askFor(sheet, 'open', {}).language).toBe('es');
    expect(startAndDrive(sheet).sentence).toMatch(/^Terminado: 1 fila\. 1 actualizada/);
    expect(sheet.column('Omniwallet status')).toEqual(['actualizada']);
    // Google's own language comes back with the choice.
    save(sheet, { language: 'google' });
    expect(askFor(sheet, 'open', {}).language).toBe('en');
  });

  it('phones in international form -> sent so, and what comes back is compared with what was sent', () => {
    const sheet = open();
    save(sheet, { phones: 'ES', blankCard: 'keep' });
    expect(startAndDrive(sheet)).toMatchObject({ outcomes: { updated: 1, differs: 0 } });
    expect(attributesOf(sheet)).toEqual({ name: 'Ana', phone: '+34600112233' });
    expect(startAndDrive(sheet)).toMatchObject({ outcomes: { unchanged: 1 } });
  });

  it('a phone that cannot be one -> invalid, with the remedy', () => {
    const sheet = open([
      ['Email', 'Mobile'],
      ['ana@example.com', '600'],
      ['bea@example.com', "'+44 20 7946 0958"],
    ]);
    save(sheet, { phones: 'ES' });
    expect(startAndDrive(sheet)).toMatchObject({ outcomes: { invalid: 1, updated: 1 } });
    expect(sheet.column('Omniwallet message')[0]).toBe(
      'Mobile: “600” cannot be a phone number. Type all its digits, with + and the country code if it is from another country.',
    );
    expect(attributesOf(sheet)).toEqual({ phone: '+442079460958' });
  });

  it('the largest batch -> never more at once', () => {
    const rows = [
      ['Email', 'Name'],
      ...Array.from({ length: 50 }, (_, index) => [`c${index}@example.com`, 'Name']),
    ];
    const sheet = open(rows);
    save(sheet, { maxBatchSize: 7 });
    const sizes: number[] = [];
    let before = 0;
    sheet.beforeCall = (method) => {
      if (method !== 'UrlFetchApp.fetchAll') return;
      sizes.push(sheet.requests.length - before);
      before = sheet.requests.length;
    };
    startAndDrive(sheet);
    expect(Math.max(...sizes)).toBe(7);
  });

  it('the largest batch that may be, and every row asks for a card -> the record of the run still fits', () => {
    const rows = Array.from({ length: 2200 }, (_, index) => [`customer${index}@example.com`, '']);
    const sheet = open([['Email', 'Card'], ...rows]);
    save(sheet, { maxBatchSize: 1000 });
    const sizes: number[] = [];
    sheet.beforeCall = () => {
      sizes.push((sheet.store.properties.document['omniwallet.run'] ?? '').length);
    };
    expect(startAndDrive(sheet)).toMatchObject({ outcomes: { updated: 2200 } });
    expect(sizes.reduce((most, size) => Math.max(most, size))).toBeLessThan(4 * 1024);
    expect(sheet.requests).toHaveLength(2200);
  });

  it('requests a minute -> never more in a minute', () => {
    const rows = [
      ['Email', 'Name'],
      ...Array.from({ length: 90 }, (_, index) => [`c${index}@example.com`, 'Name']),
    ];
    const sheet = open(rows);
    save(sheet, { perMinute: 30 });
    const startedMs = sheet.clock.nowMs;
    expect(startAndDrive(sheet)).toMatchObject({ outcomes: { updated: 90 } });
    expect(sheet.clock.nowMs - startedMs).toBeGreaterThan(2.8 * 60_000);
  });
});
