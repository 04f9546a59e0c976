/** One execution of a script: every call of a service passes here, where it is counted, delayed, refused or killed. */
import { randomUUID } from 'node:crypto';
import type { Platform, ServiceName } from '../platform';
import { countCall, countHandle, emptyCounts, type CallCounts } from './call-counts';
import { guardPlatform } from './guarded-platform';
import { EXECUTION_TIME, messageText, noPermission, type Message } from './messages';
import { isGranted, type GrantedScopes } from './scopes';
import type { ScriptRealm } from './script-realm';

/** `client` is a call from a sidebar by `google.script.run`. */
export type ExecutionMode = 'menu' | 'onOpen' | 'trigger' | 'client';

/** The execution is over: nothing that the script still does may have an effect outside. */
export class KilledError extends Error {
  override readonly name = 'KilledError';
}

export interface ExecutionOptions {
  /** A new one unless given. */
  readonly id?: string;
  readonly platform: Platform;
  readonly mode: ExecutionMode;
  readonly realm: ScriptRealm;
  /** After this the execution is killed, as Google does. */
  readonly maxDurationMs?: number;
  /** Of whoever runs the script; all unless told. */
  readonly grantedScopes?: GrantedScopes;
}

/** How the script's function ended by itself. */
export type Outcome =
  { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly error: unknown };

export interface Execution {
  readonly id: string;
  readonly platform: Platform;
  readonly mode: ExecutionMode;
  readonly realm: ScriptRealm;
  readonly counts: CallCounts;
  /** A call that reaches a service, with so many cells; may throw what came in from outside. */
  call(service: ServiceName, method: string, cells?: number): void;
  /** A call that only names a place and reaches nothing. */
  handle(method: string): void;
  readonly grantedScopes: GrantedScopes;
  /** Throws as Google's services do where a scope was not granted, and in `onOpen`, which has no rights. */
  permit(method: string, scope: string): void;
  /** Throws as Google's services do. */
  fail(message: Message): never;
  /** Refuses what is not emulated, and logs it lest a script's `catch` hide it. */
  refuse(what: string): never;
  /** Google buffers writes: their errors surface with the next call of the spreadsheet service. */
  failLater(message: Message): void;
  /** To be done when the execution is over, however it ends. */
  atEnd(action: () => void): void;
  /** Ends the execution, which gave `result` or threw: does what is left to do, and gives or throws what counts. */
  end(outcome: Outcome): unknown;
}

/** By name: what kills may come from another copy of this module. */
function isKilled(error: unknown): error is KilledError {
  return error instanceof Error && error.name === 'KilledError';
}

const MINUTE_MS = 60_000;

/** Google's limit for menus, sidebars and triggers, and the short one for `onOpen`. */
export function maxDurationOf(mode: ExecutionMode): number {
  return mode === 'onOpen' ? MINUTE_MS / 2 : 6 * MINUTE_MS;
}

export function createExecution(options: ExecutionOptions): Execution {
  const { id = randomUUID(), mode, realm, maxDurationMs = maxDurationOf(mode), grantedScopes } = options;
  const platform = guardPlatform(options.platform, reachOutside);
  const endsAtMs = platform.clock.nowMs() + maxDurationMs;
  const counts = emptyCounts();
  const actions: (() => void)[] = [];
  let killed: KilledError | undefined;
  let pending: Message | undefined;

  function exception(message: string): Error {
    const error = new realm.Error(message);
    error.name = 'Exception';
    return error;
  }

  function stopIfKilled(): void {
    if (killed !== undefined) throw killed;
  }

  function kill(error: KilledError): never {
    killed = error;
    throw error;
  }

  function stopIfOver(): void {
    if (platform.clock.nowMs() > endsAtMs) {
      kill(new KilledError(messageText(EXECUTION_TIME, platform.userLocale)));
    }
  }

  /** What kills while the script waits ends the execution, whether or not the script catches it. */
  function reachOutside<Result>(act: () => Result): Result {
    stopIfKilled();
    try {
      return act();
    } catch (error: unknown) {
      if (isKilled(error)) kill(error);
      throw error;
    } finally {
      stopIfOver();
    }
  }

  function takeInOutside(service: ServiceName, method: string, cells: number | undefined): void {
    try {
      platform.beforeCall(service, method, cells);
    } catch (error: unknown) {
      if (isKilled(error)) kill(error);
      throw exception(error instanceof Error ? error.message : String(error));
    }
    stopIfOver();
  }

  function fail(message: Message): never {
    throw exception(messageText(message, platform.userLocale));
  }

  function failPending(): void {
    const message = pending;
    pending = undefined;
    if (message !== undefined) fail(message);
  }

  return {
    id,
    platform,
    mode,
    realm,
    counts,
    grantedScopes,
    permit(method, scope) {
      if (mode === 'onOpen' || !isGranted(grantedScopes, scope)) fail(noPermission(method, scope));
    },
    call(service, method, cells) {
      stopIfKilled();
      countCall(counts, service, method);
      takeInOutside(service, method, cells);
      if (service === 'SpreadsheetApp') failPending();
    },
    handle(method) {
      stopIfKilled();
      countHandle(counts, method);
    },
    fail,
    refuse(what) {
      stopIfKilled();
      platform.log('error', `not emulated: ${what}`);
      throw new realm.Error(`not emulated: ${what}`);
    },
    failLater(message) {
      pending ??= message;
    },
    atEnd(action) {
      actions.push(action);
    },
    end(outcome) {
      for (const action of actions.splice(0)) action();
      // A script may catch that it was killed, but that changes nothing.
      stopIfKilled();
      if (!outcome.ok) throw outcome.error;
      failPending();
      return outcome.result;
    },
  };
}
