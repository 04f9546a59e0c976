/** Reads JSON from outside without trusting its shape. */

export type JsonObject = Readonly<Record<string, unknown>>;

/** The parsed text; undefined where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error: unknown) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member of an object; undefined where there is no object. */
export function member(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

export function nonEmptyText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
