/** Chooses the catalogue of a person's language. */
import { catalogueOf } from '../language';
import { en, type Messages } from './en';
import { es } from './es';

export type { Messages } from './en';

/** Every catalogue: what somebody wrote in one language is found by people of another. */
export const CATALOGUES: readonly Messages[] = [en, es];

/** The locale is Google's, such as `es`, `es_419` or `en_GB`. */
export function messagesFor(locale: string): Messages {
  return catalogueOf(locale) === 'es' ? es : en;
}
