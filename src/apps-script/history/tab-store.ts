/** Remembers the history tabs by their sheet ids: those stay when a tab is renamed or moved. */
import type { TabKind } from '../../core/history/tab';
import { isObject, parseJson } from '../../core/json';

const TAB = 'omniwallet.history.tab.';

export interface TabRecord {
  /** The newest first: a tab that lost its headers and was replaced is remembered as well. */
  readonly ids: readonly number[];
  /** Lines that were written to the newest one. */
  readonly lines: number;
}

const MAX_IDS = 20;

export function readTabRecord(kind: TabKind): TabRecord {
  const parsed = parseJson(PropertiesService.getDocumentProperties().getProperty(TAB + kind) ?? '');
  return isObject(parsed) ? (parsed as unknown as TabRecord) : { ids: [], lines: 0 };
}

/** Whether the tab was ever made; it may have been deleted since. */
export function isTabKnown(kind: TabKind): boolean {
  return readTabRecord(kind).ids.length > 0;
}

export function noteTab(kind: TabKind, sheetId: number): void {
  const { ids } = readTabRecord(kind);
  saveTabRecord(kind, { ids: [sheetId, ...ids].slice(0, MAX_IDS), lines: 0 });
}

/** Counts lines, and tells how many there may be by now. */
export function noteLines(kind: TabKind, count: number): number {
  const record = readTabRecord(kind);
  const lines = record.lines + count;
  saveTabRecord(kind, { ...record, lines });
  return lines;
}

function saveTabRecord(kind: TabKind, record: TabRecord): void {
  PropertiesService.getDocumentProperties().setProperty(TAB + kind, JSON.stringify(record));
}
