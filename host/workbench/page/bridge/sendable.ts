/** Checks and copies what a page passes to `google.script.run`: Google's own client does so before it sends anything. */

/**
 * The arguments as the script receives them: as JSON, without properties whose names end in `__`.
 *
 * @throws Error with Google's words for dates, functions, elements, instances of classes, and circles.
 */
export function toSendable(args: readonly unknown[]): unknown[] {
  const copy = args.map((arg, index) => copyValue(arg, String(index), []));
  return JSON.parse(JSON.stringify(copy)) as unknown[];
}

function copyValue(value: unknown, key: string, within: readonly object[]): unknown {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') refuse(key);
  if (typeof value !== 'object' || value === null) return value;
  if (within.includes(value)) throw new Error('Failed due to circular reference.');
  const inside = [...within, value];
  if (Array.isArray(value)) {
    return value.map((item, index) => copyValue(item, String(index), inside));
  }
  if (!isPlain(value)) refuse(key);
  const entries = Object.entries(value).filter(([name]) => !name.endsWith('__'));
  return Object.fromEntries(entries.map(([name, item]) => [name, copyValue(item, name, inside)]));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function refuse(key: string): never {
  throw new Error(`Failed due to illegal value in property: ${key}`);
}
