/** Checks the document of an update against the description and the stored customer, and names every mistake at once. */
import { JSON_API, type ApiError } from './answers';
import type { Operation } from './description';
import { parseObject, readMember, withNullsForEmptyTexts } from './request-document';
import type { ErrorObject } from './schema-checks';
import type { StoredCustomer, UpdateAttributes } from './types';
import { describeTakenCard, describeUpdateError, describeWrongId } from './update-words';

export type CheckedUpdate =
  | { readonly ok: true; readonly attributes: UpdateAttributes }
  | { readonly ok: false; readonly errors: readonly ApiError[] };

/** `isCardTaken` tells whether another customer holds a card. */
export function checkUpdate(
  operation: Operation,
  body: string,
  stored: StoredCustomer,
  isCardTaken: (card: string) => boolean,
): CheckedUpdate {
  const parsed = parseObject(body);
  if (!parsed.ok) {
    return { ok: false, errors: [{ status: '400', title: 'Invalid JSON', detail: parsed.detail }] };
  }
  const document = withNullsForEmptyTexts(parsed.value);
  const errors = [...findSchemaErrors(operation, document), ...findConflicts(document, stored, isCardTaken)];
  if (errors.length > 0) return { ok: false, errors };
  // The description has just vouched for their types.
  const attributes: UpdateAttributes = readMember(readMember(document, 'data'), 'attributes') ?? {};
  return { ok: true, attributes };
}

function findSchemaErrors(operation: Operation, document: object): readonly ApiError[] {
  const validate = operation.requestBodies.get(JSON_API);
  if (validate === undefined) throw new Error(`${operation.operationId} describes no JSON:API body.`);
  if (validate(document)) return [];
  const errors = validate.errors ?? [];
  // One value can break several rules at once; the first says enough.
  return errors
    .filter((error, index) => errors.findIndex((other) => placeOf(other) === placeOf(error)) === index)
    .map(describeUpdateError);
}

function placeOf({ instancePath, params }: ErrorObject): string {
  const { missingProperty, additionalProperty } = params as Readonly<Record<string, unknown>>;
  return JSON.stringify([instancePath, missingProperty, additionalProperty]);
}

/** What only a look at the stored customers tells. */
function findConflicts(
  document: object,
  stored: StoredCustomer,
  isCardTaken: (card: string) => boolean,
): readonly ApiError[] {
  const data = readMember(document, 'data');
  const id = readMember(data, 'id');
  const card = readMember(readMember(data, 'attributes'), 'card');
  return [
    ...(typeof id === 'string' && id !== '' && id !== stored.email ? [describeWrongId(id)] : []),
    ...(typeof card === 'string' && isCardTaken(card) ? [describeTakenCard()] : []),
  ];
}
