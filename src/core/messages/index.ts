/** Chooses the catalogue of a person's language. */
import { en, type Messages } from './en';
import { es } from './es';

export type { Messages } from './en';

/** English for every language that has no catalogue. The locale is Google's, such as `es`, `es_419` or `en_GB`. */
export function messagesFor(locale: string): Messages {
  return /^es\b|^es_/i.test(locale) ? es : en;
}
