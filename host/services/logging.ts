/** `console` and `Logger`: lines for the platform's log. */
import { format } from 'node:util';
import { emulate } from './emulate';
import type { Execution } from './execution';

type Console = Pick<typeof console, 'log' | 'info' | 'warn' | 'error'>;

export function createConsole(execution: Execution): Console {
  const { log } = execution.platform;
  return emulate<Console>(execution, 'console', {
    log: (...values: unknown[]) => {
      log('log', format(...values));
    },
    info: (...values: unknown[]) => {
      log('info', format(...values));
    },
    warn: (...values: unknown[]) => {
      log('warn', format(...values));
    },
    error: (...values: unknown[]) => {
      log('error', format(...values));
    },
  });
}

export function createLogger(execution: Execution): GoogleAppsScript.Base.Logger {
  const logger: GoogleAppsScript.Base.Logger = emulate<GoogleAppsScript.Base.Logger>(execution, 'Logger', {
    log(...values: unknown[]) {
      execution.platform.log('log', format(...values));
      return logger;
    },
  });
  return logger;
}
