/** Menu: stops the run that is on; rows that wait are put back as they were. */
import type { Messages } from '../../core/messages';
import { describeProblem, type CommandEnd } from '../../core/run-end';
import { beginExecution } from '../begin-execution';
import { tell } from '../dialogs';
import { readMessages } from '../language-store';
import { readRun } from '../run/run-store';
import { stopRun as stop, type RunStop } from '../run/stop-run';

export function stopRun(): CommandEnd {
  const begun = beginExecution(readMessages());
  const { messages } = begun;
  const record = readRun();
  if (record === undefined) {
    tell(messages.run.none, messages);
    return 'nothing-to-do';
  }
  tell(describeStop(stop(record, begun), messages), messages);
  return 'finished';
}

function describeStop(end: RunStop, messages: Messages): string {
  switch (end.kind) {
    case 'asked':
      return messages.run.stopAsked;
    case 'put-back':
      return messages.run.putBack(end.count);
    case 'problem':
      return describeProblem(end.problem, '', messages);
  }
}
