/** What became of a time at which a schedule was due, what it means for the alerts, and the words for it. */
import { noteFine, noteTrouble } from '../alerts/alerts';
import type { Messages } from '../messages';
import { countRows } from '../plan-counts';
import { describeProblem, isPutBack, type RunEnd, type RunProblem } from '../run-end';
import type { RunRecord } from '../run-record';
import { countOpen } from '../run-state';
import { cutText } from '../reply-words';
import type { SheetProblem } from '../columns';
import { describeOutcomes, totalOutcomes } from '../summary';
import type { Schedule, Turn, TurnEnd } from './schedule';

/** The turn whose run is over. */
export function turnOf(record: RunRecord, end: RunEnd, atMs: number): Turn {
  const { state, counts, unattended } = record;
  const open = isPutBack(end) ? 0 : countOpen(state);
  return {
    atMs,
    what: { kind: 'ended', end: compactEnd(end), counts, settled: state.settled, open },
    held: unattended?.held ?? 0,
  };
}

/** Without what only the moment needs: several of them share a property of 9 KB. */
function compactEnd(end: RunEnd): RunEnd {
  if (end.kind !== 'stopped') return end;
  const { problem } = end;
  switch (problem.kind) {
    case 'unauthorized':
    case 'forbidden':
      return { ...end, problem: { ...problem, words: [] } };
    case 'sheet-unclear':
      return { ...end, problem: { ...problem, problems: problem.problems.slice(0, 3).map(compactProblem) } };
    default:
      return end;
  }
}

function compactProblem(problem: SheetProblem): SheetProblem {
  if (!('headers' in problem)) return problem;
  const headers = problem.headers.slice(0, 6).map((header) => cutText(header, 40));
  return { ...problem, headers };
}

/** The turn of a schedule that could not run. */
export function problemTurn(problem: RunProblem, atMs: number): Turn {
  const counts = { send: 0, invalid: 0, unchanged: 0, kept: 0, cards: 0, clears: 0 };
  const settled = { updated: 0, differs: 0, unchanged: 0, invalid: 0, rejected: 0, failed: 0 };
  return {
    atMs,
    what: { kind: 'ended', end: compactEnd({ kind: 'stopped', problem }), counts, settled, open: 0 },
    held: 0,
  };
}

/** The schedule after a turn: what it says of itself, and what people have to be told. */
export function noteTurn(schedule: Schedule, turn: Turn): Schedule {
  return { ...schedule, last: turn, alertState: noteInAlerts(schedule, turn) };
}

function noteInAlerts({ alertState, alerts }: Schedule, { what, atMs }: Turn): Schedule['alertState'] {
  if (what.kind === 'nothing') return noteFine(alertState, atMs, false);
  if (what.kind !== 'ended') return alertState;
  const { end, settled, counts, open } = what;
  if (end.kind === 'stopped') {
    // Whoever stopped it knows.
    if (end.problem.kind === 'stop-requested') return alertState;
    return noteTrouble(alertState, { kind: 'stopped', problem: end.problem, open }, atMs, alerts);
  }
  const failed = settled.failed + settled.rejected;
  const isBad = failed > counts.send * alerts.maxFailedShare;
  return isBad
    ? noteTrouble(alertState, { kind: 'many-failed', failed, sent: counts.send }, atMs, alerts)
    : noteFine(alertState, atMs, counts.send > 0);
}

/** In one or two sentences. */
export function describeTurn({ what, held }: Turn, account: string, messages: Messages): string {
  const { schedule } = messages;
  const waiting = held > 0 ? [schedule.held(held)] : [];
  return [describeWhat(what, account, messages), ...waiting].join(' ');
}

function describeWhat(what: Turn['what'], account: string, messages: Messages): string {
  const { schedule } = messages;
  switch (what.kind) {
    case 'nothing':
      return schedule.nothing;
    case 'other-run':
      return schedule.otherRun(what.who);
    case 'under-way':
      return schedule.underWay;
    case 'ended':
      return describeTurnEnd(what, account, messages);
  }
}

function describeTurnEnd(
  { end, counts, settled, open }: TurnEnd,
  account: string,
  messages: Messages,
): string {
  const { summary } = messages;
  const outcomes = describeOutcomes(totalOutcomes({ settled }, counts), messages);
  const head =
    end.kind === 'stopped'
      ? `${summary.stopped(open)} ${describeProblem(end.problem, account, messages)}`
      : summary.done(countRows(counts));
  return outcomes === '' ? head : `${head} ${outcomes}.`;
}
