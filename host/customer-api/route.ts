/** Finds the operation that a request is for. */
import { OPERATIONS, type Operation } from './description';

export type Route =
  | {
      readonly kind: 'found';
      readonly operation: Operation;
      /** Values of the path's parameters, decoded. */
      readonly pathValues: Readonly<Record<string, string>>;
      readonly query: URLSearchParams;
    }
  | { readonly kind: 'unknown-path' | 'undecodable-path' }
  | { readonly kind: 'wrong-method'; readonly allowedMethods: readonly string[] };

const templates = OPERATIONS.map((operation) => ({
  operation,
  names: [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''),
  pattern: new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`),
}));

/** `path` is percent-encoded and may carry a query string. */
export function findRoute(method: string, path: string): Route {
  const [encodedPath = '', ...queryParts] = path.split('?');
  const decodedPath = decodePath(encodedPath);
  if (decodedPath === undefined) return { kind: 'undecodable-path' };
  const matching = templates.filter(({ pattern }) => pattern.test(decodedPath));
  if (matching.length === 0) return { kind: 'unknown-path' };
  const chosen = matching.find(({ operation }) => operation.method === method);
  if (chosen === undefined) {
    return { kind: 'wrong-method', allowedMethods: matching.map(({ operation }) => operation.method) };
  }
  const values = chosen.pattern.exec(decodedPath)?.slice(1) ?? [];
  return {
    kind: 'found',
    operation: chosen.operation,
    pathValues: Object.fromEntries(chosen.names.map((name, index) => [name, values[index] ?? ''])),
    query: new URLSearchParams(queryParts.join('?')),
  };
}

/**
 * Decodes before routing, as the real router does, so that %2F in an email leads nowhere. A bare `+` is taken for a
 * space: the real API wants %2B, and the stand-in must not forgive what the real one does not.
 */
function decodePath(encodedPath: string): string | undefined {
  try {
    return decodeURIComponent(encodedPath.replaceAll('+', ' '));
  } catch (error: unknown) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
