/** The built-in objects of the world that a script runs in: a `Date` of the host is no `Date` there. */
import { runInContext, type Context } from 'node:vm';

export interface ScriptRealm {
  readonly Date: DateConstructor;
  readonly Error: ErrorConstructor;
  readonly Array: ArrayConstructor;
  readonly Object: ObjectConstructor;
}

/** For tests and tools that use the services without a script. */
export const HOST_REALM: ScriptRealm = { Date, Error, Array, Object };

/** Defines the script's clock: `Date` as it is everywhere, only that "now" is the platform's. */
const CLOCKED_DATE = `(nowMs) => {
  const RealDate = Date;
  const clocked = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [nowMs()] : args, newTarget),
    apply: (target) => new target(nowMs()).toString(),
    get: (target, key) => (key === 'now' ? nowMs : Reflect.get(target, key)),
  });
  RealDate.prototype.constructor = clocked;
  globalThis.Date = clocked;
}`;

/** Sets the clock of a script's world, and its chance if that is not to be real, and gives its built-in objects. */
export function prepareRealm(context: Context, nowMs: () => number, random?: () => number): ScriptRealm {
  (runInContext(CLOCKED_DATE, context) as (nowMs: () => number) => void)(nowMs);
  if (random !== undefined) (runInContext('Math', context) as Math).random = random;
  return runInContext('({ Date, Error, Array, Object })', context) as ScriptRealm;
}

/** A list of the script's own kind. */
export function toScriptArray<Item>(realm: ScriptRealm, items: readonly Item[]): Item[] {
  const list = new realm.Array<Item>();
  for (const item of items) list.push(item);
  return list;
}

/** Plain data, dates included, as objects of the script's own kind. */
export function toScriptData(realm: ScriptRealm, data: unknown): unknown {
  if (Array.isArray(data)) {
    return toScriptArray(
      realm,
      data.map((item) => toScriptData(realm, item)),
    );
  }
  if (typeof data !== 'object' || data === null) return data;
  if (isDate(data)) return new realm.Date(data.getTime());
  const copy = new realm.Object() as Record<string, unknown>;
  for (const [key, value] of Object.entries(data)) copy[key] = toScriptData(realm, value);
  return copy;
}

/** True for dates of any world. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
