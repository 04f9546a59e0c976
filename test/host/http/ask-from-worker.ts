/** Runs questions in a real worker thread that blocks on each, and returns what it got. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import { answerSyncCalls, type SyncHandlers } from '../../../host/http/sync-answerer';
import { createSyncChannel } from '../../../host/http/sync-channel';
import type { DialogAnswer, DialogRequest, HttpReply, HttpRequest } from '../../../host/platform';

// A type, not an interface: what a host declares for its own questions.
export interface TestCalls {
  sendAll: (requests: readonly HttpRequest[]) => HttpReply[];
  showDialog: (dialog: DialogRequest) => DialogAnswer;
  echo: (value: unknown) => unknown;
}

export type AskedQuestion = {
  [Kind in keyof TestCalls]: [Kind, Parameters<TestCalls[Kind]>[0]];
}[keyof TestCalls];
export type Outcome = { readonly value: unknown } | { readonly error: string };

/** Workers cannot load TypeScript. */
function buildWorker(): string {
  const outfile = join(mkdtempSync(join(tmpdir(), 'ask-worker-')), 'ask-worker.cjs');
  const entryPoint = join(__dirname, 'fixtures', 'ask-worker.ts');
  buildSync({ entryPoints: [entryPoint], outfile, bundle: true, platform: 'node', format: 'cjs' });
  return outfile;
}

const workerFile = buildWorker();

export async function askFromWorker(
  handlers: Partial<SyncHandlers<TestCalls>>,
  questions: readonly AskedQuestion[],
  channel = createSyncChannel(),
): Promise<Outcome[]> {
  const stop = answerSyncCalls<TestCalls>(channel.answererEnd, handlers as SyncHandlers<TestCalls>);
  const worker = new Worker(workerFile, {
    workerData: { channel: channel.callerEnd, questions },
    transferList: [channel.callerEnd.port],
  });
  try {
    return await new Promise<Outcome[]>((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
    });
  } finally {
    stop();
    await worker.terminate();
  }
}
