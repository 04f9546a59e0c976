/** Says who runs what since when. */
import { judgeCondition, type RunRecord } from '../../core/run-record';
import { countOpen } from '../../core/run-state';
import type { Messages } from '../../core/messages';
import { formatTime } from '../times';

export function describeOtherRun(record: RunRecord, nowMs: number, { run }: Messages): string {
  const { startedBy, startedAtMs, state } = record;
  const who = startedBy === '' ? run.somebody : startedBy;
  const since = formatTime(startedAtMs);
  const open = countOpen(state);
  switch (judgeCondition(record, nowMs)) {
    case 'live':
      return run.live(who, since, state.total - open, state.total);
    case 'waiting':
      return run.waiting(who, since, state.total - open, state.total);
    case 'interrupted':
      return run.interrupted(who, since, open);
  }
}
