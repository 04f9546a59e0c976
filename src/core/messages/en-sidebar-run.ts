/** What the sidebar says before, during and after a run, in English. */
import { duration, group } from './wording';

const number = (n: number): string => group(n, ',');
const counted = (n: number, one: string, other: string): string => `${number(n)} ${n === 1 ? one : other}`;
const rows = (n: number): string => counted(n, 'row', 'rows');

export const enSidebarRun = {
  number,
  dash: '–',

  scope: {
    question: 'Which rows?',
    changed: 'Changed rows',
    selected: 'Selected rows',
    visible: 'Rows that the filter shows',
    retry: 'Failed and refused rows',
    all: 'All rows',
    uncounted: 'not counted yet',
    refresh: 'Refresh counts',
    counting: 'Counting…',
  },

  before: {
    heading: 'Update customers',
    send: (n: number) => `${rows(n)} will be sent`,
    none: {
      changed: 'Nothing to send: no row has changed since its last update.',
      selected: 'Nothing to send: no row with a customer is selected.',
      visible: 'Nothing to send: the filter shows no row with a customer.',
      retry: 'Nothing to send: no row is failed or refused.',
      all: 'Nothing to send: the sheet holds no row that can be sent.',
    },
    notSent: 'Not sent',
    invalid: (n: number) => `${rows(n)} to put right first`,
    unchanged: (n: number) => `${rows(n)} unchanged since the last update`,
    kept: (n: number) => `${rows(n)} refused before, not changed since`,
    more: (n: number) => `and ${rows(n)} more`,
    cards: (n: number) =>
      `${counted(n, 'card number', 'card numbers')} will be generated. A new number breaks a pass that is already in a ` +
      'customer’s wallet.',
    clears: (n: number) => `${counted(n, 'field', 'fields')} will be cleared in Omniwallet.`,
    duration: (ms: number) => `Takes about ${duration(ms)}`,
    quota: (needed: number, left: number) =>
      `${counted(needed, 'request', 'requests')} of the ${number(left)} that Google lets you make today`,
    overQuota: (needed: number, left: number) =>
      `This needs ${counted(needed, 'request', 'requests')}, and Google lets you make ${number(left)} more today. The run ` +
      'pauses there and goes on by itself tomorrow.',
    tryFirst: (n: number) => `Try the first ${n} rows`,
    update: (n: number) => `Update ${rows(n)}`,
    updateAll: (n: number) => `Update all ${rows(n)}`,
    starting: 'Starting…',
    changedMeanwhile: 'The sheet has changed meanwhile. These are the new numbers; nothing was sent yet.',
  },

  during: {
    heading: 'Updating customers',
    trying: (n: number) => `Trying ${rows(n)}`,
    progress: (done: number, total: number) => `${number(done)} of ${rows(total)}`,
    left: (ms: number) => `about ${duration(ms)} left`,
    waiting: (ms: number) => `Omniwallet asked us to slow down. It goes on in ${duration(ms)}.`,
    limited: (perMinute: number) =>
      `It keeps to about ${counted(perMinute, 'request', 'requests')} a minute, just below Omniwallet’s limit.`,
    startedBy: (who: string, since: string) => `Started by ${who}, ${since}`,
    startedByYou: (since: string) => `Started by you, ${since}`,
    startedBySomebody: (since: string) => `Started ${since}`,
    otherRun: 'Another update was started before yours. Nothing of yours was sent.',
    safe: 'You can close the sidebar: it then goes on in the background.',
    stop: 'Stop',
    stopping: 'Stopping after the requests that are under way…',
    toBackground: 'Go on in the background',
    goOnHere: 'Go on here',
  },

  after: {
    finished: 'Update finished',
    stopped: 'Update stopped',
    tried: (n: number) => `First ${rows(n)} tried`,
    allFine: 'No row needs you.',
    fix: 'Fix these rows',
    fixHint: 'They were not updated. The message says what to change.',
    look: 'Have a look',
    lookHint: 'Omniwallet took them, but did not keep all of it.',
    again: 'Try these again',
    againHint: 'There was no answer to rely on.',
    retry: 'Retry failed rows',
    back: 'Back',
    updateRest: (n: number) => `Update the rest (${rows(n)})`,
    restNone: 'There is no other row to send.',
    notNow: 'Not now',
    lastTitle: 'Last update',
    lastNeeds: (n: number) => `${rows(n)} to look at`,
    loading: 'Looking for rows that need you…',
  },

  doubt: {
    heading: 'Is this the right account?',
    otherwise: 'If it is not, connect with the right one below, under Connection.',
    goOn: 'Go on anyway',
  },
};
