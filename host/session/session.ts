/** A spreadsheet with its script: executions run at the same time, each in a thread, and meet at the spreadsheet here. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { HttpReply, HttpRequest, Platform } from '../platform';
import { readScript } from '../read-script';
import { emptyCounts } from '../services/call-counts';
import { maxDurationOf, type Outcome } from '../services/execution';
import { DAILY_FETCHES, type AccountKind } from '../services/fetch-quota';
import { DAILY_MAILS } from '../services/mail-app';
import { createLocks } from '../services/locks';
import { EXECUTION_TIME, messageText, TOO_MANY_EXECUTIONS } from '../services/messages';
import type { FunctionCall } from '../services/run-function';
import type { ServiceStore } from '../services/store';
import type { Workbook } from '../sheets/workbook';
import { createDesk, type Desk } from './desk';
import {
  sumCounts,
  type ExecutionEnd,
  type ExecutionInfo,
  type PersonWindow,
  type RunningExecution,
} from './executions';
import type { ThreadEnd } from './protocol';
import { createScriptThreadPool } from './script-thread-pool';

export interface SessionOptions {
  /** Where the project is; its build/ and dist/ are run. */
  readonly projectRoot: string;
  readonly workbook: Workbook;
  readonly store: ServiceStore;
  readonly account: AccountKind;
  /** @default 'Etc/UTC' */
  readonly scriptTimeZone?: string;
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
  kill(): void;
}

export function startSession(options: SessionOptions): Session {
  const { workbook, store, account, scriptTimeZone = 'Etc/UTC', sendAll, log, onExecutions } = options;
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
    const { mode, args, event, window, userLocale } = request;
    const desk = openDesk(id, request);
    const thread = pool.take();
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        clearTimeout(timer);
        locks.releaseAll(id);
        entries.delete(id);
        onExecutions?.();
      };
      const kill = (): void => {
        if (!entries.has(id)) return;
        leave();
        void thread.terminate();
        const message = messageText(EXECUTION_TIME, userLocale);
        resolve({ kind: 'killed', message, counts: desk.counts });
      };
      const timer = setTimeout(kill, maxDurationOf(mode));
      entries.set(id, { info, kill });
      onExecutions?.();

      const order = {
        executionId: id,
        functionName: request.functionName,
        mode,
        ...(args === undefined ? {} : { args }),
        ...(event === undefined ? {} : { event }),
        userEmail: request.userEmail,
        userLocale,
        scriptTimeZone,
        grantedScopes: store.grantedScopes[request.userEmail],
        roots: desk.roots,
      };
      const running = thread.run(order, {
        call: (call) => desk.carryOut(call),
        sendAll,
        showDialog: (dialog) => window.showDialog(dialog, id),
        showPage(page) {
          window.showPage(page);
        },
        addMenu(menu) {
          window.addMenu(menu);
        },
        log,
      });
      running.then(
        (end) => {
          leave();
          pool.giveBack(thread);
          resolve(conclude(end, desk));
        },
        (error: unknown) => {
          leave();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
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
      entries.get(executionId)?.kill();
    },
    async close() {
      for (const entry of entries.values()) entry.kill();
      await pool.close();
    },
  };
}

/** An error that Google held back until the end takes the place of the result. */
function conclude(end: ThreadEnd, desk: Desk): ExecutionEnd {
  const counts = sumCounts(end.counts, desk.counts);
  const outcome: Outcome =
    end.kind === 'returned' ? { ok: true, result: end.value } : { ok: false, error: end };
  try {
    return { kind: 'returned', value: desk.end(outcome), counts };
  } catch (error: unknown) {
    const { name, message } = error as Error;
    return { kind: 'threw', name, message, counts };
  }
}

function refuse({ userLocale }: RunRequest): ExecutionEnd {
  const message = messageText(TOO_MANY_EXECUTIONS, userLocale);
  return { kind: 'threw', name: 'Exception', message, counts: emptyCounts() };
}
