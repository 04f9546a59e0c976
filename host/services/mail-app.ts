/** `MailApp`: mails that end in the store's mailbox, within what Google lets a person send a day. */
import { emulate } from './emulate';
import type { Execution } from './execution';
import {
  DAILY_MAIL_QUOTA,
  invalidEmail,
  MAIL_BODY_TOO_LARGE,
  NO_RECIPIENT,
  TOO_MANY_RECIPIENTS,
  wrongArguments,
} from './messages';
import type { AccountKind } from './fetch-quota';
import type { DailyQuota, MailRecord, ServiceStore } from './store';

type MailApp = GoogleAppsScript.Mail.MailApp;

/** Recipients a day. */
export const DAILY_MAILS: Readonly<Record<AccountKind, number>> = { consumer: 100, workspace: 1500 };

const MAX_RECIPIENTS = 50;
const MAX_BODY_BYTES = 200 * 1024;
const DAY_MS = 86_400_000;
const SEND_MAIL = 'script.send_mail';
const KNOWN_OPTIONS = ['to', 'subject', 'body', 'htmlBody', 'name'];
const ADDRESS = /^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/;

export function createMailApp(execution: Execution, store: ServiceStore, mailsPerDay: number): MailApp {
  const { platform } = execution;

  function quotaNow(): DailyQuota {
    const nowMs = platform.clock.nowMs();
    const known = store.mailQuotas[platform.userEmail];
    if (known !== undefined && nowMs - known.startedAtMs < DAY_MS) return known;
    return (store.mailQuotas[platform.userEmail] = { startedAtMs: nowMs, used: 0 });
  }

  function send(message: Readonly<Record<string, unknown>>): void {
    const unknown = Object.keys(message).find((key) => !KNOWN_OPTIONS.includes(key));
    if (unknown !== undefined) execution.refuse(`MailApp.sendEmail with ${unknown}`);
    const { to = '', subject = '', body = '', htmlBody = '', name = '' } = message;
    const recipients = readRecipients(execution, String(to));
    if (Buffer.byteLength(String(body) + String(htmlBody)) > MAX_BODY_BYTES)
      execution.fail(MAIL_BODY_TOO_LARGE);
    const quota = quotaNow();
    if (quota.used + recipients.length > mailsPerDay) execution.fail(DAILY_MAIL_QUOTA);
    quota.used += recipients.length;
    const mail: MailRecord = {
      sentAtMs: platform.clock.nowMs(),
      from: platform.userEmail,
      senderName: String(name),
      to: recipients,
      subject: String(subject),
      body: String(body),
      htmlBody: String(htmlBody),
    };
    store.mails.push(mail);
  }

  return emulate<MailApp>(execution, 'MailApp', {
    getRemainingDailyQuota() {
      execution.call('MailApp', 'MailApp.getRemainingDailyQuota');
      execution.permit('MailApp.getRemainingDailyQuota', SEND_MAIL);
      return mailsPerDay - quotaNow().used;
    },
    // One name for two forms: a message, or recipient, subject, body and options.
    sendEmail(...values: readonly unknown[]) {
      execution.call('MailApp', 'MailApp.sendEmail');
      execution.permit('MailApp.sendEmail', SEND_MAIL);
      const [first, subject, body, options] = values;
      if (values.length === 1 && typeof first === 'object' && first !== null) {
        send(first as Record<string, unknown>);
      } else if (typeof first === 'string' && values.length >= 3) {
        send({ ...(options as object | undefined), to: first, subject, body });
      } else {
        execution.fail(wrongArguments('MailApp.sendEmail', values));
      }
    },
  });
}

function readRecipients(execution: Execution, to: string): string[] {
  const recipients = to
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const odd = recipients.find((address) => !ADDRESS.test(address));
  if (odd !== undefined) execution.fail(invalidEmail(odd));
  if (recipients.length === 0) execution.fail(NO_RECIPIENT);
  if (recipients.length > MAX_RECIPIENTS) execution.fail(TOO_MANY_RECIPIENTS);
  return recipients;
}
