/** Tells Google's spreadsheet errors apart; no other file looks at their texts. */

/** `You are trying to edit a protected cell or object…`, in English or Spanish. */
export function isProtectedError(error: unknown): boolean {
  return error instanceof Error && /protected|protegid/i.test(error.message);
}
