/** One person at one spreadsheet, connected from the start: what the demo and the measurements run. */
import { createRoutes } from '../http/routes';
import { sendAllHttp } from '../http/send-http';
import type { DialogAnswer, DialogRequest, HttpReply, HttpRequest } from '../platform';
import type { CallCounts } from '../services/call-counts';
import type { ExecutionMode } from '../services/execution';
import { createServiceStore, type ServiceStore } from '../services/store';
import type { SheetContent } from '../sheets/sheet-content';
import { createWorkbook, type Workbook } from '../sheets/workbook';
import { startSession } from './session';

export interface SoloSessionOptions {
  /** Where the project is; its build/ and dist/ are run. */
  readonly projectRoot: string;
  /** Scheme, host and port that take the place of `https://api.omniwallet.cloud`. */
  readonly apiUrl: string;
  readonly sheets: readonly SheetContent[];
  readonly activeSheetIndex: number;
  /** Of the spreadsheet and of the person. */
  readonly locale: 'en' | 'es';
  readonly timeZone: string;
  /** As if *Connect…* had been used before. */
  readonly account: string;
  readonly token: string;
  readonly showDialog: (dialog: DialogRequest) => DialogAnswer;
  /** Told after each batch; a reply stands where its request does. */
  readonly onReplies: (requests: readonly HttpRequest[], replies: readonly HttpReply[]) => void;
}

export interface RunResult {
  readonly value: unknown;
  readonly counts: CallCounts;
}

export interface SoloSession {
  readonly workbook: Workbook;
  /** Rejects with a `ScriptError` where the script threw or was killed. */
  run(functionName: string, mode: ExecutionMode): Promise<RunResult>;
  /** Selects all rows below the headers. */
  selectAll(): void;
  close(): Promise<void>;
}

/** The script threw; the message is what it said. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
}

const USER_EMAIL = 'person@example.com';

export function startSoloSession(options: SoloSessionOptions): SoloSession {
  const { projectRoot, sheets, locale, timeZone, onReplies, showDialog } = options;
  const routes = createRoutes({ 'https://api.omniwallet.cloud': options.apiUrl });
  const workbook = createWorkbook({ locale, timeZone, sheets });
  const { book } = workbook;
  const activeSheetId = book.sheets[options.activeSheetIndex]?.id ?? book.activeSheetId;
  book.activeSheetId = activeSheetId;
  const session = startSession({
    projectRoot,
    workbook,
    store: createConnectedStore(options),
    account: 'workspace',
    async sendAll(requests) {
      const replies = await sendAllHttp(requests, routes);
      onReplies(requests, replies);
      return replies;
    },
    log: (level, text) => {
      console[level](text);
    },
  });
  const window = {
    showDialog,
    showPage: () => undefined,
    showToast: () => undefined,
    addMenu: () => undefined,
  };

  return {
    workbook,
    async run(functionName, mode) {
      const started = session.run({ functionName, mode, userEmail: USER_EMAIL, userLocale: locale, window });
      const end = await started.end;
      if (end.kind !== 'returned') throw new ScriptError(end.message);
      return { value: end.value, counts: end.counts };
    },
    selectAll() {
      const rowCount = workbook.displayValues(activeSheetId).length;
      if (rowCount > 1) workbook.select(activeSheetId, `2:${rowCount}`);
    },
    close: () => session.close(),
  };
}

/** The properties that the bundle keeps a connection in. */
function createConnectedStore({ account, token }: SoloSessionOptions): ServiceStore {
  const store = createServiceStore();
  store.properties.document['omniwallet.account'] = account;
  store.properties.users[USER_EMAIL] = { 'omniwallet.token': token };
  return store;
}
