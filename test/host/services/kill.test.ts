/** A killed execution does nothing more, whatever the script catches. */
import { KilledError } from '../../../host/script-host';
import { hostScript } from './run-script';

const stubborn = `
  function main() {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
    const lock = LockService.getDocumentLock();
    lock.tryLock(0);
    for (let row = 1; row <= 5; row += 1) {
      try { sheet.getRange(row, 1).setValue(row); }
      catch (error) { try { UrlFetchApp.fetch("https://api.example.com/"); } catch (again) { /* goes on */ } }
      finally { try { PropertiesService.getScriptProperties().setProperty("row", String(row)); } catch (error) { /* goes on */ } }
    }
    return "survived";
  }`;

function killAt(method: string, nth: number): ReturnType<typeof hostScript> {
  const world = hostScript(stubborn);
  for (let call = 1; call < nth; call += 1) world.platform.meanwhile(method, () => undefined);
  world.platform.meanwhile(method, () => {
    throw new KilledError('killed by the test');
  });
  return world;
}

it('neither catch nor finally reach a service again, and the caller is told', () => {
  const { run, workbook, platform, store } = killAt('Range.setValue', 3);
  expect(() => run('main')).toThrow(KilledError);
  expect(workbook.displayValues(0)).toEqual([['1'], ['2']]);
  expect(platform.sent).toEqual([]);
  expect(store.properties.script).toEqual({ row: '2' });
});

it('its locks are free again', () => {
  const { run, store } = killAt('Range.setValue', 1);
  expect(() => run('main')).toThrow(KilledError);
  expect(store.locks).toEqual({});
});

it('the next execution runs as if nothing had been', () => {
  const { run } = killAt('Range.setValue', 1);
  expect(() => run('main')).toThrow(KilledError);
  expect(run('main')).toBe('survived');
});

it('a fault that is no kill is an exception that the script may catch', () => {
  const { run, platform } = hostScript(
    'function main() { try { SpreadsheetApp.flush(); } catch (error) { SpreadsheetApp.flush(); return String(error); } }',
  );
  platform.meanwhile('SpreadsheetApp.flush', () => {
    throw new Error('Service Spreadsheets timed out while accessing document.');
  });
  expect(run('main')).toBe('Exception: Service Spreadsheets timed out while accessing document.');
});

describe("Google's time limit", () => {
  const sleeper = (seconds: number): string => `
    function onOpen() { return main(); }
    function main() { for (let left = ${seconds}; left > 0; left -= 10) Utilities.sleep(10000); SpreadsheetApp.flush(); return "done"; }`;

  it.each([
    ['menu', 350, 'done'],
    ['trigger', 360, 'done'],
    ['onOpen', 30, 'done'],
  ] as const)('a %s execution of %d seconds ends by itself', (mode, seconds, result) => {
    expect(hostScript(sleeper(seconds)).run('main', { mode })).toBe(result);
  });

  it.each([
    ['menu', 370, 'en', 'Exceeded maximum execution time'],
    ['trigger', 370, 'es', 'Se ha superado el tiempo máximo de ejecución.'],
    ['onOpen', 40, 'en', 'Exceeded maximum execution time'],
  ] as const)('a %s execution of %d seconds is killed (%s)', (mode, seconds, userLocale, message) => {
    const { run } = hostScript(sleeper(seconds), { userLocale });
    expect(() => run('main', { mode })).toThrow(message);
  });
});
