/** Writes a table as aligned Markdown, just as prettier would, so that it reads well in a terminal too. */
import type { Table } from '../measurement';

export function formatTable({ headers, rows }: Table): string {
  const widths = headers.map((header, column) =>
    Math.max(MIN_WIDTH, header.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => pad(cells[column] ?? '', width, column)).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(headers), line(rule), ...rows.map(line)].join('\n');
}

/** Of the rule below the headers. */
const MIN_WIDTH = 3;

/** Names to the left, numbers to the right. */
function pad(text: string, width: number, column: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}
