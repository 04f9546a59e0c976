/** `Spreadsheet`: the sheets of the workbook as a script finds them. */
import { emulate } from '../services/emulate';
import { sheetNameTaken, wrongArguments } from '../services/messages';
import { toScriptArray } from '../services/script-realm';
import { findSheet, type Book } from './book';
import { callService, liveSheet, type SpreadsheetContext } from './script-context';
import { createSheet, type SheetOwner } from './script-sheet';
import { addSheet, freeName, isNameTaken } from './sheet-list';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Google writes locales with the country. */
const GOOGLE_LOCALES: Readonly<Record<Book['locale'], string>> = { en: 'en_US', es: 'es_ES' };

export function createSpreadsheet(context: SpreadsheetContext): Spreadsheet {
  const { book, execution } = context;
  const hasSelection = execution.mode !== 'trigger';
  const owner: SheetOwner = { context, spreadsheet: () => spreadsheet, hasSelection };
  const sheetOf = (sheetId: number): Sheet => createSheet(owner, sheetId);
  const open = (method: string): Book => {
    callService(context, `Spreadsheet.${method}`);
    return book;
  };

  /** In a trigger nobody looks at a sheet, and Google gives the first one. */
  function activeSheetId(): number {
    return hasSelection ? book.activeSheetId : (book.sheets[0]?.id ?? 0);
  }

  function insertSheet(name = freeName(book), index = book.sheets.length): Sheet {
    open('insertSheet');
    if (typeof name !== 'string' || !Number.isInteger(index)) {
      execution.fail(wrongArguments('SpreadsheetApp.Spreadsheet.insertSheet', [name, index]));
    }
    if (isNameTaken(book, name)) execution.fail(sheetNameTaken(name));
    const sheet = addSheet(book, name, index);
    book.activeSheetId = sheet.id;
    return sheetOf(sheet.id);
  }

  const spreadsheet: Spreadsheet = emulate<Spreadsheet>(execution, 'Spreadsheet', {
    getId() {
      execution.handle('Spreadsheet.getId');
      return book.id;
    },
    getUrl() {
      execution.handle('Spreadsheet.getUrl');
      return `https://docs.google.com/spreadsheets/d/${book.id}/edit`;
    },
    getName: () => open('getName').name,
    getSpreadsheetTimeZone: () => open('getSpreadsheetTimeZone').timeZone,
    getSpreadsheetLocale: () => GOOGLE_LOCALES[open('getSpreadsheetLocale').locale],
    getSheets: () =>
      toScriptArray(
        execution.realm,
        open('getSheets').sheets.map(({ id }) => sheetOf(id)),
      ),
    getSheetById: (id) => (findSheet(open('getSheetById'), id) === undefined ? null : sheetOf(id)),
    getSheetByName(name) {
      const sheet = open('getSheetByName').sheets.find((candidate) => candidate.name === name);
      return sheet === undefined ? null : sheetOf(sheet.id);
    },
    getActiveSheet() {
      open('getActiveSheet');
      return sheetOf(activeSheetId());
    },
    setActiveSheet(sheet) {
      open('setActiveSheet');
      book.activeSheetId = liveSheet(context, sheet.getSheetId()).id;
      book.revision += 1;
      return sheet;
    },
    insertSheet: insertSheet as Spreadsheet['insertSheet'],
    toast(message: string, title?: string) {
      open('toast');
      // Nobody would see it: a trigger has no window to show it in.
      if (hasSelection) execution.platform.showToast(message, title ?? '');
    },
  });
  return spreadsheet;
}
