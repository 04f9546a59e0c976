/** The last runs, and why the selected row is as it is. */
import { isDate, type CellValue } from '../../core/cell';
import type { Messages } from '../../core/messages';
import { SETTLED_OUTCOMES } from '../../core/outcome';
import type { HistoryView, RowStory } from '../../core/sidebar/schedule-views';
import { explainRow } from '../../core/sidebar/row-story';
import { describeOutcomes } from '../../core/summary';
import { readLines, type LineReader } from '../history/read-lines';
import { isHistoryTab } from '../history/tabs';
import { readPlaces } from '../sheet/read-columns';
import { steadily } from '../sheet/steadily';
import { formatTimeIn } from '../times';
import { give, type Handler } from './answer';
import { findSheet, onSheet } from './on-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const MAX_RUNS = 20;
const MAX_LINES = 10;

export const history: Handler<'history'> = (_, messages) => {
  const runs = readLines('runs');
  const log = readLines('log');
  const show = createShow();
  return give({
    runs: runs.lines.slice(0, MAX_RUNS).map((read) => viewRun(read, show, messages)),
    runsSheetId: runs.sheetId,
    logSheetId: log.sheetId,
  });
};

export const whyThisRow: Handler<'whyThisRow'> = (_, messages) =>
  onSheet(SpreadsheetApp.getActiveSpreadsheet().getActiveSheet(), messages, (sheet) =>
    give({ row: isHistoryTab(sheet) ? null : steadily(() => readStory(sheet, messages)) }),
  );

export const showTab: Handler<'showTab'> = ({ sheetId }, messages) =>
  onSheet(findSheet(sheetId), messages, (sheet) => {
    SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(sheet);
    return give({});
  });

function viewRun(
  read: LineReader,
  show: (cell: CellValue) => string,
  messages: Messages,
): HistoryView['runs'][number] {
  const counts = Object.fromEntries(SETTLED_OUTCOMES.map((outcome) => [outcome, countOf(read(outcome))]));
  return {
    runId: show(read('run')),
    startedAt: show(read('started')),
    endedAt: show(read('ended')),
    by: show(read('by')),
    sheetName: show(read('sheet')),
    scope: show(read('scope')),
    outcomes: describeOutcomes(counts as Record<(typeof SETTLED_OUTCOMES)[number], number>, messages),
    requests: countOf(read('requests')),
    sentence: show(read('end')),
  };
}

/** Null where no row of a customer is selected. */
function readStory(sheet: Sheet, messages: Messages): RowStory | null {
  const rowNumber = sheet.getActiveRange()?.getRow() ?? 1;
  const { status, email: emailPlace } = readPlaces(sheet);
  if (rowNumber < 2 || emailPlace === undefined) return null;
  const [cells = []] = sheet.getRange(`${rowNumber}:${rowNumber}`).getDisplayValues();
  const email = (cells[emailPlace] ?? '').trim();
  if (email === '') return null;
  const at = (place: number | undefined): string => (place === undefined ? '' : (cells[place] ?? ''));
  const show = createShow();
  const isOfCustomer = (read: LineReader): boolean =>
    String(read('email')).toLowerCase() === email.toLowerCase();
  const lines = readLines('log').lines.filter(isOfCustomer).slice(0, MAX_LINES);
  return {
    rowNumber,
    email,
    status: at(status.status),
    message: at(status.message),
    updatedAt: at(status.updated),
    lines: lines.map((read) => ({
      at: show(read('at')),
      runId: show(read('run')),
      rowNumber: countOf(read('row')),
      outcome: show(read('outcome')),
      message: show(read('message')),
    })),
    sentence: explainRow(at(status.key), messages),
  };
}

/** Dates as people read them; people may have typed anything there. */
function createShow(): (cell: CellValue) => string {
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  return (cell) => (isDate(cell) ? formatTimeIn(cell.getTime(), zone) : String(cell));
}

function countOf(cell: CellValue): number {
  return typeof cell === 'number' && Number.isInteger(cell) && cell >= 0 ? cell : 0;
}
