/** Sends the mail that waits about a schedule, from whoever runs the script. */
import {
  giveBack,
  isMailDue,
  takeWaiting,
  type AlertState,
  type MailObstacle,
} from '../../core/alerts/alerts';
import { writeMail, type Mail } from '../../core/alerts/mail';
import { messagesFor } from '../../core/messages';
import type { Schedule } from '../../core/schedule/schedule';
import { readAccount } from '../connection-store';
import { isMissing } from '../rights';
import { changeSchedule } from '../schedule/schedule-store';
import { formatTimeIn } from '../times';

/** At most one mail an hour; what cannot be sent waits for whoever comes next. */
export function sendMails(schedule: Schedule): void {
  const nowMs = Date.now();
  if (!isMailDue(schedule.alertState, nowMs)) return;
  const taken = takeAlone(schedule.sheetId, nowMs);
  if (taken === undefined) return;
  const obstacle = send(mailOf(schedule, taken));
  changeAlerts(schedule.sheetId, (state) =>
    obstacle === undefined
      ? { ...state, mailedMs: Date.now(), obstacle: null }
      : giveBack(state, taken, obstacle),
  );
}

/** Taken before it is sent: two executions never send the same. Undefined where another one was first. */
function takeAlone(sheetId: number, nowMs: number): AlertState | undefined {
  let taken: AlertState | undefined;
  changeAlerts(sheetId, (state) => {
    if (!isMailDue(state, nowMs)) return state;
    taken = state;
    return takeWaiting(state, nowMs);
  });
  return taken;
}

function changeAlerts(sheetId: number, change: (state: AlertState) => AlertState): void {
  changeSchedule(sheetId, (known) => {
    if (known === undefined) return undefined;
    const alertState = change(known.alertState);
    return alertState === known.alertState ? known : { ...known, alertState };
  });
}

function mailOf(schedule: Schedule, { waiting }: AlertState): Mail {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const facts = {
    url: `${spreadsheet.getUrl()}#gid=${schedule.sheetId}`,
    account: readAccount() ?? '',
    formatTime: (ms: number) => formatTimeIn(ms, zone),
  };
  return writeMail(schedule, waiting, facts, messagesFor(schedule.locale));
}

/** What kept the mail from being sent; undefined where nothing did. */
function send({ to, subject, body, senderName }: Mail): MailObstacle | undefined {
  try {
    if (MailApp.getRemainingDailyQuota() < to.length) return 'quota';
    MailApp.sendEmail({ to: to.join(','), subject, body, name: senderName });
    return undefined;
  } catch (error: unknown) {
    // A mail that is lost must not take a run with it.
    console.warn(`A mail could not be sent: ${error instanceof Error ? error.message : String(error)}`);
    return isMissing(error, 'script.send_mail') ? 'rights' : 'refused';
  }
}
