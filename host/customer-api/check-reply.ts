/** Holds the stand-in to its own description: a reply that breaks it is a bug, and is thrown. */
import type { Answer } from './answers';
import { NO_ROUTE_REPLY, type ReplyRule } from './description';
import type { Route } from './route';
import { describeErrors } from './schema-checks';

/** @throws in words that say which reply breaks the description, and where. */
export function checkReply(route: Route, answer: Answer): void {
  const name =
    route.kind === 'found' ? `${route.operation.method} ${route.operation.path}` : 'a request without route';
  const fail = (words: string): never => {
    throw new Error(`The stand-in's reply ${answer.status} to ${name} breaks openapi.json: ${words}.`);
  };

  const rule: ReplyRule =
    (route.kind === 'found' ? route.operation.replies.get(answer.status) : NO_ROUTE_REPLY) ??
    fail('this status is not described');
  // Validating turns digits into numbers in place, hence the copy.
  if (!rule.validateHeaders({ ...answer.headers })) fail(`headers: ${describeErrors(rule.validateHeaders)}`);

  const { body } = answer;
  if (body === undefined) {
    if (rule.bodies.size > 0) fail('the body is missing');
    return;
  }
  const validateBody =
    rule.bodies.get(body.mediaType) ?? fail(`a body of type ${body.mediaType} is not described`);
  if (!validateBody(body.content)) fail(describeErrors(validateBody));
}
