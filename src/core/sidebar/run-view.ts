/** What the sidebar shows of a run: of one that is on, and of the last one that ended. */
import { estimateLeftMs, estimateReadyMs } from '../estimate';
import type { LastRun } from '../last-run';
import type { Messages } from '../messages';
import type { Pace } from '../pace';
import type { RunEnd } from '../run-end';
import { judgeCondition, type RunCondition, type RunRecord } from '../run-record';
import { countDone, countOpen } from '../run-state';
import type { PaceView, RunView } from './views';
import { describeRun, totalOutcomes } from '../summary';

export interface RunViewer {
  /** Of whoever looks. */
  readonly email: string;
  readonly nowMs: number;
  /** The spreadsheet's account, for the words about it. */
  readonly account: string;
  readonly formatTime: (ms: number, timeZone: string) => string;
  readonly messages: Messages;
}

export interface LiveSigns {
  /** Somebody has asked it to stop, and an execution has yet to do so. */
  readonly isStopAsked: boolean;
  /** The sidebar that asks goes on with the run at once. */
  readonly isDriven: boolean;
}

type Identity = Pick<
  RunRecord,
  'runId' | 'sheetId' | 'sheetName' | 'scope' | 'startedBy' | 'startedAtMs' | 'timeZone' | 'tried'
>;

const MINUTE_MS = 60_000;

export function viewRun(record: RunRecord, signs: LiveSigns, viewer: RunViewer): RunView {
  const { state, counts } = record;
  const condition = judgeCondition(record, viewer.nowMs);
  return {
    ...viewIdentity(record, viewer),
    condition,
    total: state.total,
    done: countDone(state),
    outcomes: totalOutcomes(state, counts),
    leftMs: viewLeftMs(record, condition, signs, viewer),
    pace: viewPace(state.pace, viewer.nowMs),
    sentence: describeCondition(record, condition, signs, viewer),
    end: null,
    isAccountInDoubt: false,
  };
}

export function viewLastRun(last: LastRun, viewer: RunViewer): RunView {
  const { end, counts, isHistoryKept } = last;
  const report = { end, state: last, counts, account: viewer.account, isHistoryKept };
  return {
    ...viewIdentity(last, viewer),
    condition: 'over',
    total: last.total,
    done: countDone(last),
    outcomes: totalOutcomes(last, counts),
    leftMs: null,
    pace: { kind: 'free' },
    sentence: describeRun(report, viewer.messages),
    end: viewEnd(end),
    isAccountInDoubt: end.kind === 'stopped' && end.problem.kind === 'all-unknown',
  };
}

function viewIdentity(run: Identity, { email, formatTime }: RunViewer) {
  const { runId, sheetId, sheetName, scope, startedBy, startedAtMs, timeZone, tried } = run;
  return {
    runId,
    sheetId,
    sheetName,
    scope,
    startedBy,
    isMine: startedBy === email,
    startedAt: formatTime(startedAtMs, timeZone),
    tried: tried === undefined ? null : [...tried],
  };
}

function viewLeftMs(
  { state, notBeforeMs }: RunRecord,
  condition: RunCondition,
  { isDriven }: LiveSigns,
  { nowMs }: RunViewer,
): number | null {
  if (condition === 'interrupted' && !isDriven) return null;
  if (condition === 'live' || isDriven) return estimateLeftMs(state, nowMs) ?? null;
  // A run that waits for tomorrow's requests is not done in the time that its rows take.
  const readyMs = notBeforeMs > nowMs ? undefined : estimateReadyMs(state, nowMs);
  return readyMs === undefined ? null : Math.round(readyMs - nowMs);
}

function viewPace({ blocked, nextAtMs, limit }: Pace, nowMs: number): PaceView {
  if (blocked !== undefined) return { kind: 'waiting', leftMs: Math.max(0, Math.round(nextAtMs - nowMs)) };
  if (limit === undefined) return { kind: 'free' };
  return { kind: 'limited', perMinute: Math.round((limit.count / limit.windowMs) * MINUTE_MS) };
}

function describeCondition(
  record: RunRecord,
  condition: RunCondition,
  { isStopAsked, isDriven }: LiveSigns,
  { email, nowMs, formatTime, messages }: RunViewer,
): string {
  const { state, startedBy, startedAtMs, timeZone, notBeforeMs } = record;
  const { progress, run, summary } = messages;
  const who = startedBy === '' ? run.somebody : startedBy;
  const since = formatTime(startedAtMs, timeZone);
  const [done, open] = [countDone(state), countOpen(state)];
  if (isStopAsked) return run.stopAsked;
  if (notBeforeMs > nowMs && condition !== 'interrupted')
    return summary.outOfQuota(open, formatTime(notBeforeMs, timeZone));
  if (isDriven) return progress.working(done, state.total);
  switch (condition) {
    case 'live':
      return startedBy === email
        ? progress.working(done, state.total)
        : progress.colleague(who, since, done, state.total);
    case 'waiting': {
      const readyMs = estimateReadyMs(state, nowMs);
      const readyAt = readyMs === undefined ? undefined : formatTime(readyMs, timeZone);
      return summary.inBackground(done, state.total, readyAt);
    }
    case 'interrupted':
      return progress.interrupted(who, since, open);
  }
}

function viewEnd(end: RunEnd): 'finished' | 'stopped' | 'put-back' {
  if (end.kind === 'finished') return 'finished';
  return end.kind === 'stopped' && end.problem.kind === 'stop-requested' ? 'put-back' : 'stopped';
}
