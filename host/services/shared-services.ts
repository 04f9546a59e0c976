/** The services that work on what all executions share: spreadsheet, properties, triggers, mails. None of their calls waits. */
import type { Book } from '../sheets/book';
import { createSpreadsheetApp } from '../sheets/spreadsheet-app';
import type { Execution } from './execution';
import { createMailApp } from './mail-app';
import { createPropertiesService } from './properties-service';
import { createScriptApp } from './script-app';
import type { ServiceStore } from './store';

export interface SharedWorld {
  readonly book: Book;
  readonly store: ServiceStore;
  /** Recipients that a person may send mails to in a day. */
  readonly mailsPerDay: number;
  /** What the manifest asks for. */
  readonly manifestScopes: readonly string[];
}

/** `getUi` comes from the service that shows menus and dialogs. */
export function createSharedServices(
  execution: Execution,
  { book, store, mailsPerDay, manifestScopes }: SharedWorld,
  getUi: () => GoogleAppsScript.Base.Ui,
) {
  return {
    SpreadsheetApp: createSpreadsheetApp(book, execution, getUi),
    PropertiesService: createPropertiesService(execution, store),
    ScriptApp: createScriptApp(execution, store, manifestScopes),
    MailApp: createMailApp(execution, store, mailsPerDay),
  };
}
