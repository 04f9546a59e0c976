/** A spreadsheet with its script in a thread of its own, while this thread does the HTTP and asks the person. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { sendAllHttp } from '../http/send-http';
import { createRoutes } from '../http/routes';
import { answerSyncCalls } from '../http/sync-answerer';
import { createSyncChannel } from '../http/sync-channel';
import type { DialogAnswer, DialogRequest, HttpReply, HttpRequest } from '../platform';
import type { FromWorker, Order, OrderResults, SessionCalls, SessionSetup, WorkerData } from './protocol';

export interface SessionOptions extends Omit<SessionSetup, 'scriptFolder'> {
  /** Where the project is; its build/ and dist/ are run. */
  readonly projectRoot: string;
  /** Scheme, host and port that take the place of `https://api.omniwallet.cloud`. */
  readonly apiUrl: string;
  readonly showDialog: (dialog: DialogRequest) => DialogAnswer | Promise<DialogAnswer>;
  /** Told after each batch; a reply stands where its request does. */
  readonly onReplies: (requests: readonly HttpRequest[], replies: readonly HttpReply[]) => void;
}

export interface Session {
  /** Rejects with a `ScriptError` where the script threw. */
  carryOut<Kind extends Order['kind']>(order: Extract<Order, { kind: Kind }>): Promise<OrderResults[Kind]>;
  close(): Promise<void>;
}

/** The script threw; the message is what it said. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export function startSession(options: SessionOptions): Session {
  const { projectRoot, apiUrl, showDialog, onReplies, ...setup } = options;
  const routes = createRoutes({ 'https://api.omniwallet.cloud': apiUrl });
  const { callerEnd, answererEnd } = createSyncChannel();
  const stopAnswering = answerSyncCalls<SessionCalls>(answererEnd, {
    async sendAll(requests) {
      const replies = await sendAllHttp(requests, routes);
      onReplies(requests, replies);
      return replies;
    },
    showDialog,
  });

  const worker = new Worker(path.join(projectRoot, 'build/worker.cjs'), {
    workerData: {
      ...setup,
      scriptFolder: path.join(projectRoot, 'dist'),
      channel: callerEnd,
    } satisfies WorkerData,
    transferList: [callerEnd.port],
  });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  worker.on('message', (message: FromWorker) => {
    const one = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'done') one?.resolve(message.result);
    else one?.reject(new ScriptError(message.message));
  });
  worker.on('error', (error: Error) => {
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  });

  return {
    carryOut<Kind extends Order['kind']>(order: Extract<Order, { kind: Kind }>) {
      lastId += 1;
      const id = lastId;
      return new Promise<OrderResults[Kind]>((resolve, reject) => {
        waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
        worker.postMessage({ id, order });
      });
    },
    async close() {
      stopAnswering();
      await worker.terminate();
    },
  };
}
