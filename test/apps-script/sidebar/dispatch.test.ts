import { hostSheet } from '../run-in-host';
import { ask, askRaw, BUILD, startArgs } from './ask';

const open = (locale: 'en' | 'es' = 'en') => hostSheet({ rows: [['Email'], ['ana@example.com']], locale });
const request = (changes: object): string =>
  JSON.stringify({ build: BUILD, name: 'open', args: {}, ...changes });

describe('answerSidebar', () => {
  it.each([
    [
      'a page of another build',
      request({ build: 'other' }),
      'outdated',
      /was updated after this sidebar was opened/,
    ],
    ['no JSON', '{', 'refused', /did not understand the sidebar/],
    ['no call', '{}', 'refused', /did not understand the sidebar/],
    ['an unknown call', request({ name: 'erase' }), 'refused', /did not understand the sidebar/],
    ['a name that every object has', request({ name: 'constructor' }), 'refused', /did not understand/],
    ['arguments that are missing', request({ name: 'preview' }), 'refused', /did not understand the sidebar/],
    [
      'arguments of the wrong kind',
      request({ name: 'step', args: { runId: 7 } }),
      'refused',
      /did not understand/,
    ],
  ])('%s -> %s', (_, json, kind, sentence) => {
    const reply = askRaw(open(), json);
    expect(reply).toMatchObject({ kind, sentence: expect.stringMatching(sentence) as string });
  });

  it('answers in the person’s language', () => {
    expect(askRaw(open('es'), request({ build: 'other' }))).toMatchObject({
      kind: 'outdated',
      sentence: expect.stringMatching(/^El complemento se actualizó/) as string,
    });
  });

  it.each([
    [
      'a scope that was not granted',
      'Required permissions: https://www.googleapis.com/auth/script.scriptapp',
      /allow what Google asks for/,
    ],
    ['a protected range', 'You are trying to edit a protected cell or object.', /A protected range keeps/],
  ])('Google refuses, %s -> a sentence', (_, message, sentence) => {
    const sheet = open();
    sheet.beforeCall = (method) => {
      if (method === 'Sheet.getLastRow') throw new Error(message);
    };
    expect(ask(sheet, 'open', {})).toMatch(sentence);
  });

  it('anything unknown is thrown on, to the page’s failure handler', () => {
    const sheet = open();
    sheet.beforeCall = (method) => {
      if (method === 'Sheet.getLastRow') throw new Error('a server error occurred');
    };
    expect(() => ask(sheet, 'open', {})).toThrow('a server error occurred');
  });

  it('another execution holds the document for long -> try again', () => {
    const sheet = open();
    const args = startArgs(sheet);
    sheet.store.locks['document'] = 'other';
    expect(ask(sheet, 'start', args)).toMatch(/^Google is busy with this spreadsheet/);
  });
});

describe('Omniwallet > Open', () => {
  it('shows the page, and calls nothing else', () => {
    const sheet = open();
    sheet.host.run('openSidebar', { mode: 'menu' });
    expect(sheet.host.lastCounts()).toMatchObject({ spreadsheetCalls: 0, fetchCalls: 0 });
  });
});
