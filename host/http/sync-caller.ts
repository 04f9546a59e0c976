/** Asks the other thread a question and blocks this one until the answer is there. */
import { receiveMessageOnPort } from 'node:worker_threads';
import {
  ANSWERS,
  QUESTIONS,
  type Answer,
  type Question,
  type SyncCalls,
  type SyncChannelEnd,
} from './sync-channel';

export interface SyncCaller<Calls extends SyncCalls<Calls>> {
  /**
   * Blocks until the question is answered, for as long as that takes (a dialog waits for a person).
   * Arguments and answer may be of any size; they are copied.
   *
   * @throws Error with the message of the error that the other thread's handler threw.
   */
  call<Kind extends keyof Calls>(kind: Kind, ...args: Parameters<Calls[Kind]>): ReturnType<Calls[Kind]>;
}

/** Must run in another thread than the one that answers: the same thread would wait for itself for ever. */
export function createSyncCaller<Calls extends SyncCalls<Calls>>(channel: SyncChannelEnd): SyncCaller<Calls> {
  return {
    call(kind, ...args) {
      const id = Atomics.add(channel.counters, QUESTIONS, 1) + 1;
      channel.port.postMessage({ id, kind, args } satisfies Question);
      const answer = waitForAnswer(channel, id);
      if (!answer.ok) throw new Error(answer.message);
      return answer.value as ReturnType<Calls[typeof kind]>;
    },
  };
}

function waitForAnswer({ port, counters }: SyncChannelEnd, id: number): Answer {
  for (;;) {
    // Read before looking for the answer: one that comes in between changes the count, and the wait ends at once.
    const seenAnswers = Atomics.load(counters, ANSWERS);
    const received = receiveMessageOnPort(port) as { message: Answer } | undefined;
    if (received?.message.id === id) return received.message;
    // An answer with another id is late: its question was asked by a caller that is gone. It is dropped.
    if (!received) Atomics.wait(counters, ANSWERS, seenAnswers);
  }
}
