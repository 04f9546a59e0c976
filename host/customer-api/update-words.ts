/** Says what is wrong with an update in the words and with the pointers of Laravel JSON:API. */
import { titleOf, type ApiError } from './answers';
import type { ErrorObject } from './schema-checks';

const NOT_COMPLIANT = 'Non-Compliant JSON:API Document';
const ATTRIBUTES = '/data/attributes';

export function describeUpdateError(error: ErrorObject): ApiError {
  const place = error.instancePath;
  if (place.startsWith(`${ATTRIBUTES}/`)) {
    return refuseAttribute(place.slice(ATTRIBUTES.length + 1), attributeWords(error));
  }
  const member = place.split('/').at(-1) ?? '';
  switch (error.keyword) {
    case 'additionalProperties':
      // The pointer names the parent, and only the words name the attribute: so the original does it.
      return notCompliant(
        `The field ${param(error, 'additionalProperty')} is not a supported attribute.`,
        place,
      );
    case 'required':
      return notCompliant(`The member ${param(error, 'missingProperty')} is required.`, place || '/');
    case 'const':
      return conflict(`Resource type ${shown(error.data)} is not supported by this endpoint.`, place);
    case 'minLength':
      return notCompliant(`The member ${member} cannot be empty.`, place);
    default: {
      const expected = param(error, 'type');
      return notCompliant(
        `The member ${member} must be ${expected === 'object' ? 'an' : 'a'} ${expected}.`,
        place,
      );
    }
  }
}

export function describeWrongId(id: string): ApiError {
  return conflict(`Resource id ${shown(id)} is not supported by this endpoint.`, '/data/id');
}

export function describeTakenCard(): ApiError {
  return refuseAttribute('card', 'The card has already been taken.');
}

function attributeWords(error: ErrorObject): string {
  const field = `The ${error.instancePath.slice(ATTRIBUTES.length + 1).replaceAll('_', ' ')} field`;
  switch (error.keyword) {
    case 'enum':
      return 'The selected level is invalid.';
    case 'maxLength':
      return `${field} must not be greater than ${param(error, 'limit')} characters.`;
    case 'minimum':
      return `${field} must be at least ${param(error, 'limit')}.`;
    case 'maximum':
      return `${field} must not be greater than ${param(error, 'limit')}.`;
    default:
      if (error.data === null) return `${field} must have a value.`;
      return param(error, 'type') === 'integer'
        ? `${field} must be an integer.`
        : `${field} must be a string.`;
  }
}

function refuseAttribute(name: string, detail: string): ApiError {
  return { status: '422', title: titleOf(422), detail, source: { pointer: `${ATTRIBUTES}/${name}` } };
}

function notCompliant(detail: string, pointer: string): ApiError {
  return { status: '400', title: NOT_COMPLIANT, detail, source: { pointer } };
}

function conflict(detail: string, pointer: string): ApiError {
  return { status: '409', title: 'Not Supported', detail, source: { pointer } };
}

function param(error: ErrorObject, name: string): string {
  return shown((error.params as Readonly<Record<string, unknown>>)[name]);
}

/** Cut to a length at which an error stays readable. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
