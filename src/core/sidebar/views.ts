/** What the sidebar shows, as the script tells it: plain data, with every sentence in the person's language already. */
import * as v from 'valibot';
import { FIELDS } from '../fields';
import { LANGUAGES } from '../language';
import { OUTCOMES, SETTLED_OUTCOMES } from '../outcome';
import { AS_WRITTEN, settings } from '../settings';
import { scheduleView } from './schedule-views';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const rowNumber = v.pipe(v.number(), v.integer(), v.minValue(2));

/** The scopes that a person can choose from. */
export const SCOPES = ['changed', 'selected', 'visible', 'retry', 'all'] as const;

export const scopeKind = v.picklist(SCOPES);

export { AS_WRITTEN };

/** Wider than what may be kept, so that the script can say what is wrong with a number. */
export const settingsView = v.object({
  ...settings.entries,
  /** Rows that are sent at once. */
  maxBatchSize: v.number(),
  /** Requests a minute; null: found by itself. */
  perMinute: v.nullable(v.number()),
  /** `as-written`, or the country (ISO 3166, such as `ES`) whose numbers need no prefix. */
  phones: v.string(),
  /** Lines that the history keeps: of runs, and of rows that need a person. */
  maxRunLines: v.number(),
  maxLogLines: v.number(),
  /** The person's own; the other settings are the spreadsheet's. */
  language: v.picklist(LANGUAGES),
});

export const connectionView = v.object({
  account: v.string(),
  /** The last four characters of the token, never more. */
  tokenEnd: v.string(),
  /** How many customers the account has; null where it was not asked or not told. */
  customers: v.nullable(count),
});

export const columnsView = v.object({
  sheetId: v.number(),
  sheetName: v.string(),
  /** Nothing stands in the sheet: *Set up this sheet* may write the headers. */
  isEmpty: v.boolean(),
  /** Headers to choose from, left to right; status columns are not among them. */
  headers: v.array(v.string()),
  fields: v.array(
    v.object({
      field: v.picklist(FIELDS),
      /** null where the field is not sent. A header that was chosen and is gone stays here; `problems` says so. */
      header: v.nullable(v.string()),
      /** The first value that the column shows; empty where there is none. */
      example: v.string(),
      /** Whether a person chose it, or its header said so. */
      isChosen: v.boolean(),
    }),
  ),
  /** What keeps the sheet from being sent, a sentence each. */
  problems: v.array(v.string()),
});

export const planCountsView = v.object({
  send: count,
  invalid: count,
  unchanged: count,
  kept: count,
  cards: count,
  clears: count,
});

export const previewView = v.object({
  sheetId: v.number(),
  scope: scopeKind,
  /** Rows in each scope; null where it was not counted, because counting costs a call for each row. */
  scopes: v.array(v.object({ scope: scopeKind, rows: v.nullable(count) })),
  counts: planCountsView,
  /** Rows that will not be sent, by reason. */
  notSent: v.array(
    v.object({
      reason: v.picklist(['invalid', 'unchanged', 'kept']),
      count,
      /** The first of them. */
      rows: v.array(v.object({ rowNumber, email: v.string(), message: v.string() })),
    }),
  ),
  /** Requests that the run needs: fewer than rows where equal rows share one. */
  requests: count,
  /** Requests that Google lets the person make today. */
  requestsLeft: count,
  /** How long the run should take; null where nothing is sent. */
  durationMs: v.nullable(count),
  /** What keeps the sheet from being sent, a sentence each. */
  problems: v.array(v.string()),
});

/** How fast requests go out, and why. */
export const paceView = v.variant('kind', [
  /** As fast as Omniwallet answers. */
  v.object({ kind: v.literal('free') }),
  /** Omniwallet asked to slow down: nothing is sent before then. */
  v.object({ kind: v.literal('waiting'), leftMs: count }),
  /** A little below a limit that was learnt or set. */
  v.object({ kind: v.literal('limited'), perMinute: count }),
]);

export const runView = v.object({
  runId: v.string(),
  sheetId: v.number(),
  sheetName: v.string(),
  scope: scopeKind,
  /**
   * `live`: an execution works on it. `waiting`: the background worker goes on with it. `interrupted`: nobody works on it
   * until somebody says so. `over`: it has ended.
   */
  condition: v.picklist(['live', 'waiting', 'interrupted', 'over']),
  startedBy: v.string(),
  isMine: v.boolean(),
  /** As people read it, in the spreadsheet's time zone. */
  startedAt: v.string(),
  /** Rows that were queued, and how many of them have their outcome. */
  total: count,
  done: count,
  /** Rows with each outcome, those included that needed no sending. */
  outcomes: v.record(v.picklist(SETTLED_OUTCOMES), count),
  /** null where it cannot be told. */
  leftMs: v.nullable(count),
  pace: paceView,
  /** What is going on, or how it ended, in words. */
  sentence: v.string(),
  /** How it ended; null while it has not. */
  end: v.nullable(v.picklist(['finished', 'stopped', 'put-back'])),
  /** It stopped because the account knew nobody: a person may say that the account is right. */
  isAccountInDoubt: v.boolean(),
  /** Set where only the first rows of its scope were tried: their customers, which *Update the rest* leaves out. */
  tried: v.nullable(v.array(v.string())),
});

/** Rows that need a person, grouped by what to do. */
export const attentionView = v.object({
  sheetId: v.number(),
  groups: v.array(
    v.object({
      outcome: v.picklist(OUTCOMES),
      /** How many rows there are; `rows` may list fewer. */
      count,
      rows: v.array(v.object({ rowNumber, email: v.string(), message: v.string() })),
    }),
  ),
});

/** All that the sidebar needs when it opens. */
export const overview = v.object({
  /** The catalogue in which the sidebar writes. */
  language: v.picklist(['en', 'es']),
  /** null where this person has no token, or the spreadsheet no account. */
  connection: v.nullable(connectionView),
  /** The spreadsheet's account, which a colleague may have chosen; null where there is none. */
  account: v.nullable(v.string()),
  columns: columnsView,
  settings: settingsView,
  /** Whose phone numbers can be put into international form (ISO 3166, such as `ES`). */
  phoneCountries: v.array(v.string()),
  /** The run that is on, else the last one that ended; null where there was none. */
  run: v.nullable(runView),
  /** Of the sheet: what is wrong with it is told at once. null where it has none. */
  schedule: v.nullable(scheduleView),
});

export type ScopeKind = v.InferOutput<typeof scopeKind>;
export type SettingsView = v.InferOutput<typeof settingsView>;
export type ConnectionView = v.InferOutput<typeof connectionView>;
export type ColumnsView = v.InferOutput<typeof columnsView>;
export type PreviewView = v.InferOutput<typeof previewView>;
export type PaceView = v.InferOutput<typeof paceView>;
export type RunView = v.InferOutput<typeof runView>;
export type AttentionView = v.InferOutput<typeof attentionView>;
export type Overview = v.InferOutput<typeof overview>;
