/** Reads CSV text: a value is what a person would type into the cell. */
import Papa from 'papaparse';
import { scanCsv } from './csv-scan';
import { SheetFileError } from './sheet-file-error';
import type { CsvFormat, LineEnd } from './sheet-file';

export interface CsvTable {
  /** Rows of different lengths stay so. */
  readonly rows: readonly (readonly string[])[];
  readonly format: CsvFormat;
}

/**
 * @param path names the file in errors.
 * @throws SheetFileError when it is no UTF-8, holds nothing, or has a quote out of place.
 */
export function readCsv(bytes: Uint8Array, path: string): CsvTable {
  const { text, hasBom } = decode(bytes, path);
  if (text.trim() === '') throw new SheetFileError(`${path} is empty.`);
  const { delimiter, lineEnd, hasMixedLineEnds } = scanCsv(text);
  const rows = parseRows(text, delimiter, lineEnd, path);
  return {
    rows: hasMixedLineEnds ? rows.map(dropCarriageReturn) : rows,
    format: { delimiter, lineEnd, hasBom },
  };
}

function decode(bytes: Uint8Array, path: string): { text: string; hasBom: boolean } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const hasBom = text.startsWith('\uFEFF');
    return { text: hasBom ? text.slice(1) : text, hasBom };
  } catch (error: unknown) {
    throw new SheetFileError(`${path} is not UTF-8 text; save it again as “CSV UTF-8”.`, { cause: error });
  }
}

function parseRows(text: string, delimiter: string, lineEnd: LineEnd, path: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: lineEnd });
  const [problem] = errors;
  if (problem) {
    const lineNumber = countLines(text.slice(0, problem.index ?? 0));
    const what =
      problem.code === 'MissingQuotes' ? 'a quote is never closed' : 'a quote stands in a wrong place';
    throw new SheetFileError(`${path}, line ${lineNumber}: ${what}.`);
  }
  if (text.endsWith(lineEnd)) data.pop();
  return data;
}

function countLines(textBefore: string): number {
  return textBefore.split(/\r\n|\r|\n/).length;
}

/** In a file with mixed line ends, `\r` is left at the end of some rows. */
function dropCarriageReturn(row: string[]): string[] {
  const last = row.at(-1) ?? '';
  return last.endsWith('\r') ? [...row.slice(0, -1), last.slice(0, -1)] : row;
}
