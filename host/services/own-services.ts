/** The services of an execution itself: whatever makes it wait is among them, and what no execution finds. */
import { emulate } from './emulate';
import type { Execution } from './execution';
import { createHtmlService, type HtmlFiles } from './html-service';
import { createLockService } from './lock-service';
import type { Locks } from './locks';
import { createConsole, createLogger } from './logging';
import { createSession } from './session';
import { createUrlFetchApp } from './url-fetch-app';
import { createUtilities } from './utilities';

export interface OwnWorld {
  readonly locks: Locks;
  /** Takes requests from the user's quota; throws as Google does when they are not left. */
  readonly spendFetches: (count: number) => void;
  readonly scriptTimeZone: string;
  readonly htmlFiles: HtmlFiles;
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
  'Maps',
  'Sheets',
  'SitesApp',
  'SlidesApp',
  'XmlService',
];

export function createOwnServices(execution: Execution, world: OwnWorld): Record<string, object> {
  const refused = NOT_EMULATED.map((name) => [name, emulate<object>(execution, name, {})] as const);
  return {
    ...Object.fromEntries(refused),
    UrlFetchApp: createUrlFetchApp(execution, world.spendFetches),
    LockService: createLockService(execution, world.locks),
    HtmlService: createHtmlService(execution, world.htmlFiles),
    Utilities: createUtilities(execution),
    Session: createSession(execution, world.scriptTimeZone),
    Logger: createLogger(execution),
    console: createConsole(execution),
  };
}
