/** The names of spreadsheet errors: in English inside, in the spreadsheet's language where people and scripts see them. */
import type { SheetLocale } from './cell';

const SPANISH_ERRORS: ReadonlyMap<string, string> = new Map([
  ['#N/A', '#N/A'],
  ['#REF!', '#¡REF!'],
  ['#VALUE!', '#¡VALOR!'],
  ['#DIV/0!', '#¡DIV/0!'],
  ['#NUM!', '#¡NUM!'],
  ['#NAME?', '#¿NOMBRE?'],
  ['#NULL!', '#¡NULO!'],
  ['#ERROR!', '#ERROR!'],
]);

const ENGLISH_ERRORS: ReadonlyMap<string, string> = new Map(
  [...SPANISH_ERRORS].flatMap(([english, spanish]) => [
    [english, english],
    [spanish, english],
  ]),
);

/** The English name of an error; `undefined` when the text is none. */
export function englishError(text: string): string | undefined {
  return text.startsWith('#') ? ENGLISH_ERRORS.get(text.toUpperCase()) : undefined;
}

/** The name that the spreadsheet shows. */
export function shownError(error: string, locale: SheetLocale): string {
  return locale === 'es' ? (SPANISH_ERRORS.get(error) ?? error) : error;
}
