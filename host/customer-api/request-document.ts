/** Reads the text of a request's body, trusting nothing about its shape. */

export type ParsedObject =
  { readonly ok: true; readonly value: object } | { readonly ok: false; readonly detail: string };

export function parseObject(text: string): ParsedObject {
  if (text.trim() === '') return { ok: false, detail: 'Expecting JSON to decode.' };
  try {
    const value: unknown = JSON.parse(text);
    return isPlainObject(value)
      ? { ok: true, value }
      : { ok: false, detail: 'Expecting JSON to decode to an object.' };
  } catch (error: unknown) {
    if (error instanceof SyntaxError) return { ok: false, detail: 'Syntax error' };
    throw error;
  }
}

/** The member of an object; undefined where there is no object or no such member of its own. */
export function readMember(value: unknown, key: string): unknown {
  return isPlainObject(value) && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

/** Laravel's ConvertEmptyStringsToNull, for the attributes of a document. */
export function withNullsForEmptyTexts(document: object): object {
  const data = readMember(document, 'data');
  const attributes = readMember(data, 'attributes');
  if (!isPlainObject(data) || !isPlainObject(attributes)) return document;
  const entries = Object.entries(attributes).map(([key, value]: [string, unknown]) => [
    key,
    value === '' ? null : value,
  ]);
  return { ...document, data: { ...data, attributes: Object.fromEntries(entries) as unknown } };
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
