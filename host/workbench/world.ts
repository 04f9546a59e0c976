/** Everything around one list that is open: its spreadsheet and script, and the Omniwallet that knows its customers. */
import { createRoutes } from '../http/routes';
import type { Platform } from '../platform';
import type { ServiceStore } from '../services/store';
import type { ExecutionEnd } from '../session/executions';
import { startSession, type RunRequest, type Session } from '../session/session';
import type { SheetLocale } from '../sheets/cell';
import { createWorkbook, type Workbook } from '../sheets/workbook';
import type { WorkbenchClock } from './clock';
import type { OpenFile } from './open-file';
import { createRequestRecords, type RequestRecords } from './request-records';
import type { Language } from './shared/page-protocol';
import { createSheetFeed, type SheetFeed } from './sheet-feed';
import type { StandIn } from './stand-in';
import { createTriggers, type Triggers } from './triggers';

export interface World {
  readonly file: OpenFile;
  readonly workbook: Workbook;
  readonly store: ServiceStore;
  readonly standIn: StandIn;
  readonly session: Session;
  readonly feed: SheetFeed;
  readonly requests: RequestRecords;
  readonly triggers: Triggers;
  /** `undefined` where the thread of the script broke. */
  run(request: RunRequest): Promise<ExecutionEnd | undefined>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly projectRoot: string;
  readonly locale: SheetLocale;
  readonly timeZone: string;
  readonly clock: WorkbenchClock;
  /** What the script asks for. */
  readonly scopes: readonly string[];
  readonly languageOf: (email: string) => Language;
  readonly log: Platform['log'];
  /** An execution has started or ended. */
  readonly onExecutions: () => void;
}

const SCRIPT_TIME_ZONE = 'Etc/UTC';

/** What everybody here has at Google. */
export const ACCOUNT = 'workspace';

export function createWorld(
  file: OpenFile,
  store: ServiceStore,
  standIn: StandIn,
  options: WorldOptions,
): World {
  const { projectRoot, locale, timeZone, clock, languageOf, log, onExecutions } = options;
  const workbook = createWorkbook({ locale, timeZone, sheets: file.sheets, nowMs: () => clock.nowMs() });
  const { book } = workbook;
  book.activeSheetId = book.sheets[file.activeSheetIndex]?.id ?? book.activeSheetId;
  const requests = createRequestRecords(createRoutes({ 'https://api.omniwallet.cloud': standIn.url }));
  const session = startSession({
    projectRoot,
    workbook,
    store,
    account: ACCOUNT,
    scriptTimeZone: SCRIPT_TIME_ZONE,
    aheadMs: () => clock.aheadMs(),
    sendAll: (batch) => requests.sendAll(batch),
    log,
    onExecutions,
  });

  async function run(request: RunRequest): Promise<ExecutionEnd | undefined> {
    try {
      return await session.run(request).end;
    } catch (error: unknown) {
      log('error', error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  return {
    ...{ file, workbook, store, standIn, session, requests, run },
    feed: createSheetFeed(workbook),
    triggers: createTriggers({
      store,
      scriptTimeZone: SCRIPT_TIME_ZONE,
      nowMs: () => clock.nowMs(),
      scopes: options.scopes,
      languageOf,
      run: (request) => void run(request),
    }),
    async close() {
      await session.close();
      await standIn.close();
    },
  };
}
