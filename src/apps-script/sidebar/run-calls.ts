/** Works on a run, watches it, stops it, or leaves it to the background. */
import type { Messages } from '../../core/messages';
import { judgeCondition, readyAtMs, type RunRecord } from '../../core/run-record';
import type { RunView } from '../../core/sidebar/views';
import { beginExecution } from '../begin-execution';
import { readConnection } from '../connection-store';
import { leaveToWorker } from '../run/leave-run';
import { resumeRun } from '../run/resume-run';
import { claimRun, readRunNews } from '../run/run-store';
import { stopRun } from '../run/stop-run';
import { give, refuse, type Answer, type Handler } from './answer';
import { readRunView, readViewOf } from './run-views';

/** So often people see that something happens. */
const STEP_MS = 20_000;

export const step: Handler<'step'> = ({ runId }, messages) => {
  const { run, isStopAsked } = readRunNews();
  if (run?.runId !== runId) return giveView(runId, false, messages);
  const connection = readConnection();
  // A colleague without a connection must not end somebody else's run.
  if (connection === undefined) return refuse(messages.connect.missing);

  const begun = beginExecution(messages, STEP_MS);
  if (isStopAsked) {
    stopRun(run, begun);
    return giveView(runId, false, messages);
  }
  // Where nothing may be sent for longer than a step, the sheet is not even read.
  const isIdle = readyAtMs(run) > Date.now() + STEP_MS;
  const isDriven = isIdle || resumeRun(run, connection, begun) !== undefined;
  return giveView(runId, isDriven, messages);
};

export const watch: Handler<'watch'> = (_, messages) => give({ run: readRunView(messages) });

export const stop: Handler<'stop'> = ({ runId }, messages) => {
  const { run } = readRunNews();
  if (run?.runId === runId) stopRun(run, beginExecution(messages));
  return giveView(runId, false, messages);
};

export const leaveToBackground: Handler<'leaveToBackground'> = ({ runId }, messages) => {
  const { run } = readRunNews();
  if (run?.runId === runId && judgeCondition(run, Date.now()) === 'interrupted') {
    if (readConnection() === undefined) return refuse(messages.connect.missing);
    if (!handOver(run, messages)) return refuse(messages.answers.noWorker);
  }
  return giveView(runId, false, messages);
};

/** False where Google does not let the worker be made. */
function handOver(run: RunRecord, messages: Messages): boolean {
  const { executionId, email } = beginExecution(messages);
  const claimed = claimRun(run.runId, executionId, Date.now());
  return claimed === undefined || leaveToWorker(claimed, email);
}

function giveView(runId: string, isDriven: boolean, messages: Messages): Answer<RunView> {
  const view = readViewOf(runId, isDriven, messages);
  return view === undefined ? refuse(messages.answers.runOver) : give(view);
}
