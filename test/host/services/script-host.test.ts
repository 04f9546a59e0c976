/** One execution: a fresh world that knows ECMAScript and Google's services, and nothing of Node. */
import { evaluate, hostScript } from './run-script';

describe('what a script finds', () => {
  it.each([
    'setTimeout',
    'setInterval',
    'fetch',
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'atob',
    'crypto',
    'structuredClone',
    'queueMicrotask',
    'AbortController',
    'performance',
    'process',
    'require',
    'module',
    'window',
    'global',
    'Buffer',
  ])('no %s', (name) => {
    expect(evaluate(`typeof ${name}`)).toBe('undefined');
  });

  it.each(['Promise', 'Map', 'Intl', 'SpreadsheetApp', 'UrlFetchApp', 'console', 'HtmlService'])(
    '%s',
    (name) => {
      expect(evaluate(`typeof ${name} !== 'undefined'`)).toBe(true);
    },
  );

  it.each([
    ['HtmlService.createTemplate', 'HtmlService.createTemplate("x")'],
    ['HtmlOutput.addMetaTag', 'HtmlService.createHtmlOutput("x").addMetaTag("a", "b")'],
    ['CacheService.getUserCache', 'CacheService.getUserCache()'],
    ['Utilities.computeDigest', 'Utilities.computeDigest(1, "x")'],
    ['Ui.showDialog', 'SpreadsheetApp.getUi().showDialog({})'],
  ])('%s is refused by name', (name, expression) => {
    expect(() => evaluate(expression)).toThrow(`not emulated: ${name}`);
  });
});

describe('dates, lists and errors are those of the script', () => {
  const rows = [['03/12/2024', 'Ana']];
  const values = 'SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange("A1:B1").getValues()';
  const failing = 'SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange("nowhere")';

  it.each([
    ['a cell with a date', `${values}[0][0] instanceof Date`],
    ['its moment', `${values}[0][0].getTime() === Date.UTC(2024, 2, 11, 23)`],
    ['a block', `${values} instanceof Array && ${values}[0] instanceof Array`],
    ['the sheets', 'SpreadsheetApp.getActiveSpreadsheet().getSheets() instanceof Array'],
    ['properties', 'PropertiesService.getUserProperties().getProperties() instanceof Object'],
    ['replies', 'UrlFetchApp.fetchAll([]) instanceof Array'],
    ['an exception', `(() => { try { ${failing}; } catch (error) { return error instanceof Error; } })()`],
    ['its name', `(() => { try { ${failing}; } catch (error) { return error.name === "Exception"; } })()`],
    [
      'its text',
      `(() => { try { ${failing}; } catch (error) { return String(error); } })() === "Exception: Range not found"`,
    ],
  ])('%s', (_, expression) => {
    expect(evaluate(expression, { rows })).toBe(true);
  });

  it('a date of the script is written as a date', () => {
    const { run, workbook } = hostScript(
      'function main() { SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange("A1").setValue(new Date(Date.UTC(2024, 6, 12))); }',
    );
    run('main');
    expect(workbook.displayValues(0)).toEqual([['7/12/2024 2:00:00']]);
  });
});

describe('the clock of the script is that of the platform', () => {
  it.each([
    ['Date.now()', 1_000],
    ['new Date().getTime()', 1_000],
    ['new Date(5).getTime()', 5],
    ['new Date(2024, 0, 1) instanceof Date', true],
    ['new Date().constructor === Date', true],
    ['typeof Date()', 'string'],
    ['(Utilities.sleep(500), Date.now())', 1_500],
  ])('%s -> %j', (expression, expected) => {
    expect(evaluate(expression, { startMs: 1_000 })).toBe(expected);
  });
});

describe('executions', () => {
  const counting =
    'let count = 0; function next() { count += 1; globalThis.kept = count; return count; } function left() { return globalThis.kept; }';

  it('forget their global state', () => {
    const { run } = hostScript(counting);
    expect([run('next'), run('next'), run('left')]).toEqual([1, 1, undefined]);
  });

  it('run the statements outside functions each time, with the rights of the execution', () => {
    const { run } = hostScript(
      'const triggers = ScriptApp.getProjectTriggers(); function onOpen() {} function main() { return triggers.length; }',
    );
    expect(run('main')).toBe(0);
    expect(() => run('onOpen', { mode: 'onOpen' })).toThrow(
      'You do not have permission to call ScriptApp.getProjectTriggers',
    );
  });

  it.each([
    ['function main() { return 1; }', 1],
    ['const main = () => 1;', 1],
    ['var main = function () { return 1; };', 1],
  ])('%s can be called', (bundle, result) => {
    expect(hostScript(bundle).run('main')).toBe(result);
  });

  it.each(['missing', 'notAFunction', 'two words', 'alert(1)', ''])('%j is not found', (name) => {
    const { run } = hostScript('const notAFunction = 1;');
    expect(() => run(name)).toThrow(`Script function not found: ${name}`);
  });

  it('throw what the script throws', () => {
    const { run } = hostScript('function main() { throw new RangeError("mine"); }');
    expect(() => run('main')).toThrow('mine');
  });

  it('a broken script is told when it is loaded', () => {
    expect(() => hostScript('function {')).toThrow('Unexpected token');
  });

  it('a write that Google would refuse later fails the execution at its end', () => {
    const { run, workbook } = hostScript(
      'function main() { SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange("A1").setValue("x".repeat(50001)); }',
    );
    expect(() => run('main')).toThrow('Your input contains more than the maximum of 50000 characters');
    expect(workbook.displayValues(0)).toEqual([]);
  });

  it('an own error of the script counts more than a write that is refused later', () => {
    const { run } = hostScript(
      'function main() { SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange("A1").setValue("x".repeat(50001)); throw new Error("mine"); }',
    );
    expect(() => run('main')).toThrow('mine');
  });
});

it.each([
  ['trigger', { triggerUid: '7' }, { triggerUid: '7' }],
  ['trigger', undefined, { authMode: 'FULL' }],
  ['onOpen', undefined, { authMode: 'LIMITED' }],
] as const)('a %s is told its event: %j', (mode, event, told) => {
  const { run } = hostScript('function main(event) { return event; }');
  expect(run('main', { mode, event })).toEqual(told);
});
