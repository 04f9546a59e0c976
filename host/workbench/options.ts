/** Reads the command line of the workbench. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

export interface WorkbenchOptions {
  /** Undefined for the sample list. */
  readonly file: string | undefined;
  readonly port: number;
  /** Of the spreadsheet. */
  readonly locale: 'en' | 'es';
  /** Whether the page is shown in the browser at once. */
  readonly isShown: boolean;
}

/** The command line is wrong; the message is one sentence for the person. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `npm start -- [FILE] [options]

  FILE                  a CSV or .xlsx list; without it, the sample list
  --port N              port to listen on; 0 takes a free one (default 4573)
  --locale en|es        language of the spreadsheet (default en)
  --no-open             does not show the page in the browser`;

const DEFAULT_PORT = 4573;
const MAX_PORT = 65_535;

/** @throws UsageError */
export function parseWorkbenchOptions(args: readonly string[]): WorkbenchOptions | 'help' {
  const { values, positionals } = parseStrictly(args);
  if (values.help === true) return 'help';
  if (positionals.length > 1) throw new UsageError(`One list at a time, please: ${positionals.join(', ')}.`);
  const [file] = positionals;
  if (file !== undefined && !existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  return {
    file,
    port: readPort(values.port),
    locale: readLocale(values.locale),
    isShown: values['no-open'] !== true,
  };
}

function parseStrictly(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        locale: { type: 'string' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error: unknown) {
    // parseArgs says what is wrong with which option.
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readPort(given: string | undefined): number {
  if (given === undefined) return DEFAULT_PORT;
  const port = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (port >= 0 && port <= MAX_PORT) return port;
  throw new UsageError(`--port takes a number from 0 to ${MAX_PORT}, not ${given}.`);
}

function readLocale(given = 'en'): 'en' | 'es' {
  if (given === 'en' || given === 'es') return given;
  throw new UsageError(`--locale is en or es, not ${given}.`);
}
