/** Runs the built bundle as Google would: each execution in a fresh global scope that knows only Google's services. */
import { Script } from 'node:vm';
import type { Platform } from './platform';
import { addCounts, emptyCounts, type CallCounts } from './services/call-counts';
import { KilledError } from './services/execution';
import { DAILY_FETCHES, type AccountKind, type BurstLimit } from './services/fetch-quota';
import { createGoogleGlobals, type ServiceWorld } from './services/google-globals';
import { DAILY_MAILS } from './services/mail-app';
import type { HtmlFiles } from './services/html-service';
import { runFunction, type FunctionCall } from './services/run-function';
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
  /** What its manifest asks for; nothing unless told. */
  readonly manifestScopes?: readonly string[];
  readonly platform: Platform;
  readonly store: ServiceStore;
  readonly account: AccountKind;
  /** The manifest's time zone; UTC unless told. */
  readonly scriptTimeZone?: string;
  /** Requests in a short time; unlimited unless told, because Google publishes no number. */
  readonly fetchBurst?: BurstLimit;
}

export interface RunOptions extends FunctionCall {
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
  const { manifestScopes = [] } = options;
  const script = new Script(options.bundleCode, { filename: 'Code.js' });
  const total = emptyCounts();
  let last = emptyCounts();
  let menus: readonly MenuRecord[] = [];
  const world: ServiceWorld = {
    book: workbook.book,
    store,
    scriptTimeZone,
    htmlFiles,
    manifestScopes,
    mailsPerDay: DAILY_MAILS[account],
    fetchLimits: {
      perDay: DAILY_FETCHES[account],
      ...(fetchBurst === undefined ? {} : { burst: fetchBurst }),
    },
    addMenu(menu) {
      menus = [...menus.filter(({ caption }) => caption !== menu.caption), menu];
    },
  };

  function run(functionName: string, { userEmail, ...call }: RunOptions): unknown {
    const platform = userEmail === undefined ? options.platform : { ...options.platform, userEmail };
    const grantedScopes = store.grantedScopes[platform.userEmail];
    const given = { ...call, platform, grantedScopes };
    const { execution, outcome } = runFunction(script, functionName, given, (started) => {
      last = started.counts;
      return createGoogleGlobals(started, world);
    });
    addCounts(total, execution.counts);
    return execution.end(outcome);
  }

  return { run, menus: () => menus, lastCounts: () => last, totalCounts: () => total };
}
