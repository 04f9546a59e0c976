/** Keeps the schedules with the spreadsheet, one a sheet, by the sheet's id. */
import { parseSchedule, type Schedule } from '../../core/schedule/schedule';
import { withDocumentLock } from '../document-lock';

const SCHEDULE = 'omniwallet.schedule.';

function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

/** One call, however many there are. */
export function readSchedules(): readonly Schedule[] {
  return Object.entries(properties().getProperties()).flatMap(([name, json]) =>
    name.startsWith(SCHEDULE) ? (parseSchedule(json) ?? []) : [],
  );
}

export function readSchedule(sheetId: number): Schedule | undefined {
  return parseSchedule(properties().getProperty(SCHEDULE + String(sheetId)));
}

/**
 * Changes the schedule of a sheet as it is by now, and gives what it has become; nothing changes where `change` gives the
 * same object or undefined.
 */
export function changeSchedule(
  sheetId: number,
  change: (schedule: Schedule | undefined) => Schedule | undefined,
): Schedule | undefined {
  return withDocumentLock(() => {
    const before = readSchedule(sheetId);
    const after = change(before);
    if (after !== undefined && after !== before)
      properties().setProperty(SCHEDULE + String(sheetId), JSON.stringify(after));
    return after;
  });
}

export function deleteSchedule(sheetId: number): void {
  properties().deleteProperty(SCHEDULE + String(sheetId));
}
