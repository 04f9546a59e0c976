/** Makes an object of Google's from the members that are emulated; all others are refused by name. */
import type { Execution } from './execution';

/** What JavaScript itself looks for on any object. */
const QUIET = new Set(['then', 'toJSON', 'constructor', 'prototype']);

export interface EmulatedObject {
  readonly name: string;
  readonly members: Readonly<Record<string, unknown>>;
}

const emulated = new WeakMap<object, EmulatedObject>();

/** What an object of Google's is made of; undefined for anything else. */
export function emulatedObject(value: unknown): EmulatedObject | undefined {
  return typeof value === 'object' && value !== null ? emulated.get(value) : undefined;
}

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
  const object = new Proxy(target, {
    get(own, key, receiver): unknown {
      if (typeof key === 'symbol' || key in own || QUIET.has(key)) return Reflect.get(own, key, receiver);
      return execution.refuse(`${name}.${key}`);
    },
  }) as Full;
  emulated.set(object, { name, members: target });
  return object;
}
