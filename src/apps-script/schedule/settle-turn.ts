/** Notes what became of a schedule's turn, and tells people by mail where they should know. */
import { noteTurn } from '../../core/schedule/turn';
import type { Turn } from '../../core/schedule/schedule';
import { sendMails } from '../alerts/send-mails';
import { changeSchedule } from './schedule-store';

/** Nothing happens where the schedule was removed meanwhile. */
export function settleTurn(sheetId: number, turn: Turn): void {
  try {
    const schedule = changeSchedule(sheetId, (known) => known && noteTurn(known, turn));
    if (schedule !== undefined) sendMails(schedule);
  } catch (error: unknown) {
    // The run is over whatever comes of this.
    console.warn(`A schedule could not be noted: ${error instanceof Error ? error.message : String(error)}`);
  }
}
