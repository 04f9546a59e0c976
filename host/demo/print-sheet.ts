/** Prints the status columns of a sheet as a table. */
import Table from 'cli-table3';
import colors from 'picocolors';
import type { Outcome } from '../../src/core/outcome';
import type { SavedSheet } from '../files/sheet-file';

type Paint = (text: string) => string;

const PAINTS: Readonly<Record<Outcome, Paint>> = {
  updated: colors.green,
  differs: colors.yellow,
  unchanged: colors.dim,
  invalid: colors.red,
  rejected: colors.red,
  failed: colors.magenta,
  queued: colors.blue,
};

const MAX_ROWS = 60;

/** Row number, email, outcome, message and card of each row that has an outcome; a long list is cut. */
export function formatSheet(sheet: SavedSheet, width: number): string {
  const [headers = [], ...rows] = sheet.rows;
  const indexOf = (header: string): number => headers.findIndex(({ value }) => value === header);
  const places = {
    status: indexOf('Omniwallet status'),
    message: indexOf('Omniwallet message'),
    card: indexOf('Omniwallet card'),
    key: indexOf('Omniwallet key'),
  };
  const textAt = (row: (typeof rows)[number], index: number): string => String(row[index]?.value ?? '');

  const lines = rows.flatMap((row, index) => {
    const [word = ''] = textAt(row, places.key).split(':');
    const paint = (PAINTS as Partial<Record<string, Paint>>)[word];
    if (paint === undefined) return [];
    const email = row.find(({ value }) => typeof value === 'string' && value.includes('@'));
    const cells = [String(index + 2), String(email?.value ?? '').trim(), paint(textAt(row, places.status))];
    return [[...cells, textAt(row, places.message), textAt(row, places.card)]];
  });

  const messageWidth = Math.max(30, Math.min(90, width - 78));
  const table = new Table({
    head: ['Row', 'Email', 'Status', 'Message', 'Card'],
    colWidths: [6, 32, 14, messageWidth, 16],
    wordWrap: true,
    // Without this the library colours headers even where NO_COLOR is set.
    style: { head: [], border: [], compact: true },
  });
  table.push(...lines.slice(0, MAX_ROWS));
  const rest = lines.length - MAX_ROWS;
  return rest > 0 ? `${table.toString()}\n… and ${rest} more rows` : table.toString();
}
