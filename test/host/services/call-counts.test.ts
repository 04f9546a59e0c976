/** How the calls of a script are counted. */
import { ok } from './fake-platform';
import { hostScript } from './run-script';

it('calls are counted, for the last execution and in all', () => {
  const { run, host, platform } = hostScript(`
    function main() {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
      sheet.getRange(1, 1, 2, 1).setValues([["a"], ["b"]]);
      SpreadsheetApp.flush();
      UrlFetchApp.fetchAll([{ url: "https://api.example.com/1" }, { url: "https://api.example.com/2" }]);
      Utilities.sleep(1);
    }`);
  platform.answer(() => ok());
  run('main');
  run('main');
  expect(host.lastCounts()).toEqual({
    spreadsheetCalls: 3,
    handleCalls: 2,
    fetchCalls: 1,
    fetches: 2,
    otherCalls: 1,
    byMethod: {
      'SpreadsheetApp.getActiveSpreadsheet': 1,
      'Spreadsheet.getSheets': 1,
      'Sheet.getRange': 1,
      'Range.setValues': 1,
      'SpreadsheetApp.flush': 1,
      'UrlFetchApp.fetchAll': 1,
      'Utilities.sleep': 1,
    },
  });
  expect([host.totalCounts().spreadsheetCalls, host.totalCounts().fetches]).toEqual([6, 4]);
});
