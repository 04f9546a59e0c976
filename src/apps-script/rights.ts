/** What the person who runs the script has allowed it: Google asks for all at once, and a person may grant only some. */
import { RIGHTS, scopeOf, type Right } from '../core/rights';

type AuthorizationInfo = GoogleAppsScript.Script.AuthorizationInfo;

/** `getAuthorizationInfo` takes scopes, which the types do not have yet. */
type AskAbout = (mode: GoogleAppsScript.Script.AuthMode, scopes: string[]) => AuthorizationInfo;

export interface MissingRights {
  readonly rights: readonly Right[];
  /** Where the person may grant them. */
  readonly url: string;
}

/** Undefined where everything is allowed. */
export function findMissingRights(): MissingRights | undefined {
  const all = askAbout(RIGHTS);
  if (!isRequired(all)) return undefined;
  const rights = RIGHTS.filter((right) => isRequired(askAbout([right])));
  return { rights, url: all.getAuthorizationUrl() };
}

/**
 * Lets Google ask the person for what is missing, as it can where they chose an item of the menu.
 *
 * @throws where it is not granted: the execution ends, and the person starts it again.
 */
export function requireRights(...rights: readonly Right[]): void {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, rights.map(scopeOf));
}

/** Whether Google refused a call for want of a right; its text is translated, the scope's address is not. */
export function isMissing(error: unknown, right: Right): boolean {
  return error instanceof Error && error.message.includes(scopeOf(right));
}

function askAbout(rights: readonly Right[]): AuthorizationInfo {
  return (ScriptApp.getAuthorizationInfo as AskAbout)(ScriptApp.AuthMode.FULL, rights.map(scopeOf));
}

function isRequired(info: AuthorizationInfo): boolean {
  return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
}
