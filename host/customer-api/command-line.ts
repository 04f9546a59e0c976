/** Turns the arguments of `npm run api` into what to start. */
import { parseArgs } from 'node:util';
import { OPTIONS } from './command-options';
import { readChoice, readChoices, readNumber, UsageError } from './command-values';
import { ATTRIBUTE_NAMES } from './description';
import type { Faults } from './faults';

export interface ApiCommand {
  readonly port: number;
  /** Absent for the sample customers. */
  readonly customersFile?: string;
  readonly token?: string;
  readonly account?: string;
  readonly seed: number;
  readonly faults: Partial<Faults>;
}

export type CommandLine =
  | { readonly kind: 'start'; readonly command: ApiCommand }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

const DEFAULT_PORT = 8787;
const MAX_PORT = 65_535;

export function parseCommandLine(args: readonly string[]): CommandLine {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true });
    return values.help === true ? { kind: 'help' } : { kind: 'start', command: readCommand(values) };
  } catch (error: unknown) {
    if (error instanceof UsageError) return { kind: 'wrong', message: error.message };
    // What parseArgs throws goes on with advice; its first sentence says what is wrong.
    if (isParseError(error)) return { kind: 'wrong', message: firstSentence(error.message) };
    throw error;
  }
}

function readCommand(values: Values): ApiCommand {
  const { customers, token, account } = values;
  return {
    port: readNumber('port', values.port, { from: 0, to: MAX_PORT, isWhole: true }) ?? DEFAULT_PORT,
    seed: readNumber('seed', values.seed, { from: 0, isWhole: true }) ?? 1,
    faults: readFaults(values),
    ...(customers === undefined ? {} : { customersFile: customers }),
    ...(token === undefined ? {} : { token }),
    ...(account === undefined ? {} : { account }),
  };
}

function readFaults(values: Values): Partial<Faults> {
  const given = {
    latencyMs: readNumber('latency', values.latency, { from: 0 }),
    jitterMs: readNumber('jitter', values.jitter, { from: 0 }),
    ratePerMinute: readNumber('rate', values.rate, { from: 1, isWhole: true }),
    rateKind: readChoice('rate-kind', values['rate-kind'], ['window', 'bucket']),
    rateHeaders: readChoice('rate-headers', values['rate-headers'], ['all', 'retry-after', 'none']),
    errorShare: readNumber('errors', values.errors, { from: 0, to: 1 }),
    dropShare: readNumber('drops', values.drops, { from: 0, to: 1 }),
    ignoredAttributes: readChoices('ignore', values.ignore, ATTRIBUTE_NAMES),
    htmlErrors: values['html-errors'],
    outage: values.outage,
    revoked: values.revoked,
    strangers: values.strangers,
    forbidden: values.forbidden,
    noContent: values['no-content'],
  } satisfies { [Name in keyof Faults]?: Faults[Name] | undefined };
  const present = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present);
}

/** By its code: under jest, Node's own TypeError is not the TypeError of this realm. */
function isParseError(error: unknown): error is Error {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}

function firstSentence(text: string): string {
  const [sentence = text] = text.split(/\.? (?=To specify)|\.?\n/);
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}
