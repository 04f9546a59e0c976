/** The wire between a thread that blocks for answers and the thread that gives them. */
import { MessageChannel, type MessagePort } from 'node:worker_threads';

/** One end of the wire. It can be handed to a worker in `workerData`, with its port in `transferList`. */
export interface SyncChannelEnd {
  readonly port: MessagePort;
  /** Shared by both ends; see `ANSWERS` and `QUESTIONS`. */
  readonly counters: Int32Array;
}

/** Counter of answers: a sleeping caller is woken by its change. */
export const ANSWERS = 0;
/** Counter of questions: the last id given out, by whichever caller on this wire. */
export const QUESTIONS = 1;

/** The questions that can be asked: name of the question to the function that answers it. */
export type SyncCalls<Calls> = { [Kind in keyof Calls]: (...args: never[]) => unknown };

export interface Question {
  readonly id: number;
  readonly kind: PropertyKey;
  readonly args: readonly unknown[];
}

export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** Creates a wire: `callerEnd` is for the thread that blocks, `answererEnd` for the one that answers. */
export function createSyncChannel(): { callerEnd: SyncChannelEnd; answererEnd: SyncChannelEnd } {
  const { port1, port2 } = new MessageChannel();
  const counters = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  return { callerEnd: { port: port1, counters }, answererEnd: { port: port2, counters } };
}
