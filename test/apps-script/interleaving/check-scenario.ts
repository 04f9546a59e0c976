/** Plays one scenario to its end and checks all that has to hold by then. */
import { checkCards, checkComplete, checkOutcomes, checkServer } from './invariants';
import type { History } from './people';
import { createObstacles } from './obstacles';
import { finishRuns, isGone, openSheet, playScript, runInPeace, type People } from './play';
import { OBSTACLES, type Scenario } from './scenario';
import { watchInputs } from './watch-inputs';

export function play(given: Scenario): void {
  const sheet = openSheet(given);
  const history: History = { addressed: new Set(), copied: new Set(), added: new Set(), done: new Set() };
  const watch = watchInputs(sheet, movesColumns(given));
  const people: People = { watch, history, obstacles: createObstacles(sheet, watch.expected) };
  playScript(sheet, given.script, people);
  finishRuns(sheet, people);
  if (isGone(sheet)) return;
  // A run that could not go on left its rows as they were.
  if (![...history.done].some((kind) => OBSTACLES.has(kind))) {
    checkOutcomes(sheet, people);
    checkComplete(sheet, people, (email) => history.addressed.has(email) || history.copied.has(email));
  }
  checkCards(sheet, given);
  watch.spoilt.clear();
  history.added.clear();
  runInPeace(sheet, people);
  checkOutcomes(sheet, people);
  checkComplete(sheet, people, () => false);
  checkServer(sheet);
}

function movesColumns({ script }: Scenario): boolean {
  const kinds = new Set(script.map(({ event }) => event.kind));
  return kinds.has('move-column') || kinds.has('insert-column') || kinds.has('delete-column');
}
