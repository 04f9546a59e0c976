/** Compiles the schemas of the description with Ajv, as they are for documents, and coercing for text. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { createWalker, type Place } from './description-walk';
import document from './openapi.json';

export type { ErrorObject, ValidateFunction } from 'ajv/dist/2020';

const KEY = 'openapi.json';

export const walker = createWalker(document);

function createChecker(forTexts: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    coerceTypes: forTexts,
    useDefaults: forTexts,
  });
  addFormats(ajv);
  // Strict Ajv takes the description itself for a schema, and would not know its keywords.
  ajv.addVocabulary(Object.keys(document));
  ajv.addSchema(document, KEY);
  return ajv;
}

const checker = createChecker(false);
const textChecker = createChecker(true);

/** Compiles the schema that stands at a place, once however often it is asked for. */
export function compileSchema(place: Place): ValidateFunction {
  const validate = checker.getSchema(KEY + '#' + place.pointer);
  if (validate === undefined) throw new Error(`The description has no schema at ${place.pointer}.`);
  return validate;
}

/**
 * Compiles a check of an object whose values arrive as text: where a schema says integer, digits become a number, and
 * where it has a default, that takes the place of a value that is not there. Other names than those described are
 * errors if `isClosed`.
 */
export function compileTextSchemas(
  schemas: ReadonlyMap<string, Place>,
  required: readonly string[],
  isClosed: boolean,
): ValidateFunction {
  const references = [...schemas].map(([name, place]) => {
    const reference = { $ref: `${KEY}#${place.pointer}` };
    // Ajv looks for a default beside the reference, not behind it.
    const fallback = walker.child(place, 'default');
    return [name, fallback === undefined ? reference : { ...reference, default: fallback.value }];
  });
  const properties: unknown = Object.fromEntries(references);
  return textChecker.compile({ type: 'object', properties, required, additionalProperties: !isClosed });
}

/** Compiles a schema that stands in code; `$ref: 'openapi.json#/…'` leads into the description. */
export function compileOwnSchema(schema: Readonly<Record<string, unknown>>): ValidateFunction {
  return checker.compile(schema);
}

/** Says in one line what a check found, for a person who repairs data or code. */
export function describeErrors(validate: ValidateFunction): string {
  const errors = validate.errors ?? [];
  return errors.map((error) => `${error.instancePath || '/'} ${error.message ?? error.keyword}`).join('; ');
}
