/** Reads openapi.json into what the stand-in works by: operations to route to, and checks of requests and replies. */
import type { Place } from './description-walk';
import document from './openapi.json';
import { compileSchema, compileTextSchemas, walker, type ValidateFunction } from './schema-checks';

export type ParameterIn = 'path' | 'query' | 'header';

/** The parameters of one operation in one place. */
export interface ParameterRule {
  /** Checks an object of all values, turning digits into numbers and adding defaults as the description says. */
  readonly validate: ValidateFunction;
  readonly names: readonly string[];
  /** Those of the names whose value is a list separated by commas. */
  readonly lists: readonly string[];
}

/** What a reply of one status may look like. */
export interface ReplyRule {
  readonly validateHeaders: ValidateFunction;
  /** By media type; empty where the reply has no body. */
  readonly bodies: ReadonlyMap<string, ValidateFunction>;
}

export interface Operation {
  readonly operationId: string;
  /** In capitals. */
  readonly method: string;
  /** For example `/v1/customers/{email}`. */
  readonly path: string;
  readonly parameters: Readonly<Record<ParameterIn, ParameterRule>>;
  /** By media type; empty where the operation takes no body. */
  readonly requestBodies: ReadonlyMap<string, ValidateFunction>;
  readonly replies: ReadonlyMap<number, ReplyRule>;
}

/** Where the real service is; links in replies start with it. */
export const PUBLIC_URL = walker.text(walker.at('servers', '0'), 'url');

/** The levels that a customer may have. */
export const LEVELS: readonly string[] = document.components.schemas.Level.enum.filter(
  (level) => level !== null,
);

/** The attributes that an update may carry. */
export const ATTRIBUTE_NAMES = Object.keys(document.components.schemas.UpdateAttributes.properties);

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);
const BASE_PATH = new URL(PUBLIC_URL).pathname;

export const OPERATIONS: readonly Operation[] = walker
  .children(walker.at('paths'))
  .flatMap(([template, path]) =>
    walker
      .children(path)
      .filter(([key]) => METHODS.has(key))
      .map(([method, place]) => readOperation(template, path, method, place)),
  );

/** The rule for replies to requests that match no operation. */
export const NO_ROUTE_REPLY: ReplyRule = readReply(walker.at('components', 'responses', 'NoRoute'));

function readOperation(template: string, path: Place, method: string, place: Place): Operation {
  const parameters = [path, place].flatMap((owner) =>
    walker.children(walker.child(owner, 'parameters')).map(([, parameter]) => parameter),
  );
  const replies = walker.children(walker.child(place, 'responses'));
  return {
    operationId: walker.text(place, 'operationId'),
    method: method.toUpperCase(),
    path: BASE_PATH + template,
    parameters: {
      path: readParameters(parameters, 'path'),
      query: readParameters(parameters, 'query'),
      header: readParameters(parameters, 'header'),
    },
    requestBodies: readBodies(walker.child(place, 'requestBody')),
    replies: new Map(replies.map(([status, reply]) => [Number(status), readReply(reply)])),
  };
}

function readParameters(places: readonly Place[], where: ParameterIn): ParameterRule {
  const chosen = places.filter((place) => walker.text(place, 'in') === where);
  const schemas = schemasOf(chosen.map((place) => [walker.text(place, 'name'), place]));
  const required = chosen.filter((place) => walker.child(place, 'required')?.value === true);
  const lists = [...schemas].filter(([, schema]) => walker.child(schema, 'type')?.value === 'array');
  return {
    // A request may carry any header, but an unknown query parameter is a mistake.
    validate: compileTextSchemas(
      schemas,
      required.map((place) => walker.text(place, 'name')),
      where === 'query',
    ),
    names: [...schemas.keys()],
    lists: lists.map(([name]) => name),
  };
}

function readReply(place: Place): ReplyRule {
  const headers = schemasOf(walker.children(walker.child(place, 'headers')));
  return { validateHeaders: compileTextSchemas(headers, [], true), bodies: readBodies(place) };
}

function readBodies(place: Place | undefined): ReadonlyMap<string, ValidateFunction> {
  const schemas = schemasOf(walker.children(walker.child(place, 'content')));
  return new Map([...schemas].map(([type, schema]) => [type, compileSchema(schema)]));
}

function schemasOf(owners: readonly (readonly [string, Place])[]): ReadonlyMap<string, Place> {
  return new Map(owners.map(([name, owner]) => [name, walker.required(owner, 'schema')]));
}
