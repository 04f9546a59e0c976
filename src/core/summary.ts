/** Says in plain words what a run will do and what it did. */
import type { Messages } from './messages';
import { SETTLED_OUTCOMES, type SettledOutcome } from './outcome';
import { countRows, type PlanCounts } from './plan-counts';
import { describeProblem, isPutBack, type RunEnd } from './run-end';
import { countOpen, type RunState } from './run-state';

/**
 * What a plan comes to: how many rows go, how many do not and why, and what cannot be undone. `mood` is `will` before a
 * run and `would` after a check.
 */
export function describePlan(counts: PlanCounts, mood: 'will' | 'would', messages: Messages): string {
  const { confirm, summary } = messages;
  const sendLine = mood === 'will' ? confirm.send(counts.send) : summary.wouldSend(counts.send);
  const notSent = [
    counts.invalid > 0 ? confirm.invalid(counts.invalid) : '',
    counts.unchanged > 0 ? confirm.unchanged(counts.unchanged) : '',
    counts.kept > 0 ? confirm.kept(counts.kept) : '',
  ].filter((line) => line !== '');
  return [
    counts.send > 0 ? sendLine : confirm.sendNone,
    ...(notSent.length > 0 ? [confirm.notSent, ...notSent.map((line) => `  • ${line}`)] : []),
    ...(counts.cards > 0 ? [confirm.cards(counts.cards)] : []),
    ...(counts.clears > 0 ? [confirm.clears(counts.clears)] : []),
  ].join('\n');
}

/** `38 updated, 2 differ`; outcomes that did not occur are left out. */
export function describeOutcomes(
  settled: Readonly<Record<SettledOutcome, number>>,
  messages: Messages,
): string {
  return SETTLED_OUTCOMES.filter((outcome) => settled[outcome] > 0)
    .map((outcome) => `${settled[outcome]} ${messages.outcomeOf(outcome, settled[outcome])}`)
    .join(', ');
}

/** What the summary is made of. */
export interface RunReport {
  readonly end: RunEnd;
  readonly state: Pick<RunState, 'total' | 'settled' | 'lost'>;
  readonly counts: PlanCounts;
  readonly account: string;
  /** Set where a background worker goes on: when it should be done, if that can be told. */
  readonly background?: { readonly readyAt: string | undefined };
  /** When an out-of-quota run goes on. */
  readonly until?: string;
  /** False where the history tabs could not be written. */
  readonly isHistoryKept?: boolean;
}

/** The summary after a run: how it ended, what happened to the rows, and what to do. */
export function describeRun(report: RunReport, messages: Messages): string {
  const { state, counts, isHistoryKept = true } = report;
  const outcomes = [
    describeOutcomes(totalOutcomes(state, counts), messages),
    ...describeKept(counts, messages),
  ]
    .filter((text) => text !== '')
    .join(', ');
  const [head, tail] = describeEnd(report, messages);
  const sentences = [head, outcomes === '' ? '' : `${outcomes}.`, tail];
  if (report.end.kind === 'superseded') return head;
  return [...sentences, isHistoryKept ? '' : messages.history.notKept]
    .filter((text) => text !== '')
    .join(' ');
}

/** How a run ended, without the counts that the history has in columns of their own. */
export function describeEndOnly(report: RunReport, messages: Messages): string {
  const [head, tail] = describeEnd(report, messages);
  const kept = describeKept(report.counts, messages).map((text) => `${text}.`);
  return [head, ...kept, tail].filter((text) => text !== '').join(' ');
}

/** Rows with each outcome, those included that needed no sending. */
export function totalOutcomes(
  { settled }: Pick<RunState, 'settled'>,
  counts: PlanCounts,
): Readonly<Record<SettledOutcome, number>> {
  return {
    ...settled,
    invalid: settled.invalid + counts.invalid,
    unchanged: settled.unchanged + counts.unchanged,
  };
}

function describeKept({ kept }: PlanCounts, { confirm }: Messages): string[] {
  return kept > 0 ? [confirm.kept(kept)] : [];
}

/** What comes before the counts, and what comes after them. */
function describeEnd(report: RunReport, messages: Messages): readonly [head: string, tail: string] {
  const { end, state, counts, account, background, until = '' } = report;
  const { summary } = messages;
  const open = countOpen(state);
  switch (end.kind) {
    case 'finished':
      return [summary.done(countRows(counts)), describeMissing(state, messages)];
    case 'paused':
      return background === undefined
        ? [summary.paused(open), '']
        : [summary.inBackground(state.total - open, state.total, background.readyAt), ''];
    case 'out-of-quota':
      return [summary.outOfQuota(open, until), ''];
    case 'superseded':
      return [summary.superseded, ''];
    case 'stopped': {
      const what = describeProblem(end.problem, account, messages);
      return [`${summary.stopped(isPutBack(end) ? 0 : open)} ${what}`, ''];
    }
  }
}

/** What happened to rows that are no longer there. */
function describeMissing(state: RunReport['state'], { summary, outcome: words }: Messages): string {
  const { lost } = state;
  const gone = countOpen(state) - lost.length;
  const answers = lost.map(({ rowNumber, outcome }) => summary.lostRow(rowNumber, words[outcome]));
  return [lost.length > 0 ? summary.lost(answers) : '', gone > 0 ? summary.gone(gone) : '']
    .filter((text) => text !== '')
    .join(' ');
}
