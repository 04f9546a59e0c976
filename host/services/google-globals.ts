/** The global names that a script finds at Google; those that are not emulated refuse every use. */
import type { Book } from '../sheets/book';
import { createSpreadsheetApp } from '../sheets/spreadsheet-app';
import { emulate } from './emulate';
import type { Execution } from './execution';
import type { FetchLimits } from './fetch-quota';
import { createHtmlService, type HtmlFiles } from './html-service';
import { createLockService } from './lock-service';
import { createLocks } from './locks';
import { createConsole, createLogger } from './logging';
import { createPropertiesService } from './properties-service';
import { createScriptApp } from './script-app';
import { createSession } from './session';
import type { ServiceStore } from './store';
import { createUi, type MenuRecord } from './ui-service';
import { createUrlFetchApp } from './url-fetch-app';
import { createUtilities } from './utilities';

/** What the services of an execution work on. */
export interface ServiceWorld {
  readonly book: Book;
  readonly store: ServiceStore;
  readonly fetchLimits: FetchLimits;
  readonly scriptTimeZone: string;
  readonly htmlFiles: HtmlFiles;
  readonly addMenu: (menu: MenuRecord) => void;
}

const NOT_EMULATED = [
  'Browser',
  'CacheService',
  'CalendarApp',
  'CardService',
  'Charts',
  'ContactsApp',
  'ContentService',
  'DataStudioApp',
  'DocumentApp',
  'Drive',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'MailApp',
  'Maps',
  'Sheets',
  'SitesApp',
  'SlidesApp',
  'XmlService',
];

export function createGoogleGlobals(execution: Execution, world: ServiceWorld): Record<string, object> {
  const { book, store } = world;
  const locks = createLocks(store.locks);
  const refused = NOT_EMULATED.map((name) => [name, emulate<object>(execution, name, {})] as const);
  return {
    ...Object.fromEntries(refused),
    SpreadsheetApp: createSpreadsheetApp(book, execution, () => createUi(execution, world.addMenu, locks)),
    UrlFetchApp: createUrlFetchApp(execution, store, world.fetchLimits),
    PropertiesService: createPropertiesService(execution, store),
    LockService: createLockService(execution, locks),
    HtmlService: createHtmlService(execution, world.htmlFiles),
    ScriptApp: createScriptApp(execution, store),
    Utilities: createUtilities(execution),
    Session: createSession(execution, world.scriptTimeZone),
    Logger: createLogger(execution),
    console: createConsole(execution),
  };
}
