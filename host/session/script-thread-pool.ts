/** Threads for scripts: each runs one execution at a time; one is kept ready. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { answerSyncCalls, type SyncHandlers } from '../http/sync-answerer';
import { createSyncChannel } from '../http/sync-channel';
import type { ThreadCalls, ThreadData, ThreadEnd, ThreadOrder } from './protocol';

export type ThreadHandlers = SyncHandlers<ThreadCalls>;

export interface ScriptThread {
  /** Rejects when the thread breaks; never settles once it was terminated. */
  run(order: ThreadOrder, handlers: ThreadHandlers): Promise<ThreadEnd>;
  /** Ends the thread wherever it is: no script can catch that. */
  terminate(): Promise<void>;
}

export interface ScriptThreadPool {
  take(): ScriptThread;
  giveBack(thread: ScriptThread): void;
  close(): Promise<void>;
}

const MAX_IDLE = 4;

/** `projectRoot` has build/ and dist/. */
export function createScriptThreadPool(projectRoot: string): ScriptThreadPool {
  const all = new Set<ScriptThread>();
  const idle: ScriptThread[] = [];

  function add(): ScriptThread {
    const thread = startThread(projectRoot, () => all.delete(thread));
    all.add(thread);
    return thread;
  }

  idle.push(add());
  return {
    take() {
      const thread = idle.pop() ?? add();
      if (idle.length === 0) idle.push(add());
      return thread;
    },
    giveBack(thread) {
      if (idle.length < MAX_IDLE) idle.push(thread);
      else void thread.terminate();
    },
    async close() {
      await Promise.all([...all].map((thread) => thread.terminate()));
    },
  };
}

function startThread(projectRoot: string, onGone: () => void): ScriptThread {
  const { callerEnd, answererEnd } = createSyncChannel();
  const worker = new Worker(path.join(projectRoot, 'build/script-thread.cjs'), {
    workerData: { channel: callerEnd, scriptFolder: path.join(projectRoot, 'dist') } satisfies ThreadData,
    transferList: [callerEnd.port],
  });
  let handlers: ThreadHandlers | undefined;
  const serving = (): ThreadHandlers => {
    if (handlers === undefined) throw new Error('No execution runs in this thread.');
    return handlers;
  };
  const stopAnswering = answerSyncCalls<ThreadCalls>(answererEnd, {
    call: (call) => serving().call(call),
    sendAll: (requests) => serving().sendAll(requests),
    showDialog: (dialog) => serving().showDialog(dialog),
    showPage: (page) => serving().showPage(page),
    addMenu: (menu) => serving().addMenu(menu),
    log: (...line) => serving().log(...line),
  });

  let onEnd: (end: ThreadEnd) => void = () => undefined;
  let onFailure: (error: Error) => void = () => undefined;
  let failure: Error | undefined;
  worker.on('message', (end: ThreadEnd) => {
    handlers = undefined;
    onEnd(end);
  });
  worker.on('error', (error: Error) => {
    failure = error;
    onFailure(error);
  });

  return {
    run(order, given) {
      handlers = given;
      return new Promise((resolve, reject) => {
        onEnd = resolve;
        onFailure = reject;
        if (failure === undefined) worker.postMessage(order);
        else reject(failure);
      });
    },
    async terminate() {
      handlers = undefined;
      stopAnswering();
      onGone();
      await worker.terminate();
    },
  };
}
