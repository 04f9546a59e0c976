/** Plays one scenario to its end and checks all that has to hold by then. */
import { checkCards, checkComplete, checkOutcomes, checkServer } from './invariants';
import type { History } from './people';
import { finishRuns, openSheet, playScript, runInPeace } from './play';
import type { Scenario } from './scenario';
import { watchInputs } from './watch-inputs';

export function play(given: Scenario): void {
  const sheet = openSheet(given);
  const watch = watchInputs(sheet);
  const history: History = { addressed: new Set(), copied: new Set() };
  playScript(sheet, given.script, watch, history);
  finishRuns(sheet);
  watch.check();
  checkOutcomes(sheet, history);
  checkComplete(sheet, (email) => history.addressed.has(email) || history.copied.has(email));
  checkCards(sheet, given);
  runInPeace(sheet);
  watch.check();
  checkOutcomes(sheet, history);
  checkComplete(sheet, () => false);
  checkServer(sheet);
}
