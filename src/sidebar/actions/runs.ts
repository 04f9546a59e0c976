/** Starts runs, stops them, leaves them to the background, and looks at what they left. */
import type { CallArgs } from '../../core/sidebar/calls';
import type { RunView } from '../../core/sidebar/views';
import { isFinal } from '../channel/failure';
import { currentRun, endedRun } from '../state/page-state';
import type { Conductor } from './conduct';
import { perform, type Work } from './work';

type StartOptions = Partial<Pick<CallArgs<'start'>, 'firstRows' | 'except' | 'isAccountTrusted'>>;

/** Queues what the preview shows, and works on it; where the sheet changed meanwhile it asks again. */
export async function startRun(work: Work, conductor: Conductor, options: StartOptions): Promise<void> {
  const { preview } = work.state();
  if (preview === null) return;
  const started = await perform(work, 'start', 'start', {
    sheetId: preview.sheetId,
    scope: preview.scope,
    agreed: preview.counts,
    firstRows: null,
    except: [],
    isAccountTrusted: false,
    ...options,
  });
  if (started === undefined) {
    await findStartedRun(work, conductor);
    return;
  }
  switch (started.kind) {
    case 'started':
      work.dispatch({ kind: 'run', run: started.run });
      conductor.drive();
      return;
    case 'ask-again':
      work.dispatch({ kind: 'preview', preview: started.preview });
      work.dispatch({ kind: 'notice', notice: 'changed-meanwhile' });
      return;
    case 'other-run':
      work.dispatch({ kind: 'run', run: started.run });
      work.dispatch({ kind: 'notice', notice: 'other-run' });
      await conductor.conduct();
  }
}

/** An answer that was lost says nothing about the run: it may be on. */
async function findStartedRun(work: Work, conductor: Conductor): Promise<void> {
  const failure = work.state().failed?.failure;
  if (failure === undefined || failure.kind === 'refused' || isFinal(failure)) return;
  const answer = await work.ask('watch', {});
  if (!answer.ok || answer.result.run === null || answer.result.run.condition === 'over') return;
  work.dispatch({ kind: 'run', run: answer.result.run });
  await conductor.conduct();
}

export async function stopRun(work: Work): Promise<void> {
  const run = currentRun(work.state());
  if (run === null) return;
  work.dispatch({ kind: 'stopping' });
  await showAnswer(work, 'stop', 'stop', run);
}

export async function leaveToBackground(work: Work): Promise<void> {
  const run = currentRun(work.state());
  if (run === null) return;
  work.dispatch({ kind: 'driving', isDriving: false });
  await showAnswer(work, 'background', 'leaveToBackground', run);
}

async function showAnswer(
  work: Work,
  task: 'stop' | 'background',
  name: 'stop' | 'leaveToBackground',
  { runId }: RunView,
): Promise<void> {
  const run = await perform(work, task, name, { runId });
  if (run !== undefined) work.dispatch({ kind: 'run', run });
}

/** Rows that need a person; after a try, or a question about the account, also what would be sent next. */
export async function afterRun(work: Work): Promise<void> {
  const run = endedRun(work.state());
  if (run === null) return;
  const { tried } = run;
  if (work.state().preview === null && (tried !== null || run.isAccountInDoubt)) {
    const args = { scope: run.scope, except: run.isAccountInDoubt ? [] : (tried ?? []) };
    const preview = await perform(work, 'preview', 'preview', args);
    if (preview !== undefined) work.dispatch({ kind: 'preview', preview });
  }
  if (work.state().attention === null) await lookForAttention(work);
}

export async function lookForAttention(work: Work): Promise<void> {
  const run = endedRun(work.state());
  if (run === null) return;
  const attention = await perform(work, 'attention', 'attention', { sheetId: run.sheetId });
  if (attention !== undefined) work.dispatch({ kind: 'attention', attention });
}
