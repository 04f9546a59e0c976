/** Finds the history tabs, whatever people have called them by now, and makes those that are missing. */
import type { CellValue } from '../../core/cell';
import {
  findTabPlaces,
  firstPlaces,
  hasHistoryMark,
  TAB_NAMES,
  type TabKind,
  type TabPlaces,
} from '../../core/history/tab';
import { isTabKnown, noteTab, readTabRecord } from './tab-store';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Tab {
  readonly kind: TabKind;
  readonly sheet: Sheet;
  readonly places: TabPlaces;
  /** True for one that was made just now: it holds nothing yet, not even its headers. */
  readonly isBlank: boolean;
}

/** The tab as it is; undefined where there is none, or one without its headers. */
export function findTab(kind: TabKind, spreadsheet: Spreadsheet): Tab | undefined {
  const [id] = readTabRecord(kind).ids;
  const sheet = id === undefined ? spreadsheet.getSheetByName(TAB_NAMES[kind]) : spreadsheet.getSheetById(id);
  return sheet === null ? undefined : readTab(kind, sheet);
}

/** The tab, made where there is none. `active` is the sheet that stays in front; it is looked up unless given. */
export function openTab(kind: TabKind, spreadsheet: Spreadsheet, active?: Sheet): Tab {
  const found = isTabKnown(kind) ? findTab(kind, spreadsheet) : undefined;
  if (found !== undefined) return found;
  // A new sheet comes to the front; whoever works in another one should not be taken away from it.
  const front = active ?? spreadsheet.getActiveSheet();
  const tab = addTab(kind, spreadsheet);
  spreadsheet.setActiveSheet(front);
  noteTab(kind, tab.sheet.getSheetId());
  return tab;
}

/** Whether a sheet is, or once was, one of the tabs, even where its headers no longer say so. */
export function isHistoryTab(sheet: Sheet): boolean {
  const id = sheet.getSheetId();
  return (Object.keys(TAB_NAMES) as TabKind[]).some((kind) => readTabRecord(kind).ids.includes(id));
}

function readTab(kind: TabKind, sheet: Sheet): Tab | undefined {
  const [cells = []] = sheet.getRange('1:1').getValues() as CellValue[][];
  const headers = cells.map(String);
  if (hasHistoryMark(headers)) return { kind, sheet, places: findTabPlaces(kind, headers), isBlank: false };
  // An execution was killed just after it had made the tab.
  return sheet.getLastRow() === 0 ? blankTab(kind, sheet) : undefined;
}

function blankTab(kind: TabKind, sheet: Sheet): Tab {
  return { kind, sheet, places: firstPlaces(kind), isBlank: true };
}

function addTab(kind: TabKind, spreadsheet: Spreadsheet): Tab {
  const name = TAB_NAMES[kind];
  try {
    return blankTab(kind, spreadsheet.insertSheet(name));
  } catch (error: unknown) {
    // In a copy of the spreadsheet the tab is there, and nobody knows its id.
    const taken = spreadsheet.getSheetByName(name);
    if (taken === null) throw error;
    return readTab(kind, taken) ?? blankTab(kind, spreadsheet.insertSheet(freeName(name, spreadsheet)));
  }
}

/** People may have a tab of that name which is none of ours, or has lost its headers. */
function freeName(name: string, spreadsheet: Spreadsheet): string {
  for (let number = 2; ; number += 1) {
    const numbered = `${name} ${number}`;
    if (spreadsheet.getSheetByName(numbered) === null) return numbered;
  }
}
