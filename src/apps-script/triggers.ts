/** A person's own triggers: those of others can be seen and removed by nobody else. */
import { findMissingRights, isMissing } from './rights';

type Trigger = GoogleAppsScript.Script.Trigger;
type ClockTriggerBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;

/** Google's trigger service now and then answers with a server error. */
const CREATE_ATTEMPTS = 3;
const RETRY_DELAY_MS = 2000;

/** Makes sure that this person has exactly one trigger for a function; false where there can be none. */
export function ensureTrigger(
  handler: string,
  setTime: (builder: ClockTriggerBuilder) => ClockTriggerBuilder,
): boolean {
  const [first, ...others] = findTriggers(handler);
  others.forEach((trigger) => {
    ScriptApp.deleteTrigger(trigger);
  });
  if (first !== undefined) return true;
  // Google starts no trigger of a person who has not granted all that the manifest asks for.
  if (findMissingRights() !== undefined) return false;
  for (let attempt = 1; attempt <= CREATE_ATTEMPTS; attempt += 1) {
    try {
      setTime(ScriptApp.newTrigger(handler).timeBased()).create();
      return true;
    } catch (error: unknown) {
      // Whatever the reason, the rows are safe in the sheet: the person is told how to go on.
      console.warn(`The trigger ${handler} could not be made, attempt ${attempt}: ${describe(error)}`);
      if (attempt < CREATE_ATTEMPTS) Utilities.sleep(RETRY_DELAY_MS);
    }
  }
  return false;
}

export function removeTriggers(handler: string): void {
  findTriggers(handler).forEach((trigger) => {
    ScriptApp.deleteTrigger(trigger);
  });
}

function findTriggers(handler: string): Trigger[] {
  try {
    return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);
  } catch (error: unknown) {
    // Who may not see triggers has made none.
    if (isMissing(error, 'script.scriptapp')) return [];
    throw error;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
