/** Finds the emails in a list, so that the stand-in can know its customers. */
import type { SheetContent } from '../sheets/sheet-content';

const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u2060\uFEFF]/g;
const EMAIL = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/;

/** Each address once, compared without case, as it is first spelt; without those in `unknown`. */
export function findEmails(sheets: readonly SheetContent[], unknown: readonly string[]): readonly string[] {
  const left = new Set(unknown.map((email) => email.toLowerCase()));
  const emails = new Map<string, string>();
  for (const { rows } of sheets) {
    for (const { input } of rows.flat()) {
      const email = input.replace(/^'/, '').replace(INVISIBLE, '').trim();
      const key = email.toLowerCase();
      if (EMAIL.test(email) && !left.has(key) && !emails.has(key)) emails.set(key, email);
    }
  }
  return [...emails.values()];
}
