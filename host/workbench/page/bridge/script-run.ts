/** `google.script.run`: calls functions of the script, and tells the handlers how they ended. */
import type { RunEnd } from '../../shared/page-protocol';
import { toSendable } from './sendable';

export interface OutgoingCall {
  readonly callId: number;
  readonly functionName: string;
  readonly args: readonly unknown[];
}

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly onSuccess?: Handler;
  readonly onFailure?: Handler;
  readonly userObject?: unknown;
}

interface Call extends Handlers, OutgoingCall {}

export type ScriptRun = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

export interface ScriptCalls {
  readonly run: ScriptRun;
  /** To be told of each call that has ended; calls may end in any order. */
  readonly settle: (callId: number, end: RunEnd) => void;
}

/** Google's limit; further calls wait until one of these has ended. */
const MAX_RUNNING = 10;

/** `names` are the functions that a page may call; `send` passes a call on. */
export function createScriptCalls(
  names: readonly string[],
  send: (call: OutgoingCall) => void,
  reportUnhandled: (error: Error) => void,
): ScriptCalls {
  const running = new Map<number, Call>();
  const waiting: Call[] = [];
  let lastId = 0;

  function startNext(): void {
    const next = running.size < MAX_RUNNING ? waiting.shift() : undefined;
    if (next === undefined) return;
    running.set(next.callId, next);
    const { callId, functionName, args } = next;
    send({ callId, functionName, args });
  }

  function call(functionName: string, args: readonly unknown[], handlers: Handlers): void {
    lastId += 1;
    waiting.push({ ...handlers, callId: lastId, functionName, args: toSendable(args) });
    startNext();
  }

  /** A runner never changes: each `with…` gives another one. */
  function createRun(handlers: Handlers): ScriptRun {
    const functions = names.map((name) => [
      name,
      (...args: readonly unknown[]) => {
        call(name, args, handlers);
      },
    ]);
    return {
      ...(Object.fromEntries(functions) as ScriptRun),
      withSuccessHandler: (onSuccess) => createRun({ ...handlers, onSuccess: onSuccess as Handler }),
      withFailureHandler: (onFailure) => createRun({ ...handlers, onFailure: onFailure as Handler }),
      withUserObject: (userObject) => createRun({ ...handlers, userObject }),
    };
  }

  return {
    run: createRun({}),
    settle(callId, end) {
      const ended = running.get(callId);
      if (ended === undefined) return;
      running.delete(callId);
      startNext();
      if (end.ok) ended.onSuccess?.(end.value, ended.userObject);
      else fail(ended, end.error, reportUnhandled);
    },
  };
}

function fail(
  { onFailure, userObject }: Call,
  { name, message }: { readonly name: string; readonly message: string },
  reportUnhandled: (error: Error) => void,
): void {
  const error = new Error(message);
  error.name = name;
  if (onFailure === undefined) reportUnhandled(error);
  else onFailure(error, userObject);
}
