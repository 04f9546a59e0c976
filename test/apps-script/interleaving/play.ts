/** Plays a scenario: opens the sheet, lets people and Google interfere, and brings the runs to their end. */
import { KilledError } from '../../../host/script-host';
import { firstSheetId, hostSheet, type HostedSheet } from '../run-in-host';
import { applyEdit, type History } from './people';
import { HEADERS, type Scenario } from './scenario';
import type { InputWatch } from './watch-inputs';

const GRID_ROWS = 30;
const LARGE_GRID_ROWS = 2600;

export function openSheet({ rows, isLarge, faults }: Scenario): HostedSheet {
  const emailOf = (index: number): string => `c${index}@example.com`;
  const sheet = hostSheet({
    rows: [
      isLarge ? [...HEADERS, 'Notes'] : HEADERS,
      ...rows.map(({ points, asksForCard }, index) => [
        emailOf(index),
        `Name ${String.fromCharCode(65 + index)}`,
        points,
        asksForCard ? '' : `'77${index}`,
      ]),
    ],
    // Addresses that rows are changed to are known as well.
    known: [
      ...rows.map((_, index) => emailOf(index)),
      ...Array.from({ length: 15 }, (_, index) => `n${index}@example.com`),
    ],
    faults,
  });
  const { workbook } = sheet;
  // A note far below customers makes the table large, though only its first rows are anybody's.
  if (isLarge) workbook.enter(firstSheetId(workbook), LARGE_GRID_ROWS, HEADERS.length + 1, 'Last row');
  // Otherwise a small grid: whole columns are read again and again.
  else workbook.deleteRows(firstSheetId(workbook), GRID_ROWS + 1, 1000 - GRID_ROWS);
  return sheet;
}

export function playScript(
  sheet: HostedSheet,
  script: Scenario['script'],
  watch: InputWatch,
  history: History,
): void {
  const steps = [...script];
  let callsLeft = steps[0]?.afterCalls ?? 0;
  sheet.beforeCall = () => {
    for (;;) {
      const [step] = steps;
      if (step === undefined) return;
      if (callsLeft > 0) {
        callsLeft -= 1;
        return;
      }
      // A header that a moved column lost just now is put back with the next calls: people wait for that here, because
      // what they then edit could no longer be told from what the script did. Google does not wait.
      if (step.event.kind !== 'kill' && !watch.isAsExpected()) return;
      steps.shift();
      callsLeft = steps[0]?.afterCalls ?? 0;
      if (step.event.kind === 'kill') throw new KilledError();
      applyEdit(sheet, step.event, history);
      watch.renew();
    }
  };
  runOnce(sheet);
}

/** Starts or goes on as a person or the worker would; a killed execution is what it is. */
function runOnce(sheet: HostedSheet): void {
  try {
    const hasWorker = sheet.store.triggers.length > 0;
    if (hasWorker) sheet.host.run('continueRun', { mode: 'trigger' });
    else chooseUpdate(sheet);
  } catch (error: unknown) {
    if (!(error instanceof KilledError)) throw error;
  }
}

export function finishRuns(sheet: HostedSheet): void {
  for (let round = 0; round < 40; round += 1) {
    const isOver = sheet.store.properties.document['omniwallet.run'] === undefined;
    if (isOver && !sheet.column('Omniwallet status').includes('queued')) return;
    sheet.clock.nowMs += 5 * 60_000;
    runOnce(sheet);
  }
  throw new Error(`The run does not end: ${JSON.stringify(sheet.dialogs.at(-1))}`);
}

/** A last run without faults and with nobody else in the sheet. */
export function runInPeace(sheet: HostedSheet): void {
  sheet.api.setFaults({ errorShare: 0, dropShare: 0, ratePerMinute: null, noContent: false });
  sheet.beforeCall = () => undefined;
  chooseUpdate(sheet);
  finishRuns(sheet);
}

/** An execution that was killed as it made a history tab has left that one in front: people go to their own first. */
function chooseUpdate(sheet: HostedSheet): void {
  sheet.workbook.select(firstSheetId(sheet.workbook), 'A2');
  sheet.choose('updateChangedRows');
}
