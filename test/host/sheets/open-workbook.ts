/** A workbook with the emulated SpreadsheetApp on it, without a script around. */
import { createExecution, type Execution, type ExecutionMode } from '../../../host/services/execution';
import { createLocks } from '../../../host/services/locks';
import { HOST_REALM } from '../../../host/services/script-realm';
import { createUi } from '../../../host/services/ui-service';
import type { SheetLocale } from '../../../host/sheets/cell';
import type { SheetContent } from '../../../host/sheets/sheet-content';
import { createSpreadsheetApp } from '../../../host/sheets/spreadsheet-app';
import { createWorkbook, type Workbook } from '../../../host/sheets/workbook';
import { createFakePlatform, type FakeOptions, type FakePlatform } from '../services/fake-platform';

export interface Opened {
  readonly workbook: Workbook;
  readonly platform: FakePlatform;
  readonly execution: Execution;
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  /** The first sheet. */
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly sheetId: number;
  readonly flush: () => void;
}

export interface OpenOptions extends FakeOptions {
  readonly locale?: SheetLocale;
  readonly timeZone?: string;
  readonly mode?: ExecutionMode;
  readonly rows?: readonly (readonly string[])[];
  readonly sheets?: readonly SheetContent[];
}

/** What was typed, row by row. */
export function sheetOf(name: string, rows: readonly (readonly string[])[]): SheetContent {
  return { name, rows: rows.map((row) => row.map((input) => ({ input }))) };
}

export function openWorkbook(options: OpenOptions = {}): Opened {
  const { locale = 'en', timeZone = 'Europe/Madrid', mode = 'menu', rows = [], sheets } = options;
  const platform = createFakePlatform(options);
  const workbook = createWorkbook({
    locale,
    timeZone,
    nowMs: () => platform.clock.nowMs(),
    sheets: sheets ?? [sheetOf('Customers', rows)],
  });
  const execution = createExecution({ platform, mode, realm: HOST_REALM });
  const app = createSpreadsheetApp(workbook.book, execution, () =>
    createUi(execution, () => undefined, createLocks({})),
  );
  const spreadsheet = app.getActiveSpreadsheet();
  const [sheet] = spreadsheet.getSheets();
  if (sheet === undefined) throw new Error('The workbook has no sheet.');
  const sheetId = sheet.getSheetId();
  return {
    workbook,
    platform,
    execution,
    spreadsheet,
    sheet,
    sheetId,
    flush: () => {
      app.flush();
    },
  };
}
