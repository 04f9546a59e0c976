/** The spreadsheet's end of the wire: keeps the objects that a script has been handed, and carries out its calls. */
import { emulatedObject } from '../services/emulate';
import type { RemoteObject, WireArgument, WireCall, WireResult } from './wire';

export interface ObjectTable {
  /** Hands an object out; `undefined` for what is none of Google's. */
  handOut(value: unknown): RemoteObject | undefined;
  /** Whatever the call throws is a result like any other. */
  carryOut(call: WireCall): WireResult;
}

export function createObjectTable(): ObjectTable {
  const objects: object[] = [];

  function handOut(value: unknown): RemoteObject | undefined {
    const emulated = emulatedObject(value);
    if (emulated === undefined) return undefined;
    const members = Object.entries(emulated.members).filter(([name]) => name !== 'toString');
    return {
      ref: objects.push(value as object) - 1,
      name: emulated.name,
      methods: members.flatMap(([name, member]) => (typeof member === 'function' ? [name] : [])),
      constants: Object.fromEntries(members.filter(([, member]) => typeof member !== 'function')),
    };
  }

  function objectOf(ref: number): object {
    const object = objects[ref];
    if (object === undefined) throw new Error(`No object was handed out as ${ref}.`);
    return object;
  }

  const toValue = (argument: WireArgument): unknown =>
    argument.kind === 'object' ? objectOf(argument.ref) : argument.value;

  function toResult(value: unknown, self: object): WireResult {
    if (value === self) return { kind: 'self' };
    const object = handOut(value);
    if (object !== undefined) return { kind: 'object', object };
    if (Array.isArray(value) && emulatedObject(value[0]) !== undefined) {
      return { kind: 'objects', objects: value.flatMap((item) => handOut(item) ?? []) };
    }
    return { kind: 'value', value };
  }

  return {
    handOut,
    carryOut({ ref, method, args }) {
      const self = objectOf(ref);
      try {
        const member: unknown = Reflect.get(self, method);
        if (typeof member !== 'function') throw new TypeError(`${method} is not a function`);
        return toResult(Reflect.apply(member, self, args.map(toValue)), self);
      } catch (error: unknown) {
        if (!(error instanceof Error)) throw error;
        return { kind: 'threw', name: error.name, message: error.message };
      }
    },
  };
}
