/** A spreadsheet with its script: executions run at the same time, each in a thread, and meet at the spreadsheet here. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { HttpReply, HttpRequest, Platform } from '../platform';
import { readScript } from '../read-script';
import { emptyCounts } from '../services/call-counts';
import { DAILY_FETCHES, type AccountKind } from '../services/fetch-quota';
import { DAILY_MAILS } from '../services/mail-app';
import { createLocks } from '../services/locks';
import { messageText, TOO_MANY_EXECUTIONS } from '../services/messages';
import type { FunctionCall } from '../services/run-function';
import type { ServiceStore } from '../services/store';
import type { Workbook } from '../sheets/workbook';
import { createDesk, type Desk } from './desk';
import type { ExecutionEnd, ExecutionInfo, PersonWindow, RunningExecution } from './executions';
import type { ThreadOrder } from './protocol';
import { runInThread, type ThreadRun } from './run-in-thread';
import { createScriptThreadPool } from './script-thread-pool';

export interface SessionOptions {
  /** Where the project is; its build/ and dist/ are run. */
  readonly projectRoot: string;
  readonly workbook: Workbook;
  readonly store: ServiceStore;
  readonly account: AccountKind;
  /** @default 'Etc/UTC' */
  readonly scriptTimeZone?: string;
  /** How far the script's clock is ahead of the laptop's; an execution keeps what it began with. @default 0 */
  readonly aheadMs?: () => number;
  readonly sendAll: (requests: readonly HttpRequest[]) => Promise<HttpReply[]>;
  readonly log: Platform['log'];
  /** An execution has started or ended. */
  readonly onExecutions?: () => void;
}

export interface RunRequest extends FunctionCall {
  readonly functionName: string;
  readonly userEmail: string;
  readonly userLocale: string;
  readonly window: PersonWindow;
}

export interface Session {
  run(request: RunRequest): RunningExecution;
  /** Those that run now, the oldest first. */
  executions(): readonly ExecutionInfo[];
  /** As Google does when an execution's time is over: wherever it is, and no script can catch it. */
  kill(executionId: string): void;
  /** Kills what runs. */
  close(): Promise<void>;
}

/** Google's limit for one user. */
const MAX_EXECUTIONS = 30;

interface Entry {
  readonly info: ExecutionInfo;
  readonly run: ThreadRun;
}

export function startSession(options: SessionOptions): Session {
  const { workbook, store, account, scriptTimeZone = 'Etc/UTC', sendAll, log, onExecutions } = options;
  const { aheadMs = () => 0 } = options;
  const { scopes: manifestScopes } = readScript(path.join(options.projectRoot, 'dist'));
  const pool = createScriptThreadPool(options.projectRoot);
  const locks = createLocks(store.locks);
  const entries = new Map<string, Entry>();

  function openDesk(executionId: string, { mode, window, userEmail, userLocale }: RunRequest): Desk {
    return createDesk({
      executionId,
      mode,
      book: workbook.book,
      store,
      nowMs: () => Date.now() + aheadMs(),
      mailsPerDay: DAILY_MAILS[account],
      manifestScopes,
      fetchLimits: { perDay: DAILY_FETCHES[account] },
      person: {
        userEmail,
        userLocale,
        showToast: (message, title) => {
          window.showToast(message, title);
        },
        log,
      },
    });
  }

  function start(info: ExecutionInfo, request: RunRequest): Promise<ExecutionEnd> {
    const { id } = info;
    const { functionName, mode, args, event, userEmail, userLocale, window } = request;
    const desk = openDesk(id, request);
    const order: ThreadOrder = {
      ...{ executionId: id, functionName, mode, userEmail, userLocale, scriptTimeZone, aheadMs: aheadMs() },
      ...(args === undefined ? {} : { args }),
      ...(event === undefined ? {} : { event }),
      grantedScopes: store.grantedScopes[userEmail],
      roots: desk.roots,
    };
    const run = runInThread({
      ...{ pool, desk, order },
      handlers: {
        sendAll,
        showDialog: (dialog) => window.showDialog(dialog, id),
        showPage(page) {
          window.showPage(page);
        },
        addMenu(menu) {
          window.addMenu(menu);
        },
        log,
      },
      onOver() {
        locks.releaseAll(id);
        entries.delete(id);
        onExecutions?.();
      },
    });
    entries.set(id, { info, run });
    onExecutions?.();
    return run.end;
  }

  return {
    run(request) {
      const { functionName, mode, userEmail } = request;
      const info = { id: randomUUID(), functionName, mode, userEmail, startedAtMs: Date.now() };
      const ofUser = [...entries.values()].filter((entry) => entry.info.userEmail === userEmail);
      if (ofUser.length >= MAX_EXECUTIONS) return { ...info, end: Promise.resolve(refuse(request)) };
      return { ...info, end: start(info, request) };
    },
    executions: () => [...entries.values()].map((entry) => entry.info),
    kill(executionId) {
      entries.get(executionId)?.run.kill();
    },
    async close() {
      for (const { run } of entries.values()) run.kill();
      await pool.close();
    },
  };
}

function refuse({ userLocale }: RunRequest): ExecutionEnd {
  const message = messageText(TOO_MANY_EXECUTIONS, userLocale);
  return { kind: 'threw', name: 'Exception', message, counts: emptyCounts() };
}
