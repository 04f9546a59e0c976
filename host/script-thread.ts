/** A thread for scripts: runs one execution after another, and blocks wherever Google's runtime does. */
import path from 'node:path';
import { Script } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { createRealClock } from './http/real-clock';
import { createSyncCaller } from './http/sync-caller';
import type { Platform } from './platform';
import { readScript } from './read-script';
import type { CallCounts } from './services/call-counts';
import type { Outcome } from './services/execution';
import { runFunction } from './services/run-function';
import type { ThreadCalls, ThreadData, ThreadEnd, ThreadOrder } from './session/protocol';
import { createThreadGlobals } from './session/thread-globals';

const { channel, scriptFolder } = workerData as ThreadData;
const caller = createSyncCaller<ThreadCalls>(channel);
const { bundleCode, htmlFiles } = readScript(scriptFolder);
const script = new Script(bundleCode, { filename: path.join(scriptFolder, 'Code.js') });

function createPlatform({ userEmail, userLocale, aheadMs }: ThreadOrder): Platform {
  return {
    clock: createRealClock(aheadMs),
    sendAll: (requests) => caller.call('sendAll', requests),
    showDialog: (dialog) => caller.call('showDialog', dialog),
    showPage(page) {
      caller.call('showPage', page);
    },
    // Toasts belong to the spreadsheet, which is not here.
    showToast: () => undefined,
    log(level, text) {
      caller.call('log', level, text);
    },
    userLocale,
    userEmail,
    beforeCall: () => undefined,
  };
}

function run(order: ThreadOrder): ThreadEnd {
  const { executionId: id, functionName, mode, args, event } = order;
  const { execution, outcome } = runFunction(
    script,
    functionName,
    // The other thread ends an execution whose time is over, together with this thread.
    {
      id,
      mode,
      args: args ?? [],
      event,
      platform: createPlatform(order),
      maxDurationMs: Infinity,
      grantedScopes: order.grantedScopes,
    },
    (started) => createThreadGlobals(started, { ...order, htmlFiles, caller }),
  );
  return toEnd(
    endOf(() => execution.end(outcome)),
    execution.counts,
  );
}

function endOf(act: () => unknown): Outcome {
  try {
    return { ok: true, result: act() };
  } catch (error: unknown) {
    return { ok: false, error };
  }
}

function toEnd(outcome: Outcome, counts: CallCounts): ThreadEnd {
  if (outcome.ok) return { kind: 'returned', value: outcome.result, counts };
  // By its looks: what a script throws is of a world of its own.
  const { name = 'Error', message = outcome.error } = (outcome.error ?? {}) as {
    name?: unknown;
    message?: unknown;
  };
  return { kind: 'threw', name: String(name), message: String(message), counts };
}

parentPort?.on('message', (order: ThreadOrder) => {
  const end = run(order);
  try {
    parentPort?.postMessage(end);
  } catch (error: unknown) {
    if (!(error instanceof Error && error.name === 'DataCloneError')) throw error;
    // A result that cannot leave its world, such as a Range: nobody at Google would receive it either.
    parentPort?.postMessage({ ...end, value: undefined });
  }
});
