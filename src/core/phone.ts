/** Phone numbers in international form, by Google's own tables of the world's numbering plans. */
import parsePhoneNumber, { getCountries, isSupportedCountry } from 'libphonenumber-js/min';

/** The countries (ISO 3166, such as `ES`) whose numbers can be read without a prefix. */
export const PHONE_COUNTRIES: readonly string[] = getCountries();

/** Whether numbers of the country (ISO 3166, such as `ES`) can be read without a prefix. */
export function isPhoneCountry(country: string): boolean {
  return isSupportedCountry(country);
}

/**
 * `+34600112233` for `600 11 22 33` in `ES`; a number that has a prefix keeps its own country. Undefined where the text
 * cannot be a number: too short, too long, with letters or an extension.
 */
export function toInternational(text: string, country: string): string | undefined {
  if (!isSupportedCountry(country)) return undefined;
  const parsed = parsePhoneNumber(text, { defaultCountry: country, extract: false });
  return parsed?.isPossible() === true && parsed.ext === undefined ? parsed.number : undefined;
}
