/** Makes an object of Google's from the members that are emulated; all others are refused by name. */
import type { Execution } from './execution';

/** What JavaScript itself looks for on any object. */
const QUIET = new Set(['then', 'toJSON', 'constructor', 'prototype']);

/**
 * The members that are given, checked against Google's type; `name` is how refusals call the object.
 * @throws when the script takes any other member: `not emulated: Range.setNote`.
 */
export function emulate<Full extends object>(
  execution: Execution,
  name: string,
  members: Partial<Full>,
): Full {
  const target: Partial<Full> = { toString: () => name, ...members };
  return new Proxy(target, {
    get(object, key, receiver): unknown {
      if (typeof key === 'symbol' || key in object || QUIET.has(key))
        return Reflect.get(object, key, receiver);
      return execution.refuse(`${name}.${key}`);
    },
  }) as Full;
}
