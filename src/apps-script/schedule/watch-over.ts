/** Looks after all schedules of the spreadsheet, whoever runs the script: their owners may not be able to. */
import { isMailDue } from '../../core/alerts/alerts';
import type { Schedule } from '../../core/schedule/schedule';
import { watchSchedule } from '../../core/schedule/watch';
import { sendMails } from '../alerts/send-mails';
import { readRun } from '../run/run-store';
import { changeSchedule, readSchedules } from './schedule-store';
import { createZone } from './zone';

/** Costs one look at the properties where there is nothing to look after; keeps nobody from what they came for. */
export function watchOver(): void {
  try {
    const schedules = readSchedules();
    if (schedules.length === 0) return;
    const run = readRun();
    const nowMs = Date.now();
    const zone = createZone(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
    const watch = (schedule: Schedule): Schedule => watchSchedule(schedule, run, nowMs, zone);
    for (const schedule of schedules) {
      const isNew = watch(schedule) !== schedule;
      const watched = isNew ? changeSchedule(schedule.sheetId, (known) => known && watch(known)) : schedule;
      if (watched !== undefined && isMailDue(watched.alertState, nowMs)) sendMails(watched);
    }
  } catch (error: unknown) {
    console.warn(
      `Schedules could not be looked after: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
