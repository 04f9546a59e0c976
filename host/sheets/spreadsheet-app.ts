/** `SpreadsheetApp`: the entry to the workbook that the script is bound to. */
import { emulate } from '../services/emulate';
import type { Execution } from '../services/execution';
import type { Book } from './book';
import { callService, type SpreadsheetContext } from './script-context';
import { createSpreadsheet } from './script-spreadsheet';

type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** `getUi` comes from the service that shows menus and dialogs. */
export function createSpreadsheetApp(
  book: Book,
  execution: Execution,
  getUi: () => GoogleAppsScript.Base.Ui,
): SpreadsheetApp {
  const context: SpreadsheetContext = { book, execution };
  const spreadsheet = createSpreadsheet(context);
  return emulate<SpreadsheetApp>(execution, 'SpreadsheetApp', {
    getActiveSpreadsheet() {
      execution.handle('SpreadsheetApp.getActiveSpreadsheet');
      return spreadsheet;
    },
    getUi() {
      execution.handle('SpreadsheetApp.getUi');
      return getUi();
    },
    // Writes are made at once; what flush still does is to let the error of the last one surface.
    flush() {
      callService(context, 'SpreadsheetApp.flush');
    },
  });
}
