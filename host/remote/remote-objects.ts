/** The script's end of the wire: objects that look like Google's and whose methods are carried out in the other thread. */
import { emulate } from '../services/emulate';
import type { Execution } from '../services/execution';
import { toScriptArray, toScriptData } from '../services/script-realm';
import type { RemoteObject, WireArgument, WireCall, WireResult } from './wire';

type Members = Record<string, unknown>;

/** Makes the objects of one execution. `carryOut` blocks until the other thread has answered. */
export interface RemoteObjects {
  toObject(remote: RemoteObject): object;
  /** What an object is made of, for one of which a part stands in this thread. */
  toMembers(remote: RemoteObject, self: () => object): Members;
}

export function createRemoteObjects(
  execution: Execution,
  carryOut: (call: WireCall) => WireResult,
): RemoteObjects {
  const { realm } = execution;
  const refs = new WeakMap<object, number>();

  const toArgument = (value: unknown): WireArgument => {
    const ref = typeof value === 'object' && value !== null ? refs.get(value) : undefined;
    return ref === undefined ? { kind: 'value', value } : { kind: 'object', ref };
  };

  function toValue(result: WireResult, self: object): unknown {
    switch (result.kind) {
      case 'value':
        return toScriptData(realm, result.value);
      case 'object':
        return toObject(result.object);
      case 'objects':
        return toScriptArray(realm, result.objects.map(toObject));
      case 'self':
        return self;
      case 'threw': {
        const error = new realm.Error(result.message);
        error.name = result.name;
        throw error;
      }
    }
  }

  function call({ ref, name }: RemoteObject, method: string, args: readonly unknown[]): WireResult {
    try {
      return carryOut({ ref, method, args: args.map(toArgument) });
    } catch (error: unknown) {
      // Functions and the like cannot be copied to another thread, nor can they be sent to Google.
      if (error instanceof Error && error.name === 'DataCloneError') {
        return execution.refuse(`${name}.${method} with such a value`);
      }
      throw error;
    }
  }

  function toMembers(remote: RemoteObject, self: () => object): Members {
    const methods = remote.methods.map((method) => [
      method,
      (...args: unknown[]) => toValue(call(remote, method, args), self()),
    ]);
    return { ...remote.constants, ...(Object.fromEntries(methods) as Members) };
  }

  function toObject(remote: RemoteObject): object {
    const object: object = emulate(
      execution,
      remote.name,
      toMembers(remote, () => object),
    );
    refs.set(object, remote.ref);
    return object;
  }

  return { toObject, toMembers };
}
