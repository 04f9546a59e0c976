/** Walks through an OpenAPI description, following its references and remembering where each thing stands. */

/** A thing in the description, and the JSON pointer to it. */
export interface Place {
  readonly pointer: string;
  readonly value: unknown;
}

export interface Walker {
  /** The place under `key`; undefined where there is none. */
  child(place: Place | undefined, key: string): Place | undefined;
  /** The place under `key`. @throws where there is none. */
  required(place: Place, key: string): Place;
  /** The text under `key`. @throws where there is none. */
  text(place: Place, key: string): string;
  children(place: Place | undefined): readonly (readonly [key: string, place: Place])[];
  /** The place at a path from the root. @throws where there is none. */
  at(...keys: readonly string[]): Place;
}

export function createWalker(document: unknown): Walker {
  function follow(place: Place): Place {
    const reference = isObject(place.value) ? place.value['$ref'] : undefined;
    return typeof reference === 'string' ? at(...reference.replace(/^#\//, '').split('/')) : place;
  }

  function child(place: Place | undefined, key: string): Place | undefined {
    if (place === undefined || !isObject(place.value)) return undefined;
    const value = place.value[key];
    if (value === undefined) return undefined;
    return follow({ pointer: `${place.pointer}/${escapePointer(key)}`, value });
  }

  function required(place: Place, key: string): Place {
    const found = child(place, key);
    if (found === undefined) throw new Error(`The description has no ${key} at ${place.pointer}.`);
    return found;
  }

  function text(place: Place, key: string): string {
    const { value } = required(place, key);
    if (typeof value !== 'string') throw new Error(`The ${key} at ${place.pointer} is not text.`);
    return value;
  }

  function children(place: Place | undefined): readonly (readonly [string, Place])[] {
    if (place === undefined || !isObject(place.value)) return [];
    return Object.keys(place.value).map((key) => [key, required(place, key)]);
  }

  function at(...keys: readonly string[]): Place {
    return keys.reduce<Place>(required, { pointer: '', value: document });
  }

  return { child, required, text, children, at };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Escaped twice: for the pointer, and for the URL fragment in which Ajv reads it. */
function escapePointer(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
}
