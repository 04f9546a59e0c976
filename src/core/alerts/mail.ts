/** Writes the mail about a schedule, in its owner's language. */
import { describeProblem } from '../run-end';
import type { Messages } from '../messages';
import type { Schedule } from '../schedule/schedule';
import type { Notice } from './alerts';

export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly senderName: string;
}

export interface MailFacts {
  /** Of the sheet in the spreadsheet. */
  readonly url: string;
  readonly account: string;
  /** In the spreadsheet's time zone. */
  readonly formatTime: (ms: number) => string;
}

/** `notices` are oldest first; the subject tells the newest. */
export function writeMail(
  schedule: Schedule,
  notices: readonly Notice[],
  { url, account, formatTime }: MailFacts,
  messages: Messages,
): Mail {
  const { alerts } = messages;
  const lines = notices.map((notice) =>
    alerts.at(formatTime(notice.atMs), describeNotice(notice, account, formatTime, messages)),
  );
  const [newest] = notices.slice(-1);
  return {
    to: recipientsOf(schedule),
    subject: newest === undefined ? '' : alerts.subject[newest.kind](schedule.sheetName),
    body: [...lines, '', alerts.link(url), '', alerts.why(schedule.owner)].join('\n'),
    senderName: alerts.sender,
  };
}

/** Each once, the owner first. */
export function recipientsOf({ owner, alerts }: Schedule): readonly string[] {
  return [...new Set([owner, ...alerts.others])];
}

function describeNotice(
  notice: Notice,
  account: string,
  formatTime: (ms: number) => string,
  messages: Messages,
): string {
  const { alerts } = messages;
  switch (notice.kind) {
    case 'stopped':
      return alerts.stopped(describeProblem(notice.problem, account, messages), notice.open);
    case 'many-failed':
      return alerts.manyFailed(notice.failed, notice.sent);
    case 'missed':
      return alerts.missed(formatTime(notice.sinceMs));
    case 'interrupted':
      return alerts.interrupted(formatTime(notice.sinceMs), notice.open);
    case 'recovered':
      return alerts.recovered;
  }
}
