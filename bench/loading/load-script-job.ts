/** Loads a script and calls its `onOpen` once, in a process that has done nothing else. */
import { readFileSync } from 'node:fs';
import type { Platform } from '../../host/platform';
import { createScriptHost } from '../../host/script-host';
import { createServiceStore } from '../../host/services/store';
import { createWorkbook } from '../../host/sheets/workbook';

export interface LoadSetup {
  readonly scriptPath: string;
}

/** The CPU time in ms of all threads: V8 compiles and collects garbage in threads of its own. */
export function loadScript({ scriptPath }: LoadSetup): number {
  const workbook = createWorkbook({
    locale: 'en',
    timeZone: 'Europe/Madrid',
    sheets: [{ name: 'Customers', rows: [] }],
  });
  const store = createServiceStore();
  const before = process.cpuUsage();
  const bundleCode = readFileSync(scriptPath, 'utf8');
  createScriptHost({ bundleCode, workbook, store, account: 'consumer', platform }).run('onOpen', {
    mode: 'onOpen',
  });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** `onOpen` makes a menu, and reaches nothing outside. */
const platform: Platform = {
  clock: { nowMs: () => Date.now(), sleep: () => undefined },
  sendAll: () => [],
  showDialog: () => ({ button: 'OK', text: '' }),
  showPage: () => undefined,
  showToast: () => undefined,
  log: () => undefined,
  userLocale: 'en',
  userEmail: 'person@example.com',
  beforeCall: () => undefined,
};
