/** Reads the history tabs as a person does. */
import type { HostedSheet } from './run-in-host';

/** The lines of a tab by its headers, newest on top; none where there is no such tab. */
export function readTab(sheet: Pick<HostedSheet, 'workbook'>, name: string): Record<string, string>[] {
  const { workbook } = sheet;
  const tab = workbook.sheets().find((candidate) => candidate.name === name);
  if (tab === undefined) return [];
  const [headers = [], ...rows] = workbook.displayValues(tab.id);
  return rows.map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index] ?? ''])));
}

export const readRuns = (sheet: Pick<HostedSheet, 'workbook'>): Record<string, string>[] =>
  readTab(sheet, 'Omniwallet runs');

export const readLog = (sheet: Pick<HostedSheet, 'workbook'>): Record<string, string>[] =>
  readTab(sheet, 'Omniwallet log');
