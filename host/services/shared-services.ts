/** The services that work on what all executions share: spreadsheet, properties, triggers. None of their calls waits. */
import type { Book } from '../sheets/book';
import { createSpreadsheetApp } from '../sheets/spreadsheet-app';
import type { Execution } from './execution';
import { createPropertiesService } from './properties-service';
import { createScriptApp } from './script-app';
import type { ServiceStore } from './store';

export interface SharedWorld {
  readonly book: Book;
  readonly store: ServiceStore;
}

/** `getUi` comes from the service that shows menus and dialogs. */
export function createSharedServices(
  execution: Execution,
  { book, store }: SharedWorld,
  getUi: () => GoogleAppsScript.Base.Ui,
) {
  return {
    SpreadsheetApp: createSpreadsheetApp(book, execution, getUi),
    PropertiesService: createPropertiesService(execution, store),
    ScriptApp: createScriptApp(execution, store),
  };
}
