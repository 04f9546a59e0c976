/** Changes the code of a formula and leaves its texts and quoted sheet names alone. */

const SEGMENTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g;

/** Applies `change` to every stretch of the formula that stands outside quotes. */
export function mapFormulaCode(formula: string, change: (code: string) => string): string {
  return formula.replace(SEGMENTS, (segment) => (/^["']/.test(segment) ? segment : change(segment)));
}
