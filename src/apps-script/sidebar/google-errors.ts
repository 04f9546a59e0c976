/** Puts Google's own refusals into sentences that say what to do. */
import type { Messages } from '../../core/messages';
import { BusyError } from '../document-lock';
import { isProtectedError } from '../sheet/sheet-errors';

/** Undefined for whatever is not known. Google translates its texts, but never the address of a scope. */
export function describeGoogleError(error: unknown, { answers, stopped }: Messages): string | undefined {
  const text = error instanceof Error ? error.message : String(error);
  if (/googleapis\.com\/auth\//.test(text)) return answers.notGranted;
  if (isProtectedError(error)) return stopped.sheetProtected;
  return error instanceof BusyError ? answers.busy : undefined;
}
