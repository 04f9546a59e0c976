/** Calls a function of the script by name, as a menu, a trigger or a page does. */
import { Script, type Context } from 'node:vm';
import { findIllegal, toClientResult } from './client-values';
import type { Execution, ExecutionMode } from './execution';
import { functionNotFound } from './messages';
import { toScriptData } from './script-realm';

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** Fails when there is no such function; pages cannot call those whose name ends in `_`. */
export function callFunction(
  execution: Execution,
  context: Context,
  functionName: string,
  args: readonly unknown[],
): unknown {
  const isClient = execution.mode === 'client';
  const isHidden = isClient && functionName.endsWith('_');
  const found: unknown =
    IDENTIFIER.test(functionName) && !isHidden
      ? new Script(`typeof ${functionName} === 'function' ? ${functionName} : undefined`).runInContext(
          context,
        )
      : undefined;
  if (typeof found !== 'function') return execution.fail(functionNotFound(functionName));
  args.forEach((arg, index) => {
    if (isClient && findIllegal(arg) !== undefined) {
      execution.fail({ en: `Failed due to illegal value in property: ${index}` });
    }
  });
  const result: unknown = Reflect.apply(
    found,
    undefined,
    args.map((arg) => toScriptData(execution.realm, arg)),
  );
  return isClient ? toClientResult(result) : result;
}

/** What the function is given: a page's arguments, or the event that Google tells of. */
export function argumentsFor(
  mode: ExecutionMode,
  given: { readonly args: readonly unknown[] | undefined; readonly event: unknown },
): readonly unknown[] {
  if (mode === 'client' || mode === 'menu') return given.args ?? [];
  return [given.event ?? { authMode: mode === 'onOpen' ? 'LIMITED' : 'FULL' }];
}
