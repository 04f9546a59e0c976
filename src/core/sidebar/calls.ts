/** What the sidebar can ask of the script: for each call what goes in and what comes out, checked on both sides. */
import * as v from 'valibot';
import { columnChoices } from '../column-choices';
import { SCHEDULE_CALLS } from './schedule-calls';
import {
  attentionView,
  columnsView,
  connectionView,
  overview,
  planCountsView,
  previewView,
  runView,
  scopeKind,
  settingsView,
} from './views';

const sheetId = v.number();
const runId = v.string();
const nothing = v.object({});

export const CALLS = {
  open: { args: nothing, result: overview },

  /** Tries the token first; nothing is saved where it does not work. */
  connect: { args: v.object({ account: v.string(), token: v.string() }), result: connectionView },
  testConnection: { args: nothing, result: connectionView },
  disconnect: { args: nothing, result: nothing },

  /** A header for each field, null for *not sent*; a field that is left out is found by its header again. */
  chooseColumns: {
    args: v.object({ sheetId, choices: columnChoices }),
    result: columnsView,
  },
  setUpSheet: { args: v.object({ sheetId }), result: columnsView },

  preview: { args: v.object({ scope: scopeKind, except: v.array(v.string()) }), result: previewView },
  /** Selects a row; its email finds it again where people have moved it. */
  goToRow: {
    args: v.object({ sheetId, rowNumber: v.number(), email: v.string() }),
    result: v.object({ rowNumber: v.nullable(v.number()) }),
  },

  /** Queues rows; nothing is sent yet. Nobody agreed to more than `agreed`: where the sheet changed meanwhile, it asks again. */
  start: {
    args: v.object({
      sheetId,
      scope: scopeKind,
      /** Only the first so many customers; null for all. */
      firstRows: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))),
      /** Customers that are left out: they were tried just before. */
      except: v.array(v.string()),
      agreed: planCountsView,
      /** A person said that the account is right although it knew nobody. */
      isAccountTrusted: v.boolean(),
    }),
    result: v.variant('kind', [
      v.object({ kind: v.literal('started'), run: runView }),
      v.object({ kind: v.literal('ask-again'), preview: previewView }),
      v.object({ kind: v.literal('other-run'), run: runView }),
    ]),
  },
  /**
   * Works on the run for about 20 seconds. Whoever has the run works; where somebody else does, or nothing may be sent
   * for longer than that, it only tells how the run stands.
   */
  step: { args: v.object({ runId }), result: runView },
  /** How the run stands: reads no cell, so that it may be asked often. */
  watch: { args: nothing, result: v.object({ run: v.nullable(runView) }) },
  stop: { args: v.object({ runId }), result: runView },
  leaveToBackground: { args: v.object({ runId }), result: runView },

  attention: { args: v.object({ sheetId }), result: attentionView },
  saveSettings: { args: v.object({ settings: settingsView }), result: settingsView },

  ...SCHEDULE_CALLS,
} as const;

export type CallName = keyof typeof CALLS;
export type CallArgs<Name extends CallName> = v.InferOutput<(typeof CALLS)[Name]['args']>;
export type CallResult<Name extends CallName> = v.InferOutput<(typeof CALLS)[Name]['result']>;

/** What travels to the script. */
export const request = v.object({
  /** Of the page; a script that was updated meanwhile says so instead of misunderstanding it. */
  build: v.string(),
  name: v.string(),
  args: v.unknown(),
});

/** What travels back. */
export const reply = v.variant('kind', [
  v.object({ kind: v.literal('result'), result: v.unknown() }),
  /** It cannot be done, and a sentence says why and what to do. */
  v.object({ kind: v.literal('refused'), sentence: v.string() }),
  /** The script is another version than the page. */
  v.object({ kind: v.literal('outdated'), sentence: v.string() }),
]);

export type Request = v.InferOutput<typeof request>;
export type Reply = v.InferOutput<typeof reply>;
