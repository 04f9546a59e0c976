/** The languages that a person can choose. */

/** `google`: as Google's own pages are shown to the person. */
export const LANGUAGES = ['google', 'en', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];
