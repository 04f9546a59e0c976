/** Google's services in a thread of their own script: the same as without a thread. */
import { ok } from '../services/fake-platform';
import { hostScript } from '../services/run-script';
import { closeSessions, openSession } from './open-session';

afterEach(closeSessions);

const rows = [
  ['Email', 'Since'],
  ['ana@example.com', '03/12/2024'],
];

const HELPERS = `
  const book = () => SpreadsheetApp.getActiveSpreadsheet();
  const sheet = () => book().getSheets()[0];
  const messageOf = (act) => { try { act(); } catch (error) { return error.name + ": " + error.message + " " + (error instanceof Error); } };
`;

describe('the same answer in a thread as without one', () => {
  it.each([
    'sheet().getRange("A1:B2").getValues()',
    'sheet().getRange("A1:B2").getDisplayValues() instanceof Array',
    'sheet().getRange("B2").getValues()[0][0] instanceof Date',
    'sheet().getRange("B2").getValue().getTime()',
    'book().getSheets() instanceof Array && book().getSheets().map((one) => one.getName())',
    'String(sheet().getRange("A1"))',
    'book().getSheetByName("nowhere")',
    'sheet().getRange("A2").setValue("x").setBackground("#ff0000").getA1Notation()',
    '(() => { const range = sheet().getRange("A2"); return range.setValue("x") === range; })()',
    'book().setActiveSheet(sheet()).getName()',
    '(sheet().setActiveRange(sheet().getRange("B2")), sheet().getActiveRange().getA1Notation())',
    'sheet().getRange("A3").setValue(new Date(0)).getValue().getTime()',
    'messageOf(() => sheet().getRange("nowhere"))',
    'messageOf(() => sheet().getRange("A1").setNote("x"))',
    'messageOf(() => MailApp.getAliases())',
    'messageOf(() => SpreadsheetApp.create("x"))',
    'messageOf(() => ScriptApp.newTrigger("f").timeBased().everyMinutes(7))',
    'ScriptApp.newTrigger("f").timeBased().everyMinutes(5).create().getHandlerFunction()',
    '(ScriptApp.newTrigger("f").timeBased().everyHours(1).create(), ScriptApp.getProjectTriggers().forEach((one) => ScriptApp.deleteTrigger(one)), ScriptApp.getProjectTriggers().length)',
    'PropertiesService.getUserProperties().setProperty("a", "b").getProperties()',
    'PropertiesService.getUserProperties().getProperties() instanceof Object',
    'messageOf(() => PropertiesService.getUserProperties().setProperty("a", "x".repeat(10000)))',
    'LockService.getScriptLock().tryLock(0)',
    'Session.getEffectiveUser().getEmail()',
    'SpreadsheetApp.getUi().ButtonSet.YES_NO',
    'ScriptApp.AuthMode.FULL',
  ])('%s', async (expression) => {
    const code = `${HELPERS} function main() { return ${expression}; }`;
    const { run } = openSession(code, rows);
    expect(await run('main')).toEqual(hostScript(code, { rows }).run('main'));
  });
});

it('what Google holds back until the end of the execution fails it', async () => {
  const { start } = openSession(
    `${HELPERS} function main() { sheet().getRange("A1").setValue("x".repeat(50001)); return 1; }`,
  );
  expect(await start('main').end).toMatchObject({
    kind: 'threw',
    name: 'Exception',
    message: 'Your input contains more than the maximum of 50000 characters in a single cell.',
  });
});

it.each([
  ['throw new TypeError("wrong")', { name: 'TypeError', message: 'wrong' }],
  ['throw "text"', { name: 'Error', message: 'text' }],
  [
    'sheet().getRange("A1").setValues([[() => 1]])',
    { message: 'not emulated: Range.setValues with such a value' },
  ],
])('%s -> %j', async (statement, error) => {
  const { start } = openSession(`${HELPERS} function main() { ${statement}; }`);
  expect(await start('main').end).toMatchObject({ kind: 'threw', ...error });
});

it('a result that cannot leave the script arrives as nothing', async () => {
  const { run } = openSession(`${HELPERS} function main() { return sheet(); }`);
  expect(await run('main')).toBeUndefined();
});

it('pages, toasts, menus and lines of the log reach the person', async () => {
  const { run, pages, toasts, menus, lines } = openSession(`
    function main() {
      const ui = SpreadsheetApp.getUi();
      ui.createMenu("Omniwallet").addItem("Update", "update").addToUi();
      ui.showSidebar(HtmlService.createHtmlOutput("<p>Hi</p>").setTitle("Title"));
      SpreadsheetApp.getActiveSpreadsheet().toast("Done");
      console.log("a line");
    }`);
  await run('main');
  expect(menus).toMatchObject([{ caption: 'Omniwallet' }]);
  expect(pages).toMatchObject([{ kind: 'sidebar', title: 'Title', html: '<p>Hi</p>' }]);
  expect(toasts).toEqual(['Done']);
  expect(lines).toEqual(['log: a line']);
});

it('calls and requests are counted wherever they are made', async () => {
  const { start, nextRequests } = openSession(`${HELPERS} function main() {
    sheet().getRange("A1").getValues();
    UrlFetchApp.fetchAll(["https://api.example.com/1", "https://api.example.com/2"]);
    LockService.getScriptLock().tryLock(0);
  }`);
  const execution = start('main');
  (await nextRequests()).answer([ok(), ok()]);
  const { counts } = await execution.end;
  expect(counts).toMatchObject({ spreadsheetCalls: 2, fetchCalls: 1, fetches: 2, otherCalls: 1 });
});

it('the requests of a day are counted for each person', async () => {
  const { start, store, nextRequests } = openSession(
    'function main() { UrlFetchApp.fetch("https://api.example.com/"); }',
  );
  store.fetchQuotas['ben@example.com'] = { startedAtMs: Date.now(), used: 100_000 };
  expect(await start('main', { userEmail: 'ben@example.com' }).end).toMatchObject({
    message: 'Service invoked too many times for one day: urlfetch.',
  });
  const execution = start('main');
  (await nextRequests()).answer([ok()]);
  expect(await execution.end).toMatchObject({ kind: 'returned' });
  expect(store.fetchQuotas['ana@example.com']).toMatchObject({ used: 1 });
});

it('a trigger of a colleague runs with the properties of the colleague', async () => {
  const { run, store } = openSession(
    'function main() { return PropertiesService.getUserProperties().getProperty("token"); }',
  );
  store.properties.users['ben@example.com'] = { token: 'of ben' };
  expect(await run('main', { mode: 'trigger', userEmail: 'ben@example.com' })).toBe('of ben');
  expect(await run('main')).toBeNull();
});
