/** A script host around a small script, with everything that tests look at. */
import { createScriptHost, type RunOptions, type ScriptHost } from '../../../host/script-host';
import type { AccountKind, BurstLimit } from '../../../host/services/fetch-quota';
import type { HtmlFiles } from '../../../host/services/html-service';
import { createServiceStore, type ServiceStore } from '../../../host/services/store';
import { createWorkbook, type Workbook } from '../../../host/sheets/workbook';
import { sheetOf } from '../sheets/open-workbook';
import { createFakePlatform, type FakeOptions, type FakePlatform } from './fake-platform';

export interface ScriptWorld {
  readonly host: ScriptHost;
  readonly platform: FakePlatform;
  readonly store: ServiceStore;
  readonly workbook: Workbook;
  /** Calls a function of the script, by default as a menu does. */
  readonly run: (functionName: string, options?: Partial<RunOptions>) => unknown;
}

export interface ScriptWorldOptions extends FakeOptions {
  readonly rows?: readonly (readonly string[])[];
  readonly account?: AccountKind;
  readonly fetchBurst?: BurstLimit;
  readonly htmlFiles?: HtmlFiles;
  readonly manifestScopes?: readonly string[];
  /** For a second person on the same script. */
  readonly store?: ServiceStore;
}

export function hostScript(bundleCode: string, options: ScriptWorldOptions = {}): ScriptWorld {
  const {
    rows = [],
    account = 'consumer',
    store = createServiceStore(),
    fetchBurst,
    htmlFiles = {},
    manifestScopes = [],
  } = options;
  const platform = createFakePlatform(options);
  const workbook = createWorkbook({
    locale: 'en',
    timeZone: 'Europe/Madrid',
    sheets: [sheetOf('Customers', rows)],
  });
  const limits = fetchBurst === undefined ? {} : { fetchBurst };
  const script = { bundleCode, htmlFiles, manifestScopes };
  const host = createScriptHost({ ...script, workbook, platform, store, account, ...limits });
  const run = (functionName: string, given: Partial<RunOptions> = {}): unknown =>
    host.run(functionName, { mode: 'menu', ...given });
  return { host, platform, store, workbook, run };
}

/** What one expression comes to inside a script. */
export function evaluate(
  expression: string,
  options: ScriptWorldOptions & Partial<RunOptions> = {},
): unknown {
  const world = hostScript(`function main() { return ${expression}; }`, options);
  return world.run('main', options.mode === undefined ? {} : { mode: options.mode });
}
