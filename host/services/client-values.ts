/** What `google.script.run` carries between a page and the script: plain data, and no dates. */
import { isDate } from './script-realm';

/** Where a value has something that cannot be sent, as a property path; `undefined` when all of it can. */
export function findIllegal(value: unknown, path = 'argument'): string | undefined {
  if (
    typeof value === 'function' ||
    typeof value === 'symbol' ||
    typeof value === 'bigint' ||
    isDate(value)
  ) {
    return path;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const illegal = findIllegal(item, `${path}.${key}`);
    if (illegal !== undefined) return illegal;
  }
  return undefined;
}

/** What the page receives of a result: nothing at all if there is a date anywhere in it, as reported of Google's. */
export function toClientResult(result: unknown): unknown {
  if (result === undefined || findIllegal(result) !== undefined) return null;
  return JSON.parse(JSON.stringify(result)) as unknown;
}
