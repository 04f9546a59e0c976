/** Reads an account's subdomain, or the token, out of what a person pasted. */

const SUBDOMAIN = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const PANEL_ADDRESS = /^(?:https?:\/\/)?([^./]+)\.omniwallet\.(?:tools|net|cloud)(?::\d+)?(?:[/?#].*)?$/;

/** `acme` from `acme`, `acme.omniwallet.tools` or `https://acme.omniwallet.tools/customers`; undefined for all else. */
export function parseAccount(text: string): string | undefined {
  const given = text.trim().toLowerCase();
  const account = PANEL_ADDRESS.exec(given)?.[1] ?? given;
  return SUBDOMAIN.test(account) ? account : undefined;
}

/** The last four characters of a token; of a short one, which they would give away, nothing. */
export function endOfToken(token: string): string {
  return token.length < 12 ? '' : token.slice(-4);
}

/** The token without what a copy brings along; undefined where it cannot be sent in a header. */
export function parseToken(text: string): string | undefined {
  const token = text.trim().replace(/^Bearer\s+/i, '');
  return /^[!-~]+$/.test(token) ? token : undefined;
}
