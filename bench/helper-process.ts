/** Does a part of a measurement in a process of its own: a server, or something that has to start cold. */
import { fork, type ChildProcess } from 'node:child_process';
import { HELPER_JOBS, type HelperJobs } from './helper-jobs';

/** First argument of a process that was started as a helper; the job's name follows. */
export const HELPER_FLAG = '--helper';

type Answer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

export interface Helper<Result> {
  readonly result: Result;
  /** Ends the process; a server is gone with it. */
  stop(): Promise<void>;
}

export interface HelperOptions {
  /** Node's own flags, such as `--expose-gc`. */
  readonly nodeFlags?: readonly string[];
}

/** Starts a helper and waits for its result; it goes on running until it is stopped. */
export async function startHelper<Name extends keyof HelperJobs>(
  name: Name,
  given: Parameters<HelperJobs[Name]>[0],
  { nodeFlags = [] }: HelperOptions = {},
): Promise<Helper<Awaited<ReturnType<HelperJobs[Name]>>>> {
  const child = fork(process.argv[1] ?? '', [HELPER_FLAG, name], {
    execArgv: [...nodeFlags],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.send(given);
  const answer = await receiveAnswer(child);
  if (!answer.ok) {
    child.disconnect();
    throw new Error(`${name}: ${answer.message}`);
  }
  return {
    result: answer.value as Awaited<ReturnType<HelperJobs[Name]>>,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          resolve();
        });
        child.disconnect();
      }),
  };
}

/** The result of a helper that has nothing more to do. */
export async function askHelper<Name extends keyof HelperJobs>(
  name: Name,
  given: Parameters<HelperJobs[Name]>[0],
  options?: HelperOptions,
): Promise<Awaited<ReturnType<HelperJobs[Name]>>> {
  const helper = await startHelper(name, given, options);
  await helper.stop();
  return helper.result;
}

/** What a helper's process does instead of everything else. */
export function serveAsHelper(name: string): void {
  const job = new Map(Object.entries<(given: never) => unknown>(HELPER_JOBS)).get(name);
  process.once('disconnect', () => process.exit());
  process.once('message', (given) => {
    void carryOut(job, given).then((answer) => process.send?.(answer));
  });
}

async function carryOut(job: ((given: never) => unknown) | undefined, given: unknown): Promise<Answer> {
  try {
    if (job === undefined) throw new Error('There is no such job.');
    return { ok: true, value: await job(given as never) };
  } catch (error: unknown) {
    return { ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function receiveAnswer(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => {
      resolve(answer as Answer);
    });
    child.once('exit', (code) => {
      reject(new Error(`A helper ended with ${code ?? 'a signal'} before it had answered.`));
    });
  });
}
