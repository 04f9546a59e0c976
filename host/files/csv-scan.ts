/** Looks at a CSV text for what has to be known before it can be parsed: its separator and its line ends. */
import type { CsvDelimiter, LineEnd } from './sheet-file';

const DELIMITERS: readonly CsvDelimiter[] = [',', ';', '\t'];
/** Enough rows to tell columns from prose with commas in it. */
const SAMPLE_LINES = 50;

export interface CsvScan {
  readonly delimiter: CsvDelimiter;
  /** `\n` when there are several. */
  readonly lineEnd: LineEnd;
  readonly hasMixedLineEnds: boolean;
}

/** A file without any separator has one column. */
export function scanCsv(text: string): CsvScan {
  const unquoted = removeQuoted(text);
  const [lineEnd = '\n', ...others] = new Set(unquoted.match(/\r\n|\n|\r/g) as LineEnd[] | null);
  const hasMixedLineEnds = others.length > 0;
  return { delimiter: findDelimiter(unquoted), lineEnd: hasMixedLineEnds ? '\n' : lineEnd, hasMixedLineEnds };
}

/**
 * The separator is what stands in the most lines, for a title may stand above the header; then what cuts the most lines
 * into as many columns as the first one, for a header may hold commas; then what gives the most columns.
 */
function findDelimiter(unquoted: string): CsvDelimiter {
  const lines = unquoted.split(/\r\n|\n|\r/, SAMPLE_LINES);
  const candidates = DELIMITERS.map((delimiter) => {
    const columnCounts = lines.map((line) => line.split(delimiter).length);
    const [firstCount = 1] = columnCounts;
    const cutLines = columnCounts.filter((count) => count > 1).length;
    const matchingLines = columnCounts.filter((count) => count === firstCount).length;
    return { delimiter, firstCount, cutLines, matchingLines };
  });
  candidates.sort(
    (a, b) => b.cutLines - a.cutLines || b.matchingLines - a.matchingLines || b.firstCount - a.firstCount,
  );
  return candidates[0]?.delimiter ?? ',';
}

/** A quote opens a value only at its start (not in `5" pipe`); a doubled one inside does not close it. */
function removeQuoted(text: string): string {
  const kept: string[] = [];
  let keptUpTo = 0;
  for (;;) {
    const opening = findOpeningQuote(text, keptUpTo);
    const closing = opening === -1 ? -1 : findClosingQuote(text, opening);
    kept.push(text.slice(keptUpTo, opening === -1 ? undefined : opening));
    if (closing === -1) return kept.join('');
    keptUpTo = closing + 1;
  }
}

function findOpeningQuote(text: string, from: number): number {
  for (let index = text.indexOf('"', from); index !== -1; index = text.indexOf('"', index + 1)) {
    if (index === 0 || ',;\t\r\n'.includes(text[index - 1] ?? '')) return index;
  }
  return -1;
}

function findClosingQuote(text: string, opening: number): number {
  let index = text.indexOf('"', opening + 1);
  while (index !== -1 && text[index + 1] === '"') index = text.indexOf('"', index + 2);
  return index;
}
