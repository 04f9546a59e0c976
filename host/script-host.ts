/** Runs the built bundle as Google would: each execution in a fresh global scope that knows only Google's services. */
import { constants, createContext, Script } from 'node:vm';
import type { Platform } from './platform';
import { addCounts, emptyCounts, type CallCounts } from './services/call-counts';
import { argumentsFor, callFunction } from './services/call-function';
import { createExecution, KilledError, type ExecutionMode, type Outcome } from './services/execution';
import { DAILY_FETCHES, type AccountKind, type BurstLimit } from './services/fetch-quota';
import type { HtmlFiles } from './services/html-service';
import { createGoogleGlobals, type ServiceWorld } from './services/google-globals';
import { prepareRealm } from './services/script-realm';
import type { ServiceStore } from './services/store';
import type { MenuRecord } from './services/ui-service';
import type { Workbook } from './sheets/workbook';

export { KilledError };

export interface ScriptHostOptions {
  /** The script: what `dist/Code.js` holds. */
  readonly bundleCode: string;
  readonly workbook: Workbook;
  /** Its pages; none unless told. */
  readonly htmlFiles?: HtmlFiles;
  readonly platform: Platform;
  readonly store: ServiceStore;
  readonly account: AccountKind;
  /** The manifest's time zone; UTC unless told. */
  readonly scriptTimeZone?: string;
  /** Requests in a short time; unlimited unless told, because Google publishes no number. */
  readonly fetchBurst?: BurstLimit;
}

export interface RunOptions {
  readonly mode: ExecutionMode;
  /** What a sidebar passes along. */
  readonly args?: readonly unknown[];
  /** What a trigger is told; plain data. */
  readonly event?: unknown;
  /** Runs as somebody else, as a trigger does that a colleague made. */
  readonly userEmail?: string;
}

export interface ScriptHost {
  /** Calls a function of the script; throws what the script throws, or `KilledError`. */
  run(functionName: string, options: RunOptions): unknown;
  /** The menus that the script has added so far. */
  menus(): readonly MenuRecord[];
  lastCounts(): CallCounts;
  totalCounts(): CallCounts;
}

export function createScriptHost(options: ScriptHostOptions): ScriptHost {
  const { workbook, store, account, scriptTimeZone = 'Etc/UTC', htmlFiles = {}, fetchBurst } = options;
  const script = new Script(options.bundleCode, { filename: 'Code.js' });
  const total = emptyCounts();
  let last = emptyCounts();
  let menus: readonly MenuRecord[] = [];
  const world: ServiceWorld = {
    book: workbook.book,
    store,
    scriptTimeZone,
    htmlFiles,
    fetchLimits: {
      perDay: DAILY_FETCHES[account],
      ...(fetchBurst === undefined ? {} : { burst: fetchBurst }),
    },
    addMenu(menu) {
      menus = [...menus.filter(({ caption }) => caption !== menu.caption), menu];
    },
  };

  function run(functionName: string, { mode, args, event, userEmail }: RunOptions): unknown {
    const platform = userEmail === undefined ? options.platform : { ...options.platform, userEmail };
    const context = createContext(constants.DONT_CONTEXTIFY);
    const execution = createExecution({
      platform,
      mode,
      realm: prepareRealm(context, () => platform.clock.nowMs(), platform.random),
    });
    last = execution.counts;
    Object.assign(context, createGoogleGlobals(execution, world));
    const outcome = attempt(() => {
      // Google runs the statements outside functions with each execution.
      script.runInContext(context);
      return callFunction(execution, context, functionName, argumentsFor(mode, { args, event }));
    });
    addCounts(total, execution.counts);
    return execution.end(outcome);
  }

  return { run, menus: () => menus, lastCounts: () => last, totalCounts: () => total };
}

function attempt(act: () => unknown): Outcome {
  try {
    return { ok: true, result: act() };
  } catch (error: unknown) {
    return { ok: false, error };
  }
}
