/** Reads the command line of a simulated run. */
import { parseArgs } from 'node:util';
import { readChoice, readNumber, UsageError } from '../customer-api/command-values';
import type { RateHeaders, RateKind } from '../customer-api/rate-limit';
import type { AccountKind } from '../services/fetch-quota';

export interface SimulateOptions {
  readonly rows: number;
  readonly latencyMs: number;
  /** Undefined for no limit. */
  readonly ratePerMinute: number | undefined;
  readonly rateKind: RateKind;
  readonly rateHeaders: RateHeaders;
  /** From 0 to 1. */
  readonly errorShare: number;
  readonly account: AccountKind;
  readonly seed: number;
  readonly locale: 'en' | 'es';
}

export const USAGE = `npm run --silent simulate -- [options]

  --rows N              made-up customers in the list (default 1000)
  --latency MS          time until each reply of the stand-in (default 300)
  --rate PER_MINUTE     requests that it allows in a minute (default: any number)
  --rate-kind KIND      window (as Laravel counts, default) or bucket (refills evenly)
  --rate-headers WHICH  all (default), retry-after or none
  --errors SHARE        share of requests that fail, from 0 to 1
  --account KIND        whose limits of Google hold: consumer (default) or workspace
  --seed N              makes chance repeat itself (default 1)
  --locale en|es        language of the person and of the spreadsheet`;

/** Rows of four columns and ten status columns stay far below Google's ten million cells. */
const MAX_ROWS = 200_000;

/** @throws UsageError */
export function parseSimulateOptions(args: readonly string[]): SimulateOptions | 'help' {
  const values = parseStrictly(args);
  if (values.help === true) return 'help';
  return {
    rows: readNumber('rows', values.rows, { from: 1, to: MAX_ROWS, isWhole: true }) ?? 1000,
    latencyMs: readNumber('latency', values.latency, { from: 0, to: 600_000 }) ?? 300,
    ratePerMinute: readNumber('rate', values.rate, { from: 1, isWhole: true }),
    rateKind: readChoice('rate-kind', values['rate-kind'], ['window', 'bucket']) ?? 'window',
    rateHeaders: readChoice('rate-headers', values['rate-headers'], ['all', 'retry-after', 'none']) ?? 'all',
    errorShare: readNumber('errors', values.errors, { from: 0, to: 1 }) ?? 0,
    account: readChoice('account', values.account, ['consumer', 'workspace']) ?? 'consumer',
    seed: readNumber('seed', values.seed, { from: 0, isWhole: true }) ?? 1,
    locale: readChoice('locale', values.locale, ['en', 'es']) ?? 'en',
  };
}

function parseStrictly(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        rows: text,
        latency: text,
        rate: text,
        'rate-kind': text,
        'rate-headers': text,
        errors: text,
        account: text,
        seed: text,
        locale: text,
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error: unknown) {
    // parseArgs says what is wrong with which option.
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
