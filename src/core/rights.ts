/** What the manifest asks Google's users for; a test holds that it is the same. */

export const RIGHTS = [
  'spreadsheets.currentonly',
  'script.external_request',
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
] as const;

/** A scope without its address. */
export type Right = (typeof RIGHTS)[number];

export function scopeOf(right: Right): string {
  return `https://www.googleapis.com/auth/${right}`;
}
