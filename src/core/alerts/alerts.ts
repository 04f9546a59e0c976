/** Decides what people are told by mail, and when. */
import * as v from 'valibot';
import type { RunProblem } from '../run-end';

export const MAX_OTHERS = 10;

export const alertSettings = v.object({
  /** The first time that something goes wrong, until it is right again; or every time. */
  when: v.picklist(['first', 'every']),
  /** Of the rows of a run: where more failed or were refused, it is told. */
  maxFailedShare: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** Addresses beside the owner's. */
  others: v.pipe(v.array(v.string()), v.maxLength(MAX_OTHERS)),
});

export type AlertSettings = v.InferOutput<typeof alertSettings>;

export const DEFAULT_ALERTS: AlertSettings = { when: 'first', maxFailedShare: 0.2, others: [] };

/** Something went wrong. */
export type Trouble =
  | { readonly kind: 'stopped'; readonly problem: RunProblem; readonly open: number }
  | { readonly kind: 'many-failed'; readonly failed: number; readonly sent: number }
  /** It has not run at two of its times. */
  | { readonly kind: 'missed'; readonly sinceMs: number }
  /** Its run was interrupted, and nobody could go on with it. */
  | { readonly kind: 'interrupted'; readonly sinceMs: number; readonly open: number };

/** What a mail tells of. */
export type Notice = { readonly atMs: number } & (Trouble | { readonly kind: 'recovered' });

/** Google’s limit of mails for a day, a permission that was not granted, or whatever else Google has against a mail. */
export type MailObstacle = 'quota' | 'rights' | 'refused';

/** Plain data, kept with the schedule. */
export interface AlertState {
  /** What is wrong at present. */
  readonly open: readonly string[];
  /** Told with the next mail, oldest first. */
  readonly waiting: readonly Notice[];
  /** Of the last mail; null before the first. */
  readonly mailedMs: number | null;
  /** Why the last mail could not be sent. */
  readonly obstacle: MailObstacle | null;
}

export const NO_ALERTS: AlertState = { open: [], waiting: [], mailedMs: null, obstacle: null };

const HOUR_MS = 3_600_000;

/** They are kept in a property of 9 KB together with the schedule; who waits so long is told of the newest. */
const MAX_WAITING = 6;

export function noteTrouble(
  state: AlertState,
  trouble: Trouble,
  atMs: number,
  { when }: AlertSettings,
): AlertState {
  const name = nameOf(trouble);
  const isKnown = state.open.includes(name);
  const open = isKnown ? state.open : [...state.open, name];
  if (isKnown && when === 'first') return state;
  return { ...state, open, waiting: addNotice(state.waiting, { ...trouble, atMs }) };
}

/** All is well again; a run that sent nothing does not tell whether rows would still be refused. */
export function noteFine(state: AlertState, atMs: number, hasSent: boolean): AlertState {
  const open = hasSent ? [] : state.open.filter((name) => name === 'many-failed');
  if (open.length === state.open.length) return state;
  const isRecovered = open.length === 0;
  return {
    ...state,
    open,
    waiting: isRecovered ? addNotice(state.waiting, { kind: 'recovered', atMs }) : state.waiting,
  };
}

/** Whether something waits to be told, and may be: at most one mail an hour. */
export function isMailDue({ waiting, mailedMs }: AlertState, nowMs: number): boolean {
  return waiting.length > 0 && (mailedMs === null || nowMs - mailedMs >= HOUR_MS);
}

/** What waits was taken to be sent. */
export function takeWaiting(state: AlertState, nowMs: number): AlertState {
  return { ...state, waiting: [], mailedMs: nowMs };
}

/** It could not be sent after all: it waits again, before what has come since. */
export function giveBack(
  state: AlertState,
  { waiting, mailedMs }: AlertState,
  obstacle: MailObstacle,
): AlertState {
  return { ...state, waiting: [...waiting, ...state.waiting].slice(-MAX_WAITING), mailedMs, obstacle };
}

/** Another reason to stop is another trouble. */
function nameOf(trouble: Trouble): string {
  return trouble.kind === 'stopped' ? `stopped:${trouble.problem.kind}` : trouble.kind;
}

function addNotice(waiting: readonly Notice[], notice: Notice): readonly Notice[] {
  return [...waiting, notice].slice(-MAX_WAITING);
}
