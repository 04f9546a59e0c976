/** Reads what a history tab says, without making it where it is missing. */
import type { CellValue } from '../../core/cell';
import { readTabCell, type TabColumn, type TabKind } from '../../core/history/tab';
import { findTab } from './tabs';

/** A line by its columns. */
export type LineReader = (column: TabColumn) => CellValue;

export interface TabLines {
  /** Top to bottom. */
  readonly lines: readonly LineReader[];
  /** Null where the tab is not there. */
  readonly sheetId: number | null;
}

export function readLines(kind: TabKind): TabLines {
  const tab = findTab(kind, SpreadsheetApp.getActiveSpreadsheet());
  if (tab === undefined) return { lines: [], sheetId: null };
  const [, ...rows] = tab.sheet.getDataRange().getValues() as CellValue[][];
  return {
    lines: rows.map((cells) => (column) => readTabCell(cells, column, tab.places)),
    sheetId: tab.sheet.getSheetId(),
  };
}
