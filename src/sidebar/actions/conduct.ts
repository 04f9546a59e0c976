/** Takes the run that is on forward, or looks on while others do, until it is over. */
import type { RunView } from '../../core/sidebar/views';
import { currentRun, type PageState } from '../state/page-state';
import { stageOf } from '../state/stage';
import { nextMove } from '../state/next-move';
import { perform, type Work } from './work';

export interface Conductor {
  /** Watches the run that is on, and works on it while the page drives. */
  readonly conduct: () => Promise<void>;
  /** From now on the page drives. */
  readonly drive: () => void;
}

/** While its own step is under way. */
const POLL_MS = 2000;

/** While others work, which is slower to change and costs them nothing. */
const WATCH_MS = 5000;

export function createConductor(work: Work, afterwards: () => Promise<void>): Conductor {
  const { state, dispatch } = work;
  let isConducting = false;
  let idleSteps = 0;
  let wake = (): void => undefined;

  /** Ends early where the page starts to drive. */
  const pause = (delayMs: number): Promise<void> =>
    Promise.race([work.wait(delayMs), new Promise<void>((resolve) => (wake = resolve))]);

  const step = async (run: RunView): Promise<void> => {
    const stepping = perform(work, 'step', 'step', { runId: run.runId });
    const stepped = await withPolls(work, run.runId, stepping);
    if (stepped === undefined) {
      // Whether the step went on without the page is seen by looking.
      dispatch({ kind: 'driving', isDriving: false });
      if (stageOf(state()) !== 'closed') await look();
      return;
    }
    dispatch({ kind: 'run', run: stepped });
    idleSteps = stepped.done > run.done ? 0 : idleSteps + 1;
    const move = nextMove(stepped, idleSteps);
    if (move.kind === 'watch') dispatch({ kind: 'driving', isDriving: false });
    else if (move.afterMs > 0) await pause(move.afterMs);
  };

  const look = async (): Promise<void> => {
    const watched = await perform(work, 'watch', 'watch', {});
    if (watched === undefined) return;
    dispatch(watched.run === null ? { kind: 'run-gone' } : { kind: 'run', run: watched.run });
  };

  const conduct = async (): Promise<void> => {
    if (isConducting) return;
    isConducting = true;
    for (let run = nextRun(state()); run !== null; run = nextRun(state())) {
      if (state().isDriving) {
        await step(run);
        continue;
      }
      await pause(WATCH_MS);
      if (!state().isDriving) await look();
    }
    isConducting = false;
    await afterwards();
  };

  return {
    conduct,
    drive: () => {
      idleSteps = 0;
      dispatch({ kind: 'driving', isDriving: true });
      wake();
      void conduct();
    },
  };
}

/** The run to work on or to watch; none once the page has to be opened again. */
function nextRun(state: PageState): RunView | null {
  return stageOf(state) === 'closed' ? null : currentRun(state);
}

/** Shows how the run stands while a step is under way. A poll that fails is no news: the step itself tells. */
async function withPolls<Result>(work: Work, runId: string, stepping: Promise<Result>): Promise<Result> {
  const ended = new Set<string>();
  const over = stepping.finally(() => ended.add(runId));
  const poll = async (): Promise<void> => {
    while (!ended.has(runId)) {
      await Promise.race([work.wait(POLL_MS), over]);
      if (ended.has(runId)) return;
      const answer = await work.ask('watch', {});
      // What was asked before the step's end may be older than its answer.
      if (!answer.ok || ended.has(runId)) continue;
      const { run } = answer.result;
      if (run?.runId === runId && run.condition !== 'over') work.dispatch({ kind: 'run', run });
    }
  };
  void poll();
  return over;
}
