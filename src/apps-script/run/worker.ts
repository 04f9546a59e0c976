/** The background worker: a trigger that comes every five minutes while a run is not over. */
import { ensureTrigger, removeTriggers } from '../triggers';

/** The function that the trigger calls. */
const HANDLER = 'continueRun';

const EVERY_MINUTES = 5;

/** Makes sure that this person has one worker; false where Google does not let it be made. */
export function ensureWorker(): boolean {
  return ensureTrigger(HANDLER, (builder) => builder.everyMinutes(EVERY_MINUTES));
}

/** Removes this person's workers. */
export function removeWorkers(): void {
  removeTriggers(HANDLER);
}
