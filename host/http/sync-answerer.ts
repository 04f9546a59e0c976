/** Answers the questions of a thread that blocks, while this thread stays responsive. */
import { isNativeError } from 'node:util/types';
import { ANSWERS, type Answer, type Question, type SyncCalls, type SyncChannelEnd } from './sync-channel';

/** One handler for each kind of question; a handler may take its time. */
export type SyncHandlers<Calls extends SyncCalls<Calls>> = {
  [Kind in keyof Calls]: (
    ...args: Parameters<Calls[Kind]>
  ) => ReturnType<Calls[Kind]> | Promise<ReturnType<Calls[Kind]>>;
};

/** Starts answering; the returned function stops it and closes the channel. */
export function answerSyncCalls<Calls extends SyncCalls<Calls>>(
  channel: SyncChannelEnd,
  handlers: SyncHandlers<Calls>,
): () => void {
  const handlersByKind = new Map(Object.entries<(...args: never[]) => unknown>(handlers));
  const answer = async ({ id, kind, args }: Question): Promise<void> => {
    try {
      const handler = handlersByKind.get(String(kind));
      if (!handler) throw new Error(`No handler answers "${String(kind)}".`);
      send(channel, { id, ok: true, value: await handler(...(args as never[])) });
    } catch (error: unknown) {
      // Also an answer that cannot be copied to another thread: the caller must not wait for ever.
      send(channel, { id, ok: false, message: isNativeError(error) ? error.message : String(error) });
    }
  };
  channel.port.on('message', (question: Question) => void answer(question));
  return () => {
    channel.port.close();
  };
}

function send({ port, counters }: SyncChannelEnd, answer: Answer): void {
  port.postMessage(answer);
  Atomics.add(counters, ANSWERS, 1);
  Atomics.notify(counters, ANSWERS);
}
