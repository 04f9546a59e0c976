/** Reads what the log says, without making it where it is missing. */
import type { CellValue } from '../../core/cell';
import { readTabCell, type TabColumn } from '../../core/history/tab';
import { findTab } from './tabs';

/** A line of the log by its columns. */
export type LogReader = (column: TabColumn<'log'>) => CellValue;

/** The lines that are there, top to bottom. */
export function readLog(): readonly LogReader[] {
  const tab = findTab('log', SpreadsheetApp.getActiveSpreadsheet());
  if (tab === undefined) return [];
  const [, ...rows] = tab.sheet.getDataRange().getValues() as CellValue[][];
  return rows.map((cells) => (column) => readTabCell(cells, column, tab.places));
}
