/** The settings of a spreadsheet, with their defaults. */
import * as v from 'valibot';
import { parseJson } from './json';
import { DEFAULT_MAX_BATCH_SIZE, type PaceSettings } from './pace';

/** What people may set; more at once than this is more than Google's service was seen to take. */
export const BATCH_SIZES = { least: 1, most: 1000 } as const;
export const MINUTE_RATES = { least: 1, most: 100_000 } as const;
/** Lines of the history: nobody scrolls through more. */
export const HISTORY_LINES = { least: 1, most: 50_000 } as const;

/** Phones are sent as they are written; otherwise in international form, those without a prefix as the country's. */
export const AS_WRITTEN = 'as-written';

export const settings = v.object({
  /** What a blank Card cell asks for, while no card is known for the row. */
  blankCard: v.picklist(['generate', 'keep']),
  /** What the first `rejected`, `failed` or `invalid` row does to the run. */
  onRowError: v.picklist(['continue', 'stop']),
  /** Rows that are sent at once. */
  maxBatchSize: wholeNumber(BATCH_SIZES),
  /** Requests a minute; null: found by itself. */
  perMinute: v.nullable(wholeNumber(MINUTE_RATES)),
  /** `as-written`, or the country (ISO 3166, such as `ES`) whose numbers need no prefix. */
  phones: v.union([v.literal(AS_WRITTEN), v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))]),
  /** Lines that the history of runs holds at most. */
  maxRunLines: wholeNumber(HISTORY_LINES),
  /** Lines that the log of rows holds at most. */
  maxLogLines: wholeNumber(HISTORY_LINES),
});

export type Settings = v.InferOutput<typeof settings>;

export const DEFAULT_SETTINGS: Settings = {
  blankCard: 'generate',
  onRowError: 'continue',
  maxBatchSize: DEFAULT_MAX_BATCH_SIZE,
  perMinute: null,
  phones: AS_WRITTEN,
  maxRunLines: 1000,
  maxLogLines: 5000,
};

const { entries } = settings;

const stored = v.object({
  blankCard: v.fallback(entries.blankCard, DEFAULT_SETTINGS.blankCard),
  onRowError: v.fallback(entries.onRowError, DEFAULT_SETTINGS.onRowError),
  maxBatchSize: v.fallback(entries.maxBatchSize, DEFAULT_SETTINGS.maxBatchSize),
  perMinute: v.fallback(entries.perMinute, DEFAULT_SETTINGS.perMinute),
  phones: v.fallback(entries.phones, DEFAULT_SETTINGS.phones),
  maxRunLines: v.fallback(entries.maxRunLines, DEFAULT_SETTINGS.maxRunLines),
  maxLogLines: v.fallback(entries.maxLogLines, DEFAULT_SETTINGS.maxLogLines),
});

/** Settings from their stored JSON; what is missing or not understood takes its default. */
export function parseSettings(json: string | null): Settings {
  const parsed = v.safeParse(stored, json === null ? {} : parseJson(json));
  return parsed.success ? parsed.output : DEFAULT_SETTINGS;
}

export function paceSettingsOf({ maxBatchSize, perMinute }: Settings): PaceSettings {
  return { maxBatchSize, perMinute: perMinute ?? undefined };
}

function wholeNumber({ least, most }: { readonly least: number; readonly most: number }) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}
