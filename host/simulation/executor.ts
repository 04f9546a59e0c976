/** Runs executions one at a time, each under Google's limits, for whoever starts them. */
import type { CustomerApi } from '../customer-api/customer-api';
import type { Random } from '../customer-api/seeded-random';
import type { DialogAnswer, DialogRequest, PageRequest, Platform } from '../platform';
import { createScriptHost, KilledError, type ScriptHost, type ScriptHostOptions } from '../script-host';
import { maxDurationOf, type ExecutionMode } from '../services/execution';
import type { ExecutionEnd, ExecutionRecord } from './execution-record';
import type { LatencyOf } from './latency';
import { createRequestCounter, type RequestCounts } from './request-counts';
import { DEFAULT_USER, type ServiceCall } from './simulation-options';
import type { VirtualClock } from './virtual-clock';
import { createVirtualFetch, type FetchModel } from './virtual-fetch';

export interface ExecuteOptions {
  /** @default DEFAULT_USER */
  readonly userEmail?: string;
  /** What a sidebar passes along. */
  readonly args?: readonly unknown[];
  /** What a trigger is told. */
  readonly event?: unknown;
}

/** Runs a function of the script as Google would, whatever comes of it. */
export type Execute = (
  functionName: string,
  mode: ExecutionMode,
  options?: ExecuteOptions,
) => ExecutionRecord;

export interface ExecutorOptions {
  /** What every user's script runs with. */
  readonly host: Omit<ScriptHostOptions, 'platform'>;
  readonly clock: VirtualClock;
  readonly api: CustomerApi;
  readonly random: Random;
  readonly latencyOf: LatencyOf;
  readonly fetchModel: FetchModel;
  readonly localeOf: (userEmail: string) => string;
  readonly answerDialog: (dialog: DialogRequest) => DialogAnswer;
  /** Told of each call that is about to have its effect. */
  readonly beforeCall: (call: ServiceCall) => void;
}

export interface Executor {
  readonly execute: Execute;
  /** Kills the execution whose call will be the n-th of all, before that call has its effect. */
  readonly killAtCall: (number: number) => void;
  /** In the order in which they ended. */
  readonly executions: readonly ExecutionRecord[];
  readonly dialogs: readonly DialogRequest[];
  readonly pages: readonly PageRequest[];
  readonly toasts: readonly string[];
  readonly logLines: readonly string[];
  readonly requestCounts: () => RequestCounts;
}

interface Running {
  readonly number: number;
  spreadsheetCalls: number;
  requests: number;
}

export function createExecutor(options: ExecutorOptions): Executor {
  const { clock, random, latencyOf, answerDialog, beforeCall } = options;
  const executions: ExecutionRecord[] = [];
  const dialogs: DialogRequest[] = [];
  const pages: PageRequest[] = [];
  const toasts: string[] = [];
  const logLines: string[] = [];
  const hosts = new Map<string, ScriptHost>();
  const fatalCalls = new Set<number>();
  const requestCounter = createRequestCounter();
  let startedCount = 0;
  let callCount = 0;
  let running: Running = { number: 0, spreadsheetCalls: 0, requests: 0 };

  const sendAll = createVirtualFetch(options.api, clock, options.fetchModel, (exchange) => {
    running.requests += 1;
    requestCounter.note(exchange);
  });

  function createPlatform(userEmail: string): Platform {
    return {
      clock,
      sendAll,
      random,
      userEmail,
      userLocale: options.localeOf(userEmail),
      showDialog(dialog) {
        dialogs.push(dialog);
        return answerDialog(dialog);
      },
      showPage: (page) => pages.push(page),
      showToast: (message) => toasts.push(message),
      log: (level, text) => logLines.push(`${level}: ${text}`),
      beforeCall(service, method, cells) {
        clock.sleep(latencyOf(method, cells));
        callCount += 1;
        if (fatalCalls.has(callCount)) throw new KilledError(`Killed at call ${callCount}.`);
        if (service === 'SpreadsheetApp') running.spreadsheetCalls += 1;
        beforeCall({ userEmail, service, method, number: callCount, executionNumber: running.number });
      },
    };
  }

  function hostOf(userEmail: string): ScriptHost {
    const known = hosts.get(userEmail);
    if (known !== undefined) return known;
    const host = createScriptHost({ ...options.host, platform: createPlatform(userEmail) });
    hosts.set(userEmail, host);
    return host;
  }

  function execute(functionName: string, mode: ExecutionMode, given: ExecuteOptions = {}): ExecutionRecord {
    const { userEmail = DEFAULT_USER, ...input } = given;
    startedCount += 1;
    const outer = running;
    const own: Running = { number: startedCount, spreadsheetCalls: 0, requests: 0 };
    running = own;
    const startMs = clock.nowMs();
    const end = clock.withDeadline(startMs + maxDurationOf(mode), () =>
      endOf(() => hostOf(userEmail).run(functionName, { mode, ...input })),
    );
    running = outer;
    const durationMs = clock.nowMs() - startMs;
    const record: ExecutionRecord = { ...own, functionName, mode, userEmail, startMs, durationMs, end };
    executions.push(record);
    return record;
  }

  return {
    execute,
    killAtCall(number) {
      fatalCalls.add(number);
    },
    executions,
    dialogs,
    pages,
    toasts,
    logLines,
    requestCounts: () => requestCounter.counts(),
  };
}

function endOf(act: () => unknown): ExecutionEnd {
  try {
    return { kind: 'ok', value: act() };
  } catch (error: unknown) {
    // By its looks: what a script throws is of a world of its own.
    const { name, message = error } = (error ?? {}) as { name?: unknown; message?: unknown };
    return name === 'KilledError' ? { kind: 'killed' } : { kind: 'threw', message: String(message) };
  }
}
