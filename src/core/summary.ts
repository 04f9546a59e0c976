/** Says in plain words what a run will do and what it did. */
import type { Messages } from './messages';
import { SETTLED_OUTCOMES, type SettledOutcome } from './outcome';
import { countRows, type PlanCounts } from './plan-counts';
import { describeProblem, type RunEnd } from './run-end';
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

/** `38 updated, 2 differs`; outcomes that did not occur are left out. */
export function describeOutcomes(
  settled: Readonly<Record<SettledOutcome, number>>,
  messages: Messages,
): string {
  return SETTLED_OUTCOMES.filter((outcome) => settled[outcome] > 0)
    .map((outcome) => `${settled[outcome]} ${messages.outcome[outcome]}`)
    .join(', ');
}

/** What the summary is made of. */
export interface RunReport {
  readonly end: RunEnd;
  readonly state: RunState;
  readonly counts: PlanCounts;
  readonly account: string;
  /** Set where a background worker goes on: when it should be done, if that can be told. */
  readonly background?: { readonly readyAt: string | undefined };
  /** When an out-of-quota run goes on. */
  readonly until?: string;
}

/** The summary after a run: how it ended, what happened to the rows, and what to do. */
export function describeRun(report: RunReport, messages: Messages): string {
  const { end, state, counts, account, background, until = '' } = report;
  const { summary } = messages;
  const open = countOpen(state);
  const settled = {
    ...state.settled,
    invalid: state.settled.invalid + counts.invalid,
    unchanged: state.settled.unchanged + counts.unchanged,
  };
  const kept = counts.kept > 0 ? [messages.confirm.kept(counts.kept)] : [];
  const outcomes = [describeOutcomes(settled, messages), ...kept].filter((text) => text !== '').join(', ');
  const sentence = outcomes === '' ? '' : ` ${outcomes}.`;
  switch (end.kind) {
    case 'finished':
      return `${summary.done(countRows(counts))}${sentence}${describeMissing(state, messages)}`;
    case 'paused': {
      const done = state.total - open;
      const what =
        background === undefined
          ? summary.paused(open)
          : summary.inBackground(done, state.total, background.readyAt);
      return `${what}${sentence}`;
    }
    case 'out-of-quota':
      return `${summary.outOfQuota(open, until)}${sentence}`;
    case 'superseded':
      return summary.superseded;
    case 'stopped': {
      const isPutBack = end.problem.kind === 'stop-requested';
      const what = describeProblem(end.problem, account, messages);
      return `${summary.stopped(isPutBack ? 0 : open)} ${what}${sentence}`;
    }
  }
}

/** What happened to rows that are no longer there. */
function describeMissing(state: RunState, { summary, outcome: words }: Messages): string {
  const { lost } = state;
  const gone = countOpen(state) - lost.length;
  const answers = lost.map(({ rowNumber, outcome }) => summary.lostRow(rowNumber, words[outcome]));
  return [lost.length > 0 ? summary.lost(answers) : '', gone > 0 ? summary.gone(gone) : '']
    .filter((text) => text !== '')
    .map((text) => ` ${text}`)
    .join('');
}
