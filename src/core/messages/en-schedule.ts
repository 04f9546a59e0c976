/** Schedules, mails about them, and the rights that they need, in English. */
import { enWords } from './en-words';
import { count, list } from './wording';

const rows = (n: number): string => count(n, 'row', 'rows');
const time = (hour: number): string => `${hour}:00`;

export const enSchedule = {
  schedule: {
    rule: {
      hourly: 'every hour',
      every: (hours: number) => `every ${hours} hours`,
      daily: (hour: number) => `every day at ${time(hour)}`,
      weekdays: (days: readonly number[], hour: number) =>
        `${list(days.map(enWords.weekDay), 'and')} at ${time(hour)}`,
    },
    /** In the history, for whoever ran it. */
    by: (owner: string) => `schedule of ${owner}`,
    between: (from: string, to: string) => `between ${from} and ${to}`,
    runsAsMine: 'It runs with your token and counts towards your requests of the day.',
    runsAs: (owner: string) =>
      `It runs with the token of ${owner} and counts towards the requests of the day of ${owner}.`,
    nothing: 'Nothing had changed.',
    otherRun: (who: string) => `Another update was on (${who}); the schedule waits for its next time.`,
    underWay: 'Its run goes on in the background.',
    held: (n: number) =>
      `${n === 1 ? '1 row waits' : `${n} rows wait`} for a person: it would generate a card number or empty a field. ` +
      'Choose Update changed rows to send them.',
    missed: (owner: string, since: string) =>
      `The schedule of ${owner} has not run since ${since}. Its trigger or the rights of its owner are gone: take it ` +
      'over to run it with your token, or ask its owner to open this sidebar.',
    missedMine: (since: string) =>
      `Your schedule has not run since ${since}. It has been set up again and runs at its next time.`,
    missedMineRights: (since: string) =>
      `Your schedule has not run since ${since}, because Google asks for your permission again.`,
    tokenGone: (owner: string) =>
      `${owner} is no longer connected to Omniwallet, and the schedule cannot run. Take it over to run it with your token.`,
    mailsWait: {
      quota: 'A mail waits: Google’s limit of mails for a day is used up.',
      refused: 'A mail waits: Google did not take it. Look at the addresses.',
      rights: 'A mail waits: this add-on may not send mails for you.',
    },
    noEmail:
      'Google does not tell who you are, and a schedule needs an owner. Grant the permission and try again.',
    otherOwner: (owner: string) =>
      `Meanwhile ${owner} has set a schedule for this sheet. Look at it before you replace it.`,
    noSchedule: 'This sheet has no schedule.',
    noTrigger:
      'Google does not let the trigger be made. Remove some of your triggers, or try again in a minute.',
    address: (text: string) => `“${text}” is not an email address.`,
    tooManyAddresses: (most: number) => `At most ${most} addresses can be told.`,
  },

  rights: {
    'spreadsheets.currentonly': 'read and write this spreadsheet',
    'script.external_request': 'reach Omniwallet',
    'script.container.ui': 'show its sidebar',
    'script.scriptapp': 'run by itself, in the background and by schedule',
    'script.send_mail': 'send mails about schedules',
    'userinfo.email': 'see your email address',
    missing: (rights: readonly string[]) =>
      `Google has not been allowed to let this add-on ${list(rights, 'and')}. A schedule runs only with all permissions.`,
    workerMissing:
      'It cannot go on in the background, because Google has not been allowed all that this add-on asks for.',
  },

  alerts: {
    sender: 'Omniwallet for Google Sheets',
    subject: {
      stopped: (sheet: string) => `Omniwallet: the schedule of ${sheet} stopped`,
      'many-failed': (sheet: string) => `Omniwallet: many rows of ${sheet} were not updated`,
      missed: (sheet: string) => `Omniwallet: the schedule of ${sheet} does not run`,
      interrupted: (sheet: string) => `Omniwallet: the update of ${sheet} was interrupted`,
      recovered: (sheet: string) => `Omniwallet: the schedule of ${sheet} works again`,
    },
    stopped: (problem: string, open: number) =>
      `The run stopped. ${problem}` + (open > 0 ? ` ${rows(open)} still queued.` : ''),
    manyFailed: (failed: number, sent: number) =>
      `${failed} of ${rows(sent)} failed or were refused. The tab Omniwallet log says why.`,
    missed: (since: string) =>
      `The schedule has not run since ${since}. Open Omniwallet in the spreadsheet: it says whether a permission is missing.`,
    interrupted: (since: string, open: number) =>
      `A run was interrupted at ${since} and nobody has gone on with it, ${rows(open)} still queued. Choose Update changed rows ` +
      'to go on.',
    recovered: 'The schedule works again.',
    at: (when: string, what: string) => `${when}  ${what}`,
    link: (url: string) => `The spreadsheet: ${url}`,
    why: (owner: string) =>
      `You get this mail because ${owner} has set a schedule for this sheet. Change it under Omniwallet > Open, Schedule.`,
  },
};
