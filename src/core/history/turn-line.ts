/** What the history says of a time at which a schedule was due and did not run. */
import type { Messages } from '../messages';
import type { Schedule, Turn } from '../schedule/schedule';
import { describeTurn } from '../schedule/turn';
import type { WaitingLine } from './waiting-lines';

export function turnLine(
  runId: string,
  { owner, sheetName }: Schedule,
  turn: Turn,
  account: string,
  messages: Messages,
): WaitingLine {
  return {
    run: runId,
    started: turn.atMs,
    ended: turn.atMs,
    by: messages.schedule.by(owner),
    sheet: sheetName,
    scope: messages.history.scope.changed,
    updated: 0,
    differs: 0,
    unchanged: 0,
    invalid: 0,
    rejected: 0,
    failed: 0,
    queued: 0,
    requests: 0,
    end: describeTurn(turn, account, messages),
  };
}
