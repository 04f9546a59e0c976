/** Writes the history of a run; a run that works in the sheet is never broken by it. */
import type { CellValue } from '../../core/cell';
import { logLine, type LogEntry, type LoggedRun } from '../../core/history/log-entry';
import { readTabCell } from '../../core/history/tab';
import {
  addWaitingLine,
  markWritten,
  parseWaitingLines,
  toTabLine,
  type WaitingLine,
  type WaitingLines,
} from '../../core/history/waiting-lines';
import type { Messages } from '../../core/messages';
import { withDocumentLock } from '../document-lock';
import { readSettings } from '../settings-store';
import { isTabKnown } from './tab-store';
import { openTab, type Tab } from './tabs';
import { writeLines } from './write-lines';

const WAITING = 'omniwallet.history.waiting';

export interface History {
  /** Makes the tab of runs with the first run: the end of a run has no time for it. `active` stays in front. */
  prepare(active: GoogleAppsScript.Spreadsheet.Sheet): void;
  /** Writes lines of rows, oldest first. */
  log(run: LoggedRun, entries: readonly LogEntry[]): void;
  /** Writes the lines of a run that ends: those of rows, and its own. */
  close(run: LoggedRun, entries: readonly LogEntry[], line: WaitingLine): void;
  /** False once something could not be written. */
  isKept(): boolean;
}

export function openHistory(messages: Messages): History {
  const { maxLogLines, maxRunLines } = readSettings();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  let isKept = true;

  const attempt = (act: () => void): void => {
    try {
      act();
    } catch (error: unknown) {
      // A protected tab, a lock that is not to be had, a fault of Google's: the person is told at the end of the run.
      isKept = false;
      console.warn(
        `The history could not be written: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
  const attemptAlone = (act: () => void): void => {
    attempt(() => {
      withDocumentLock(act);
    });
  };

  const writeEntries = (run: LoggedRun, entries: readonly LogEntry[]): void => {
    if (entries.length === 0) return;
    const at = new Date();
    const lines = entries.map((entry) => logLine(entry, run, at, messages));
    writeLines(openTab('log', spreadsheet), lines, maxLogLines, messages);
  };

  const writeWaiting = ({ lines, isDoubtful }: WaitingLines): void => {
    if (lines.length === 0) return;
    const tab = openTab('runs', spreadsheet);
    const written = isDoubtful ? readRunIds(tab) : new Set<CellValue>();
    const missing = lines.filter(({ run }) => !written.has(run)).map(toTabLine);
    writeLines(tab, missing, maxRunLines, messages);
  };

  return {
    prepare(active) {
      if (isTabKnown('runs')) return;
      attemptAlone(() => {
        writeLines(openTab('runs', spreadsheet, active), [], maxRunLines, messages);
      });
    },
    log(run, entries) {
      if (entries.length === 0) return;
      attemptAlone(() => {
        writeEntries(run, entries);
        // Google holds writes back: what it refuses has to surface here.
        SpreadsheetApp.flush();
      });
    },
    close(run, entries, line) {
      const waiting = addWaitingLine(readWaiting(), line);
      saveWaiting(waiting);
      attemptAlone(() => {
        attempt(() => {
          writeEntries(run, entries);
        });
        writeWaiting(waiting);
        SpreadsheetApp.flush();
        saveWaiting(markWritten(waiting));
      });
    },
    isKept: () => isKept,
  };
}

function readRunIds({ sheet, places }: Tab): ReadonlySet<CellValue> {
  const rows = sheet.getDataRange().getValues() as CellValue[][];
  return new Set(rows.map((cells) => readTabCell(cells, 'run', places)));
}

function readWaiting(): WaitingLines {
  return parseWaitingLines(PropertiesService.getDocumentProperties().getProperty(WAITING));
}

function saveWaiting(waiting: WaitingLines): void {
  PropertiesService.getDocumentProperties().setProperty(WAITING, JSON.stringify(waiting));
}
