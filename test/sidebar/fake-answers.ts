/** What the fake script answers to each call. */
import type { SettledOutcome } from '../../src/core/outcome';
import type { CallArgs, CallName, CallResult, Reply } from '../../src/core/sidebar/calls';
import { SCOPES, type PreviewView, type RunView, type ScopeKind } from '../../src/core/sidebar/views';
import { rowsIn, rowsNotSent, rowsToLookAt, type FakeRow } from './fake-rows';
import { scheduleAnswers, viewOf } from './fake-schedule';
import type { FakeSheet } from './fake-script';
import { columnsWith } from './fake-sheet';

type Refusal = Exclude<Reply, { kind: 'result' }>;
export type Answers = { readonly [Name in CallName]: (args: CallArgs<Name>) => CallResult<Name> | Refusal };

export const GOOD_TOKEN = 'good-token-1234';

export const refuse = (sentence: string): Refusal => ({ kind: 'refused', sentence });

export function answersOf(sheet: FakeSheet): Answers {
  return {
    open: () => ({
      language: sheet.language,
      connection: sheet.connection,
      account: sheet.account,
      columns: sheet.columns,
      settings: sheet.settings,
      phoneCountries: ['DE', 'ES', 'FR', 'MX', 'PT'],
      run: sheet.run,
      schedule: sheet.schedule === null ? null : viewOf(sheet, sheet.columns.sheetId),
    }),
    connect: ({ account, token }) => {
      if (token !== GOOD_TOKEN) return refuse('Omniwallet does not accept the token. Nothing was saved.');
      return (sheet.connection = { account, tokenEnd: token.slice(-4), customers: 1250 });
    },
    testConnection: () =>
      sheet.connection === null
        ? refuse('Not connected yet.')
        : (sheet.connection = { ...sheet.connection, customers: 1250 }),
    disconnect: () => {
      sheet.connection = null;
      return {};
    },
    chooseColumns: ({ choices }) => (sheet.columns = columnsWith(choices, sheet.columns.headers)),
    setUpSheet: () =>
      (sheet.columns = columnsWith({}, ['Email', 'First name', 'Surname', 'Mobile', 'Tier', 'Points'])),
    preview: ({ scope, except }) => previewOf(sheet, scope, except),
    goToRow: ({ rowNumber }) => ({
      rowNumber: sheet.moved.has(rowNumber) ? (sheet.moved.get(rowNumber) ?? null) : rowNumber,
    }),
    start: (args) => start(sheet, args),
    step: () => step(sheet),
    watch: () => ({ run: sheet.run }),
    stop: () => end(sheet, 'put-back', 'The run is stopped. Rows that were waiting are as they were before.'),
    leaveToBackground: () => (sheet.run = { ...theRun(sheet), condition: 'waiting' }),
    attention: ({ sheetId }) => ({ sheetId, groups: rowsToLookAt(sheet.rows) }),
    saveSettings: ({ settings }) => {
      if (settings.maxBatchSize < 1)
        return refuse('Most rows sent at once: type a whole number from 1 to 1000.');
      if (settings.language !== 'google') sheet.language = settings.language;
      return (sheet.settings = settings);
    },
    ...scheduleAnswers(sheet),
  };
}

function previewOf(sheet: FakeSheet, scope: ScopeKind, except: readonly string[]): PreviewView {
  const isLeftOut = ({ email }: FakeRow): boolean => except.includes(email);
  const inScope = rowsIn(scope, sheet.rows).filter((row) => !isLeftOut(row));
  const send = inScope.filter(({ fate }) => fate !== 'invalid').length;
  const notSent = rowsNotSent(
    scope === 'changed' ? sheet.rows : inScope.filter(({ fate }) => fate === 'invalid'),
  );
  const counted = (reason: string): number => notSent.find((one) => one.reason === reason)?.count ?? 0;
  return {
    sheetId: sheet.columns.sheetId,
    scope,
    scopes: SCOPES.map((one) => ({
      scope: one,
      rows: one === 'visible' && scope !== 'visible' ? null : rowsIn(one, sheet.rows).length,
    })),
    counts: {
      send,
      invalid: counted('invalid'),
      unchanged: counted('unchanged'),
      kept: counted('kept'),
      cards: sheet.cards,
      clears: sheet.clears,
    },
    notSent,
    requests: send,
    requestsLeft: sheet.requestsLeft,
    durationMs: send === 0 ? null : send * 110,
    problems: [...sheet.columns.problems],
  };
}

function start(sheet: FakeSheet, args: CallArgs<'start'>): CallResult<'start'> {
  if (sheet.run !== null && sheet.run.condition !== 'over') return { kind: 'other-run', run: sheet.run };
  const preview = previewOf(sheet, args.scope, args.except);
  if (preview.counts.send > args.agreed.send) return { kind: 'ask-again', preview };
  const rows = rowsIn(args.scope, sheet.rows).filter(
    ({ email, fate }) => fate !== 'invalid' && !args.except.includes(email),
  );
  sheet.queue = rows.slice(0, args.firstRows ?? rows.length);
  sheet.run = {
    runId: `run-${sheet.queue.length}`,
    sheetId: args.sheetId,
    sheetName: sheet.columns.sheetName,
    scope: args.scope,
    condition: 'waiting',
    startedBy: 'ana@example.com',
    isMine: true,
    startedAt: '25 Nov, 10:32',
    total: sheet.queue.length,
    done: 0,
    outcomes: { updated: 0, differs: 0, unchanged: 0, invalid: 0, rejected: 0, failed: 0 },
    leftMs: sheet.queue.length * 110,
    pace: { kind: 'free' },
    sentence: 'The update is on.',
    end: null,
    isAccountInDoubt: false,
    tried: args.firstRows === null ? null : sheet.queue.map(({ email }) => email),
  };
  return { kind: 'started', run: sheet.run };
}

/** Settles a part of the queue, as a step of about 20 seconds does. */
function step(sheet: FakeSheet): RunView {
  if (theRun(sheet).condition === 'over') return theRun(sheet);
  settleRows(sheet, sheet.rowsPerStep);
  // Between two steps nobody has the run, and the worker would go on with it.
  return sheet.queue.length > 0
    ? (sheet.run = { ...theRun(sheet), condition: 'waiting' })
    : end(sheet, 'finished', `Done: ${theRun(sheet).total} rows.`);
}

/** What happens while a step, here or elsewhere, is under way. */
export function settleRows(sheet: FakeSheet, count: number): void {
  const run = theRun(sheet);
  const outcomes: Partial<Record<SettledOutcome, number>> = { ...run.outcomes };
  for (const row of sheet.queue.splice(0, count)) {
    row.outcome = row.fate;
    outcomes[row.fate] = (outcomes[row.fate] ?? 0) + 1;
  }
  const done = run.total - sheet.queue.length;
  const leftMs = (run.total - done) * 110;
  sheet.run = { ...run, condition: 'live', outcomes: { ...run.outcomes, ...outcomes }, done, leftMs };
}

function end(sheet: FakeSheet, how: 'finished' | 'put-back', sentence: string): RunView {
  sheet.queue = [];
  return (sheet.run = { ...theRun(sheet), condition: 'over', end: how, sentence, leftMs: null });
}

function theRun({ run }: FakeSheet): RunView {
  if (run === null) throw new Error('No run is on.');
  return run;
}
