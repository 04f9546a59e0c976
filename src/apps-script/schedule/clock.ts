/**
 * The clock of schedules: one trigger for all schedules of a person, which comes every hour and looks what is due. Google
 * chooses the minute of daily and hourly triggers alike and may leave one out; an hourly look makes up for that, and a
 * schedule that is changed or taken over needs no other trigger.
 */
import { ensureTrigger, removeTriggers } from '../triggers';

/** The function that the trigger calls. */
const HANDLER = 'runSchedules';

/** Makes sure that this person has one clock; false where Google does not let it be made. */
export function ensureClock(): boolean {
  return ensureTrigger(HANDLER, (builder) => builder.everyHours(1));
}

export function removeClock(): void {
  removeTriggers(HANDLER);
}
