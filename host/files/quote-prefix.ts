/** Tells which texts a spreadsheet would take for something else when they are typed. */

const BLANK = /^[\s\p{C}]*$/u;
/** What begins a formula, or is taken for a quote prefix; a space before it does not help everywhere. */
const FORMULA_START = /^[\s\p{C}]*[=+\-@']/u;
const BOOLEAN = /^[\s\p{C}]*(?:true|false|verdadero|falso)[\s\p{C}]*$/iu;
const ERROR = /^[\s\p{C}]*#(?:.*[!?]|n\/[ad])[\s\p{C}]*$/isu;

const DIGIT = /\p{N}/u;
/** What numbers, amounts, fractions, dates and times are made of. */
const NUMBER_OR_DATE = /^[\p{N}\p{Sc}\p{Z}\p{C}\p{L}.,:;/\\()[\]%‰\-–−’'"°_^*+]+$/u;
/** Words in dates, times and amounts, English and Spanish; months and days may be cut or written out. */
const SHORT_WORDS =
  'e|t|z|h|y|s|m|min|d|de|del|of|the|st|nd|rd|th|a|p|am|pm|ac|dc|ad|bc|utc|gmt|us|eur|usd|gbp|euros?';
const MONTHS_AND_DAYS =
  'jan|ene|feb|mar|apr|abr|may|jun|jul|aug|ago|sep|set|oct|nov|dec|dic|mon|lun|tue|wed|mi[eé]|thu|jue|fri|vie|sat|s[aá]b|sun|dom';
const NUMBER_OR_DATE_WORD = new RegExp(`^(?:${SHORT_WORDS}|(?:${MONTHS_AND_DAYS})\\p{L}{0,7})$`, 'iu');

/**
 * Whether a text must be typed with a leading `'` to stay the text that it is.
 *
 * Errs on the side of yes, and for every locale: a prefix too many is never seen, one too few turns `00123` into 123.
 */
export function needsQuotePrefix(text: string): boolean {
  if (text === '') return false;
  return (
    BLANK.test(text) ||
    FORMULA_START.test(text) ||
    BOOLEAN.test(text) ||
    ERROR.test(text) ||
    looksLikeNumberOrDate(text)
  );
}

function looksLikeNumberOrDate(text: string): boolean {
  if (!DIGIT.test(text) || !NUMBER_OR_DATE.test(text)) return false;
  return (text.match(/\p{L}+/gu) ?? []).every((word) => NUMBER_OR_DATE_WORD.test(word));
}
