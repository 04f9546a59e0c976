/** What stands behind the gateway: checks who asks, and in which form, and then lets the operation answer. */
import { answerError, answerUnauthenticated, type Answer } from './answers';
import { checkHeaders, checkMediaTypes, checkPath, readQuery } from './check-request';
import type { CustomerStore } from './customer-store';
import { OPERATIONS, type Operation } from './description';
import type { Faults } from './faults';
import { answerNotFound, createHandlers, type Handler } from './handlers';
import { readBearerToken, readHeader } from './request-headers';
import type { Route } from './route';
import type { ApiRequest } from './types';

export interface Credentials {
  readonly token: string;
  /** The shop's subdomain. */
  readonly account: string;
}

export type Application = (request: ApiRequest, route: Route, faults: Faults, nowMs: number) => Answer;

type FoundRoute = Extract<Route, { kind: 'found' }>;

/** @throws if the description has an operation that nothing here answers. */
export function createApplication(credentials: Credentials, store: CustomerStore): Application {
  const handlers = createHandlers(store);
  const handlerOf = ({ operationId }: Operation): Handler => {
    const handler = handlers[operationId];
    if (handler === undefined) throw new Error(`No handler answers the operation ${operationId}.`);
    return handler;
  };
  OPERATIONS.forEach(handlerOf);

  return (request, route, faults, nowMs) => {
    if (route.kind !== 'found') return answerWithoutRoute(request.method, route);
    const { operation, pathValues } = route;
    const refusal = refuse(request, route, faults, credentials);
    if (refusal !== undefined) return refusal;
    const query = readQuery(operation, route.query);
    if (!query.ok) return query.answer;
    const { body = '' } = request;
    return handlerOf(operation)({ operation, pathValues, queryValues: query.values, body, nowMs, faults });
  };
}

/** The first objection, in the order in which the real service is taken to look. */
function refuse(
  request: ApiRequest,
  { operation, pathValues }: FoundRoute,
  faults: Faults,
  { token, account }: Credentials,
): Answer | undefined {
  if (faults.revoked || readBearerToken(request) !== token) return answerUnauthenticated();
  if (faults.forbidden) return answerError(403, 'This action is unauthorized.');
  const refusedHeaders = checkHeaders(operation, request);
  if (refusedHeaders !== undefined) return refusedHeaders;
  if (readHeader(request, 'X-Omniwallet-Account') !== account) return answerNotFound();
  return checkMediaTypes(operation, request) ?? checkPath(operation, pathValues);
}

function answerWithoutRoute(method: string, route: Exclude<Route, FoundRoute>): Answer {
  switch (route.kind) {
    case 'unknown-path':
      return answerError(404, 'The route could not be found.');
    case 'undecodable-path':
      return answerError(400, 'The path is not percent-encoded as a URL has to be.');
    case 'wrong-method': {
      const allowed = route.allowedMethods.join(', ');
      const detail = `The ${method} method is not supported for this route. Supported methods: ${allowed}.`;
      return { ...answerError(405, detail), headers: { Allow: allowed } };
    }
  }
}
