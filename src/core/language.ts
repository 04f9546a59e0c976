/** The languages that a person can choose. */

/** `google`: as Google's own pages are shown to the person. */
export const LANGUAGES = ['google', 'en', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** English for every locale that has no catalogue. */
export function catalogueOf(locale: string): Exclude<Language, 'google'> {
  return /^es\b|^es_/i.test(locale) ? 'es' : 'en';
}
