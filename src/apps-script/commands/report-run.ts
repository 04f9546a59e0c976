/** Tells the person what a run came to. */
import type { CommandEnd } from '../../core/run-end';
import type { RunRecord } from '../../core/run-record';
import { describeRun } from '../../core/summary';
import { estimateReadyMs } from '../../core/estimate';
import { readAccount } from '../connection-store';
import { tell } from '../dialogs';
import type { Begun } from '../begin-execution';
import type { Conducted } from '../run/conduct-run';
import { formatTime } from '../times';

export function reportRun(record: RunRecord, conducted: Conducted, { messages }: Begun): CommandEnd {
  const { end, state, isLeftToWorker, isHistoryKept } = conducted;
  const readyAtMs = estimateReadyMs(state, Date.now());
  const report = {
    end,
    state,
    counts: record.counts,
    account: readAccount() ?? '',
    isHistoryKept,
    ...(isLeftToWorker
      ? { background: { readyAt: readyAtMs === undefined ? undefined : formatTime(readyAtMs) } }
      : {}),
    ...(end.kind === 'out-of-quota' ? { until: formatTime(end.untilMs) } : {}),
  };
  tell(describeRun(report, messages), messages);
  return end.kind;
}
