/** Plays a scenario: opens the sheet, lets people and Google interfere, and brings the runs to their end. */
import { KilledError } from '../../../host/script-host';
import { hostSheet, type HostedSheet } from '../run-in-host';
import { checkEnd, readLastRun } from './endings';
import type { Obstacles } from './obstacles';
import { applyEdit, type History } from './people';
import { HEADERS, isObstacle, type Scenario } from './scenario';
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
  const { workbook, sheetId } = sheet;
  // A note far below customers makes the table large, though only its first rows are anybody's.
  if (isLarge) workbook.enter(sheetId, LARGE_GRID_ROWS, HEADERS.length + 1, 'Last row');
  // Otherwise a small grid: whole columns are read again and again.
  else workbook.deleteRows(sheetId, GRID_ROWS + 1, 1000 - GRID_ROWS);
  return sheet;
}

/** All that people have to do with in a scenario. */
export interface People {
  readonly watch: InputWatch;
  readonly obstacles: Obstacles;
  readonly history: History;
}

export function playScript(sheet: HostedSheet, script: Scenario['script'], people: People): void {
  const steps = [...script];
  let callsLeft = steps[0]?.afterCalls ?? 0;
  sheet.beforeCall = (method) => {
    for (;;) {
      const [step] = steps;
      if (step === undefined || isGone(sheet)) return;
      if (callsLeft > 0) {
        callsLeft -= 1;
        return;
      }
      if (step.isBeforeWrite && method !== 'Range.setValues') return;
      steps.shift();
      callsLeft = steps[0]?.afterCalls ?? 0;
      people.history.done.add(step.event.kind);
      people.watch.follow();
      if (step.event.kind === 'kill') throw new KilledError();
      if (isObstacle(step.event)) people.obstacles.put(step.event);
      else applyEdit(sheet, people.watch.expected, step.event, people.history);
      if (!isGone(sheet)) people.watch.follow();
    }
  };
  runOnce(sheet, people);
}

export function isGone({ workbook, sheetId }: HostedSheet): boolean {
  return workbook.sheets().every(({ id }) => id !== sheetId);
}

/** Starts or goes on as a person or the worker would. An execution that was killed is what it is. */
function runOnce(sheet: HostedSheet, { watch, history }: People): void {
  const dialogCount = sheet.dialogs.length;
  const before = readLastRun(sheet);
  try {
    const hasWorker = sheet.store.triggers.length > 0;
    if (hasWorker) sheet.host.run('continueRun', { mode: 'trigger' });
    else chooseUpdate(sheet);
  } catch (error: unknown) {
    if (!(error instanceof KilledError)) throw error;
    return;
  }
  const last = readLastRun(sheet);
  const texts = sheet.dialogs.slice(dialogCount).map(({ text }) => text);
  if (last?.runId !== before?.runId) checkEnd(last, texts, history.done);
  if (!isGone(sheet)) watch.check();
}

/** Brings runs to their end. What keeps them from going on is taken back once one execution has met it. */
export function finishRuns(sheet: HostedSheet, people: People): void {
  for (let round = 0; round < 40; round += 1) {
    const isOver = sheet.store.properties.document['omniwallet.run'] === undefined;
    if (round > 0 && !isGone(sheet)) people.obstacles.undo();
    if (isOver && (isGone(sheet) || !hasQueued(sheet))) {
      if (!isGone(sheet)) people.obstacles.undo();
      return;
    }
    sheet.clock.nowMs += 5 * 60_000;
    runOnce(sheet, people);
  }
  throw new Error(`The run does not end: ${JSON.stringify(sheet.dialogs.at(-1))}`);
}

function hasQueued(sheet: HostedSheet): boolean {
  return sheet.column('Omniwallet key').some((key) => key.startsWith('queued:'));
}

/** A last run without faults and with nobody else in the sheet. */
export function runInPeace(sheet: HostedSheet, people: People): void {
  sheet.api.setFaults({ errorShare: 0, dropShare: 0, ratePerMinute: null, noContent: false });
  sheet.beforeCall = () => undefined;
  runOnce(sheet, people);
  finishRuns(sheet, people);
}

/** An execution that was killed as it made a history tab has left that one in front: people go to their own first. */
function chooseUpdate(sheet: HostedSheet): void {
  if (!isGone(sheet)) sheet.workbook.select(sheet.sheetId, 'A2');
  sheet.choose('updateChangedRows');
}
