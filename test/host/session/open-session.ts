/** A session around a small script, in threads as they are built, with everything that tests look at. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type {
  DialogAnswer,
  DialogRequest,
  HttpReply,
  HttpRequest,
  PageRequest,
} from '../../../host/platform';
import { createServiceStore, type ServiceStore } from '../../../host/services/store';
import type { MenuRecord } from '../../../host/services/ui-service';
import type { ExecutionEnd, RunningExecution } from '../../../host/session/executions';
import { startSession, type RunRequest, type Session } from '../../../host/session/session';
import { createWorkbook, type Workbook } from '../../../host/sheets/workbook';
import { sheetOf } from '../sheets/open-workbook';

/** Something that waits until the test lets it go on. */
export interface Waiting<Question, Answer> {
  readonly asked: Question;
  answer(answer: Answer): void;
}

export interface OpenedSession {
  readonly session: Session;
  readonly workbook: Workbook;
  readonly store: ServiceStore;
  readonly pages: PageRequest[];
  readonly toasts: string[];
  readonly menus: MenuRecord[];
  readonly lines: string[];
  /** Starts a function, by default from a menu as Ana. */
  readonly start: (functionName: string, request?: Partial<RunRequest>) => RunningExecution;
  /** Its result; throws what the script threw. */
  readonly run: (functionName: string, request?: Partial<RunRequest>) => Promise<unknown>;
  /** The next requests that a script sends; it waits for the answer. */
  readonly nextRequests: () => Promise<Waiting<readonly HttpRequest[], HttpReply[]>>;
  readonly nextDialog: () => Promise<Waiting<DialogRequest, DialogAnswer>>;
  /** What the first sheet shows. */
  readonly cells: () => string[][];
  readonly close: () => Promise<void>;
}

const opened: OpenedSession[] = [];

/** To be called after each test. */
export async function closeSessions(): Promise<void> {
  await Promise.all(opened.splice(0).map((session) => session.close()));
}

export function openSession(code: string, rows: readonly (readonly string[])[] = []): OpenedSession {
  const folder = makeProject(code);
  const requests = createMeetings<readonly HttpRequest[], HttpReply[]>();
  const dialogs = createMeetings<DialogRequest, DialogAnswer>();
  const pages: PageRequest[] = [];
  const toasts: string[] = [];
  const menus: MenuRecord[] = [];
  const lines: string[] = [];
  const store = createServiceStore();
  const workbook = createWorkbook({
    locale: 'en',
    timeZone: 'Europe/Madrid',
    sheets: [sheetOf('Customers', rows)],
  });
  const session = startSession({
    projectRoot: folder,
    workbook,
    store,
    account: 'workspace',
    sendAll: (batch) => requests.ask(batch),
    log: (level, text) => lines.push(`${level}: ${text}`),
  });
  const window: RunRequest['window'] = {
    showDialog: (dialog) => dialogs.ask(dialog),
    showPage: (page) => pages.push(page),
    showToast: (message) => toasts.push(message),
    addMenu: (menu) => menus.push(menu),
  };
  const start = (functionName: string, request: Partial<RunRequest> = {}): RunningExecution =>
    session.run({
      functionName,
      mode: 'menu',
      userEmail: 'ana@example.com',
      userLocale: 'en',
      window,
      ...request,
    });
  const result: OpenedSession = {
    session,
    workbook,
    store,
    ...{ pages, toasts, menus, lines },
    start,
    run: async (functionName, request) => valueOf(await start(functionName, request).end),
    nextRequests: () => requests.next(),
    nextDialog: () => dialogs.next(),
    cells: () => workbook.displayValues(workbook.book.activeSheetId),
    async close() {
      await session.close();
      rmSync(folder, { recursive: true });
    },
  };
  opened.push(result);
  return result;
}

function valueOf(end: ExecutionEnd): unknown {
  if (end.kind === 'returned') return end.value;
  throw new Error(end.message);
}

/** A project with a script of its own and the threads of this one. */
function makeProject(code: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'session-'));
  mkdirSync(path.join(folder, 'dist'));
  writeFileSync(path.join(folder, 'dist/Code.js'), code);
  writeFileSync(path.join(folder, 'dist/appsscript.json'), '{}');
  symlinkSync(path.resolve('build'), path.join(folder, 'build'));
  return folder;
}

/** Brings together what asks and who answers, whichever comes first. */
function createMeetings<Question, Answer>() {
  const asked: Waiting<Question, Answer>[] = [];
  const expecting: ((waiting: Waiting<Question, Answer>) => void)[] = [];
  return {
    ask: (question: Question): Promise<Answer> =>
      new Promise((answer) => {
        const waiting = { asked: question, answer };
        const first = expecting.shift();
        if (first === undefined) asked.push(waiting);
        else first(waiting);
      }),
    next: (): Promise<Waiting<Question, Answer>> =>
      new Promise((resolve) => {
        const first = asked.shift();
        if (first === undefined) expecting.push(resolve);
        else resolve(first);
      }),
  };
}
