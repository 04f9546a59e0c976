/** Turns formulas from English notation, in which files keep them, into what is typed in a locale, and back. */
import { mapFormulaCode } from './formula-code';
import type { SheetLocale } from './sheet-file';

type Replacements = Readonly<Record<string, string>>;

interface Notation {
  /** What may have to change: numbers with a decimal separator, and separators. */
  readonly tokens: RegExp;
  readonly outside: Replacements;
  readonly insideArray: Replacements;
}

const ENGLISH_TO_SPANISH: Notation = {
  // A point is a decimal one only in a number that is not part of a name (`STDEV.S`).
  tokens: /(?<![\p{L}\p{N}_.$])\p{N}*\.\p{N}+|[{},;]/gu,
  outside: { ',': ';' },
  insideArray: { ',': ';', ';': '\\' },
};

const SPANISH_TO_ENGLISH: Notation = {
  tokens: /[{},;\\/]/g,
  outside: { ';': ',', ',': '.' },
  // The engine reads `\` between the rows of an array, and writes `/`.
  insideArray: { ';': ',', ',': '.', '\\': ';', '/': ';' },
};

/** `IF(A1>1.5,{1,2;3,4})` becomes `IF(A1>1,5;{1;2\3;4})` in Spanish; function names stay English. */
export function toTypedFormula(formula: string, locale: SheetLocale): string {
  return locale === 'en' ? formula : translate(formula, ENGLISH_TO_SPANISH);
}

/** The opposite of `toTypedFormula`. */
export function fromTypedFormula(formula: string, locale: SheetLocale): string {
  return locale === 'en' ? formula : translate(formula, SPANISH_TO_ENGLISH);
}

function translate(formula: string, { tokens, outside, insideArray }: Notation): string {
  let arrayDepth = 0;
  return mapFormulaCode(formula, (code) =>
    code.replace(tokens, (token) => {
      if (token === '{') arrayDepth += 1;
      if (token === '}') arrayDepth -= 1;
      if (token.length > 1) return token.replace('.', ',');
      return (arrayDepth > 0 ? insideArray : outside)[token] ?? token;
    }),
  );
}
