/** Asks the script: JSON text both ways, what comes back is checked, and every failure is a value. */
import type { CallArgs, CallName, CallResult, Request } from '../../core/sidebar/calls';
import { readReply } from '../../core/sidebar/read-reply';
import { classifyFailure, type Failure } from './failure';

export type Answer<Name extends CallName> =
  | { readonly ok: true; readonly result: CallResult<Name> }
  | { readonly ok: false; readonly failure: Failure };

export type Ask = <Name extends CallName>(name: Name, args: CallArgs<Name>) => Promise<Answer<Name>>;

/** What the page has around it. */
export interface Surroundings {
  readonly callScript: (request: string) => Promise<unknown>;
  readonly wait: (delayMs: number) => Promise<void>;
  readonly now: () => number;
  readonly isOnline: () => boolean;
  readonly build: string;
}

/** Google ends an execution after six minutes, so whatever has not answered by now never will. */
const PATIENCE_MS = 390_000;

export function createAsk({ callScript, wait, now, isOnline, build }: Surroundings): Ask {
  return async <Name extends CallName>(name: Name, args: CallArgs<Name>): Promise<Answer<Name>> => {
    const startedAtMs = now();
    const tooLate = wait(PATIENCE_MS).then(() => TOO_LATE);
    try {
      const request: Request = { build, name, args };
      const answer = await Promise.race([callScript(JSON.stringify(request)), tooLate]);
      return answer === TOO_LATE ? fail({ kind: 'timeout' }) : readAnswer(name, answer);
    } catch (error: unknown) {
      const elapsedMs = now() - startedAtMs;
      const message = error instanceof Error ? error.message : String(error);
      return fail(classifyFailure({ message, elapsedMs, isOnline: isOnline() }));
    }
  };
}

const TOO_LATE = Symbol('too late');

function fail(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}

function readAnswer<Name extends CallName>(name: Name, answer: unknown): Answer<Name> {
  // Google hands over nothing where it could not carry the value, and where an execution was cut off.
  if (typeof answer !== 'string' || answer === '') return fail({ kind: 'empty' });
  const read = readReply(name, answer);
  if (read === undefined) return fail({ kind: 'replaced' });
  return read.kind === 'result' ? { ok: true, result: read.result } : fail(read);
}
