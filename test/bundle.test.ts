import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { Linter } from 'eslint';
import { RIGHTS, scopeOf } from '../src/core/rights';
import { hostSheet } from './apps-script/run-in-host';

const code = readFileSync('dist/Code.js', 'utf8');

/** What Apps Script's runtime gives besides ECMAScript; it has no timers, URL, TextEncoder, crypto or fetch. */
const GOOGLE_GLOBALS = [
  'SpreadsheetApp',
  'UrlFetchApp',
  'HtmlService',
  'PropertiesService',
  'LockService',
  'MailApp',
  'ScriptApp',
  'Session',
  'Utilities',
  'console',
];

describe('dist/Code.js', () => {
  it('parses as ECMAScript 2020 without modules, and names nothing that Apps Script lacks', () => {
    const messages = new Linter().verify(code, {
      languageOptions: {
        ecmaVersion: 2020,
        sourceType: 'script',
        globals: Object.fromEntries(GOOGLE_GLOBALS.map((name) => [name, 'readonly'])),
      },
      rules: { 'no-undef': 'error' },
    });
    expect(messages.map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
  });

  it('a planted timer, private field or export -> is found', () => {
    const linter = new Linter();
    const find = (source: string) =>
      linter.verify(source, {
        languageOptions: { ecmaVersion: 2020, sourceType: 'script' },
        rules: { 'no-undef': 'error' },
      }).length;
    expect(['setTimeout(f)', 'class A { #x = 1 }', 'export const a = 1'].map(find).every((n) => n > 0)).toBe(
      true,
    );
  });

  it('every function that the menu calls is a literal top-level function', () => {
    const sheet = hostSheet({ rows: [['Email']] });
    sheet.host.run('onOpen', { mode: 'onOpen' });
    const names = sheet.host
      .menus()
      .flatMap(({ entries }) => entries)
      .flatMap((entry) => (entry.kind === 'item' ? [entry.functionName] : []));
    expect(names).toHaveLength(8);
    for (const name of [...names, 'onOpen', 'continueRun', 'answerSidebar'])
      expect(code).toMatch(new RegExp(`^function ${name}\\(`, 'm'));
  });

  it('loading it -> defines the handlers and touches no service', () => {
    const context = createContext({});
    runInContext(code, context);
    const defined = Object.keys(context).filter((name) => !name.endsWith('_'));
    expect(defined).toEqual([...code.matchAll(/^function (\w+)\(/gm)].map(([, name]) => name));
  });

  it('is readable: not minified', () => {
    expect(code).toContain('function planRows(');
    expect(Math.max(...code.split('\n').map((line) => line.length))).toBeLessThan(2000);
  });
});

describe('what would be pushed', () => {
  it('clasp -> exactly the manifest, the code and the sidebar', () => {
    const clasp = path.resolve('node_modules/.bin/clasp');
    const output = execFileSync(clasp, ['show-file-status', '--json'], { encoding: 'utf8' });
    const { filesToPush } = JSON.parse(output) as { filesToPush: string[] };
    expect(filesToPush.sort()).toEqual(['dist/Code.js', 'dist/Sidebar.html', 'dist/appsscript.json']);
  });

  it('npm run push with the placeholder -> stops and says how to get a script id', () => {
    const push = () => execFileSync(process.execPath, ['push.mjs'], { encoding: 'utf8', stdio: 'pipe' });
    expect(push).toThrow(/script id.*Extensions > Apps Script/s);
  });

  it('the script knows what the manifest asks for, so that it can tell what was not granted', () => {
    const { oauthScopes } = JSON.parse(readFileSync('dist/appsscript.json', 'utf8')) as {
      oauthScopes: string[];
    };
    expect(oauthScopes).toEqual(RIGHTS.map(scopeOf));
  });

  it('the manifest asks for the narrowest scopes', () => {
    expect(JSON.parse(readFileSync('dist/appsscript.json', 'utf8'))).toMatchObject({
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.external_request',
        'https://www.googleapis.com/auth/script.container.ui',
        'https://www.googleapis.com/auth/script.scriptapp',
        'https://www.googleapis.com/auth/script.send_mail',
        'https://www.googleapis.com/auth/userinfo.email',
      ],
    });
  });
});
