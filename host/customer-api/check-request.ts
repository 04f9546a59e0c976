/** Checks what surrounds a request's body: parameters, the media type asked for and the one sent. */
import { answerError, answerErrors, type Answer, type ApiError } from './answers';
import type { Operation, ParameterIn, ParameterRule } from './description';
import { readHeader, readMediaTypes } from './request-headers';
import type { ErrorObject } from './schema-checks';
import type { ApiRequest } from './types';

export type Parameters = Readonly<Record<string, unknown>>;

/** What a bad parameter is answered with: a path or an account that cannot be right is simply not there. */
const STATUS: Readonly<Record<ParameterIn, number>> = { query: 400, path: 404, header: 404 };

export function checkMediaTypes(operation: Operation, request: ApiRequest): Answer | undefined {
  const accepted = readMediaTypes(request, 'Accept');
  const offered = operation.replies.get(200)?.bodies ?? new Map();
  // Stricter than HTTP asks for: */* is refused too, as Laravel JSON:API does.
  if (!accepted.some((type) => offered.has(type))) {
    return answerError(
      406,
      'The requested resource is capable of generating only content not acceptable according to the Accept headers sent in the request.',
    );
  }
  const { requestBodies } = operation;
  const [sent = ''] = readMediaTypes(request, 'Content-Type');
  if (requestBodies.size > 0 && !requestBodies.has(sent)) {
    return answerError(
      415,
      'The request entity has a media type which the server or resource does not support.',
    );
  }
  return undefined;
}

/** The values of all query parameters, or the answer that refuses them. */
export function readQuery(
  operation: Operation,
  query: URLSearchParams,
): { readonly ok: true; readonly values: Parameters } | { readonly ok: false; readonly answer: Answer } {
  const rule = operation.parameters.query;
  const texts = [...query].map(([name, text]) => [name, rule.lists.includes(name) ? text.split(',') : text]);
  const values = Object.fromEntries(texts) as Record<string, unknown>;
  const errors = findParameterErrors(rule, values, 'query');
  return errors.length === 0 ? { ok: true, values } : { ok: false, answer: answerErrors(errors) };
}

export function checkPath(
  operation: Operation,
  values: Readonly<Record<string, string>>,
): Answer | undefined {
  const errors = findParameterErrors(operation.parameters.path, { ...values }, 'path');
  return errors.length === 0 ? undefined : answerErrors(errors);
}

export function checkHeaders(operation: Operation, request: ApiRequest): Answer | undefined {
  const rule = operation.parameters.header;
  const sent = rule.names.map((name) => [name, readHeader(request, name)] as const);
  const values = Object.fromEntries(sent.filter(([, value]) => value !== undefined));
  const errors = findParameterErrors(rule, values, 'header');
  return errors.length === 0 ? undefined : answerErrors(errors);
}

function findParameterErrors(rule: ParameterRule, values: object, where: ParameterIn): readonly ApiError[] {
  if (rule.validate(values)) return [];
  const byName = new Map((rule.validate.errors ?? []).map((error) => [nameOf(error), error]));
  return [...byName].map(([name, error]) => ({
    status: String(STATUS[where]),
    title: where === 'query' ? 'Invalid Query Parameter' : 'Not Found',
    detail: `The ${where} parameter ${name} ${wordsFor(error)}.`,
    ...(where === 'query' ? { source: { parameter: name } } : {}),
  }));
}

function nameOf(error: ErrorObject): string {
  const params = error.params as Readonly<Record<string, unknown>>;
  const unknownOrMissing = params['additionalProperty'] ?? params['missingProperty'];
  const [, name = ''] = error.instancePath.split('/');
  return typeof unknownOrMissing === 'string' ? unknownOrMissing : name;
}

function wordsFor(error: ErrorObject): string {
  if (error.keyword === 'additionalProperties') return 'is not allowed';
  if (error.keyword === 'required') return 'is missing';
  return error.keyword === 'pattern' ? 'is not supported' : (error.message ?? 'is not valid');
}
