/** Runs one function of a script in a fresh global scope that knows only ECMAScript and what it is given. */
import { constants, createContext, type Script } from 'node:vm';
import type { Platform } from '../platform';
import { argumentsFor, callFunction } from './call-function';
import { createExecution, type Execution, type ExecutionMode, type Outcome } from './execution';
import type { GrantedScopes } from './scopes';
import { prepareRealm } from './script-realm';

export interface FunctionCall {
  readonly mode: ExecutionMode;
  /** What a sidebar passes along. */
  readonly args?: readonly unknown[];
  /** What a trigger is told; plain data. */
  readonly event?: unknown;
}

export interface FunctionCallOptions extends FunctionCall {
  readonly platform: Platform;
  /** Of the execution; a new one unless given. */
  readonly id?: string;
  /** @default Google's limit for the mode */
  readonly maxDurationMs?: number;
  /** Of whoever runs it; all unless told. */
  readonly grantedScopes?: GrantedScopes;
}

export interface FunctionRun {
  readonly execution: Execution;
  /** What the function came to; `execution.end` says what counts. */
  readonly outcome: Outcome;
}

export function runFunction(
  script: Script,
  functionName: string,
  { args, event, ...options }: FunctionCallOptions,
  createGlobals: (execution: Execution) => Record<string, object>,
): FunctionRun {
  const { platform, mode } = options;
  const context = createContext(constants.DONT_CONTEXTIFY);
  const realm = prepareRealm(context, () => platform.clock.nowMs(), platform.random);
  const execution = createExecution({ ...options, realm });
  Object.assign(context, createGlobals(execution));
  try {
    // Google runs the statements outside functions with each execution.
    script.runInContext(context);
    const result = callFunction(execution, context, functionName, argumentsFor(mode, { args, event }));
    return { execution, outcome: { ok: true, result } };
  } catch (error: unknown) {
    return { execution, outcome: { ok: false, error } };
  }
}
