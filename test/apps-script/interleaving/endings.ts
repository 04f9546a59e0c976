/** How a run may end: only what people did stops it, and whoever started it is told in one sentence. */
import { DEMO_ACCOUNT } from '../../../host/customer-api/customer-api';
import { parseLastRun, type LastRun } from '../../../src/core/last-run';
import { messagesFor } from '../../../src/core/messages';
import { describeProblem, type RunProblem } from '../../../src/core/run-end';
import type { HostedSheet } from '../run-in-host';
import type { Event } from './scenario';

/** What has to have been done for a run to be stopped so; any of them. Others are the server's doing. */
const REASONS: Partial<Record<RunProblem['kind'], readonly Event['kind'][]>> = {
  'sheet-changed': ['rename-header', 'delete-column'],
  'sheet-unclear': ['rename-header', 'delete-column'],
  'sheet-protected': ['protect'],
  'sheet-gone': ['delete-sheet'],
  'cells-lost': ['move-column', 'insert-column', 'delete-column'],
  interrupted: ['kill'],
};

export function readLastRun({ store }: HostedSheet): LastRun | undefined {
  return parseLastRun(store.properties.document['omniwallet.lastRun'] ?? null);
}

/** After an execution. `texts` are the dialogs that it showed; none where nobody was there. */
export function checkEnd(
  last: LastRun | undefined,
  texts: readonly string[],
  done: ReadonlySet<Event['kind']>,
): void {
  if (last?.end.kind !== 'stopped') return;
  const { problem } = last.end;
  const reasons = REASONS[problem.kind] ?? [];
  if (reasons.length > 0)
    expect([problem.kind, reasons.some((reason) => done.has(reason))]).toEqual([problem.kind, true]);
  if (texts.length === 0 || problem.kind === 'interrupted') return;
  const sentence = describeProblem(problem, DEMO_ACCOUNT, messagesFor('en'));
  expect([texts, texts.filter((text) => text.includes(sentence)).length]).toEqual([texts, 1]);
}
