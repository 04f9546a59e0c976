/** A script with a sheet of its own that answers the sidebar as the real one does, and fails, waits or differs on demand. */
import * as v from 'valibot';
import { CALLS, reply, request, type CallName, type Reply } from '../../src/core/sidebar/calls';
import type { HistoryView, RowStory, ScheduleView } from '../../src/core/sidebar/schedule-views';
import type { ColumnsView, ConnectionView, RunView, SettingsView } from '../../src/core/sidebar/views';
import { answersOf, type Answers } from './fake-answers';
import { FAKE_HISTORY, FAKE_STORY } from './fake-schedule';
import { SOME_COLUMNS, SOME_SETTINGS } from './fake-sheet';
import { makeRows, type FakeRow } from './fake-rows';

/** What Google's page script hands to the failure handler. */
export interface GoogleError {
  readonly name: string;
  readonly message: string;
}

interface FakeCall {
  readonly name: CallName;
  readonly args: unknown;
  readonly build: string;
}

export interface FakeScript {
  /** What a person, or the script elsewhere, may change at any moment. */
  readonly sheet: FakeSheet;
  /** The calls so far, by name. */
  readonly calls: readonly FakeCall[];
  /** What Google's side of the page calls: text, or nothing, for the success handler; an error for the other. */
  readonly answer: (requestText: string) => Promise<{ value: string | null } | { error: GoogleError }>;
  /** The next call of this name fails in Google's own way. */
  readonly failNext: (name: CallName, error: GoogleError) => void;
  /** The next call of this name is answered so, whatever it is. */
  readonly replyNext: (name: CallName, text: string | null) => void;
  /** Calls of this name get no answer until they are released. */
  readonly hold: (name: CallName) => void;
  readonly release: (name: CallName) => void;
}

export interface FakeSheet {
  connection: ConnectionView | null;
  /** The spreadsheet's, which a colleague may have chosen. */
  account: string | null;
  columns: ColumnsView;
  settings: SettingsView;
  language: 'en' | 'es';
  rows: FakeRow[];
  run: RunView | null;
  /** Of the run, still to be sent. */
  queue: FakeRow[];
  rowsPerStep: number;
  requestsLeft: number;
  cards: number;
  clears: number;
  schedule: ScheduleView['schedule'];
  /** What keeps the person from having one. */
  obstacle: ScheduleView['obstacle'];
  history: HistoryView;
  /** The story of the row that is selected; null where none is. */
  selected: RowStory | null;
  /** Where rows went that are not where they were; null where they are gone. */
  readonly moved: Map<number, number | null>;
}

/** A script with a hundred rows that wait, unless told otherwise. */
export function fakeScript(given: Partial<FakeSheet> = {}): FakeScript {
  const sheet: FakeSheet = {
    connection: { account: 'demo', tokenEnd: '1234', customers: 1250 },
    account: given.connection?.account ?? null,
    columns: SOME_COLUMNS,
    settings: SOME_SETTINGS,
    language: 'en',
    rows: makeRows(100),
    run: null,
    queue: [],
    rowsPerStep: 40,
    requestsLeft: 19_880,
    cards: 0,
    clears: 0,
    schedule: null,
    obstacle: null,
    history: FAKE_HISTORY,
    selected: FAKE_STORY,
    moved: new Map(),
    ...given,
  };
  const answers = answersOf(sheet);
  const calls: FakeCall[] = [];
  const failures = new Map<CallName, GoogleError>();
  const replies = new Map<CallName, string | null>();
  const held = new Map<CallName, (() => void)[]>();

  const take = <Value>(from: Map<CallName, Value>, name: CallName): Value | undefined => {
    const value = from.get(name);
    from.delete(name);
    return value;
  };

  return {
    sheet,
    calls,
    answer: async (requestText) => {
      const { name: asked, args, build } = v.parse(v.pipe(v.string(), v.parseJson(), request), requestText);
      const name = v.parse(v.picklist(Object.keys(CALLS) as CallName[]), asked);
      calls.push({ name, args, build });
      const waiting = held.get(name);
      if (waiting !== undefined) await new Promise<void>((resolve) => waiting.push(resolve));
      const error = take(failures, name);
      if (error !== undefined) return { error };
      const given = take(replies, name);
      return { value: given === undefined ? JSON.stringify(replyTo(answers, name, args)) : given };
    },
    failNext: (name, error) => failures.set(name, error),
    replyNext: (name, text) => replies.set(name, text),
    hold: (name) => held.set(name, []),
    release: (name) => {
      take(held, name)?.forEach((resolve) => {
        resolve();
      });
    },
  };
}

/** Neither side may say what the other does not expect: both ways are checked. */
function replyTo(answers: Answers, name: CallName, args: unknown): Reply {
  const answerCall: (args: never) => unknown = answers[name];
  const answer = answerCall(v.parse(CALLS[name].args, args) as never);
  const refusal = v.safeParse(reply, answer);
  return refusal.success ? refusal.output : { kind: 'result', result: v.parse(CALLS[name].result, answer) };
}
