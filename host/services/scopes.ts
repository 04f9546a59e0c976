/** Which of the manifest's scopes a person has granted: Google asks for all at once, and a person may tick only some. */
import type { ServiceStore } from './store';

const PREFIX = 'https://www.googleapis.com/auth/';

/** As they stand in a manifest; undefined for whoever granted all that was asked. */
export type GrantedScopes = readonly string[] | undefined;

/** `scope` may be given without its address. */
export function isGranted(granted: GrantedScopes, scope: string): boolean {
  return granted === undefined || granted.includes(fullScope(scope));
}

export function fullScope(scope: string): string {
  return scope.startsWith('https://') ? scope : PREFIX + scope;
}

/** Google starts no trigger of a person who has not granted all that the manifest asks for. */
export function mayRunTriggers(
  store: ServiceStore,
  userEmail: string,
  manifestScopes: readonly string[],
): boolean {
  return manifestScopes.every((scope) => isGranted(store.grantedScopes[userEmail], scope));
}
