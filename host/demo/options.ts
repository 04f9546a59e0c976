/** Reads the command line of the demo. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

export const SCOPES = ['changed', 'all', 'failed', 'check'] as const;

export interface DemoOptions {
  /** Undefined for the sample list. */
  readonly file: string | undefined;
  readonly out: string | undefined;
  readonly json: string | undefined;
  readonly scope: (typeof SCOPES)[number];
  /** A server that stands in for Omniwallet; undefined to start one. */
  readonly api: string | undefined;
  readonly locale: 'en' | 'es';
  /** Emails that the stand-in does not know. */
  readonly unknown: readonly string[];
  readonly latencyMs: number;
  readonly ratePerMinute: number | undefined;
  /** From 0 to 1. */
  readonly errorShare: number;
  readonly seed: number;
}

/** The command line is wrong; the message is one sentence for the person. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `npm run --silent demo -- [FILE] [options]

  FILE                  a CSV or .xlsx list; without it, the sample list
  --out FILE            save the sheet after the run (.csv or .xlsx)
  --json FILE           save a report with the counts
  --scope SCOPE         changed (default), all, failed or check
  --api URL             use this server in place of the built-in stand-in;
                        OMNIWALLET_TOKEN and OMNIWALLET_ACCOUNT name token and account
  --locale en|es        language of the person and of the spreadsheet
  --unknown EMAIL,…     customers that the stand-in does not know
  --latency MS          delay of each reply
  --rate PER_MINUTE     rate limit of the stand-in
  --errors SHARE        share of requests that fail, from 0 to 1
  --seed N              makes generated cards and faults repeatable`;

/** @throws UsageError */
export function parseDemoOptions(args: readonly string[]): DemoOptions | 'help' {
  const { values, positionals } = parseStrictly(args);
  if (values.help === true) return 'help';
  if (positionals.length > 1) throw new UsageError(`One list at a time, please: ${positionals.join(', ')}.`);
  const [file] = positionals;
  if (file !== undefined && !existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  for (const target of [values.out, values.json]) {
    if (target !== undefined && !existsSync(path.dirname(path.resolve(target)))) {
      throw new UsageError(`There is no folder for ${target}.`);
    }
  }
  return {
    file,
    out: values.out,
    json: values.json,
    scope: oneOf('--scope', values.scope ?? 'changed', SCOPES),
    api: values.api === undefined ? undefined : readUrl(values.api),
    locale: oneOf('--locale', values.locale ?? 'en', ['en', 'es'] as const),
    unknown: (values.unknown ?? '').split(',').flatMap((email) => email.trim() || []),
    latencyMs: readNumber('--latency', values.latency, 0, 600_000) ?? 0,
    ratePerMinute: readNumber('--rate', values.rate, 1, 1_000_000),
    errorShare: readNumber('--errors', values.errors, 0, 1) ?? 0,
    seed: readNumber('--seed', values.seed, 0, 2 ** 31) ?? 1,
  };
}

function parseStrictly(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: text,
        json: text,
        scope: text,
        api: text,
        locale: text,
        unknown: text,
        latency: text,
        rate: text,
        errors: text,
        seed: text,
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error: unknown) {
    // parseArgs says what is wrong with which option.
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<T extends string>(option: string, given: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === given);
  if (found === undefined) throw new UsageError(`${option} is one of ${allowed.join(', ')}, not ${given}.`);
  return found;
}

function readNumber(option: string, given: string | undefined, min: number, max: number): number | undefined {
  if (given === undefined) return undefined;
  const number = given.trim() === '' ? Number.NaN : Number(given);
  if (!(number >= min && number <= max)) {
    throw new UsageError(`${option} takes a number from ${min} to ${max}, not ${given}.`);
  }
  return number;
}

/** Scheme, host and port; whatever follows is Omniwallet's path and stays as it is. */
function readUrl(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`--api takes an address such as http://127.0.0.1:8080, not ${given}.`);
  }
  return url.origin;
}
