/** What the history says of a run that is over. */
import type { Messages } from '../messages';
import { cutText } from '../reply-words';
import { countOpen } from '../run-state';
import { isPutBack, type RunEnd } from '../run-end';
import type { RunRecord } from '../run-record';
import { describeEndOnly, totalOutcomes } from '../summary';
import type { WaitingLine } from './waiting-lines';

/** Lines that wait to be written share a property of 9 KB. */
const MAX_END_LENGTH = 600;

export function runLine(
  record: RunRecord,
  end: RunEnd,
  { account, endedAtMs }: { readonly account: string; readonly endedAtMs: number },
  messages: Messages,
): WaitingLine {
  const { runId, startedAtMs, startedBy, sheetName, scope, state, counts } = record;
  const isStillQueued = end.kind === 'stopped' && !isPutBack(end);
  return {
    run: runId,
    started: startedAtMs,
    ended: endedAtMs,
    by: record.unattended === undefined ? startedBy : messages.schedule.by(startedBy),
    sheet: sheetName,
    scope: messages.history.scope[scope],
    ...totalOutcomes(state, counts),
    queued: isStillQueued ? countOpen(state) : 0,
    requests: state.requests,
    end: cutText(describeEndOnly({ end, state, counts, account }, messages), MAX_END_LENGTH),
  };
}
