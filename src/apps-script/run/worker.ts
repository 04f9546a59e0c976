/** The background worker: a trigger that comes every five minutes while a run is not over. */

/** The function that the trigger calls. */
const HANDLER = 'continueRun';

const EVERY_MINUTES = 5;

/** Google's trigger service now and then answers with a server error. */
const CREATE_ATTEMPTS = 3;
const RETRY_DELAY_MS = 2000;

/** Makes sure that this person has one worker; false where Google does not let it be made. */
export function ensureWorker(): boolean {
  const [first, ...others] = findWorkers();
  others.forEach((trigger) => {
    ScriptApp.deleteTrigger(trigger);
  });
  if (first !== undefined) return true;
  for (let attempt = 1; attempt <= CREATE_ATTEMPTS; attempt += 1) {
    try {
      ScriptApp.newTrigger(HANDLER).timeBased().everyMinutes(EVERY_MINUTES).create();
      return true;
    } catch (error: unknown) {
      // Whatever the reason, the run is safe in the sheet: the person is told how to go on.
      console.warn(`The background worker could not be made, attempt ${attempt}: ${describe(error)}`);
      if (attempt < CREATE_ATTEMPTS) Utilities.sleep(RETRY_DELAY_MS);
    }
  }
  return false;
}

/** Removes this person's workers; those of others can be removed by nobody else. */
export function removeWorkers(): void {
  findWorkers().forEach((trigger) => {
    ScriptApp.deleteTrigger(trigger);
  });
}

function findWorkers(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
