/** Every text a person sees, in English; the shape of this catalogue binds the others. */
import { enAnswers } from './en-answers';
import { enHistory } from './en-history';
import { enRows } from './en-rows';
import { enSchedule } from './en-schedule';
import { count, list, quote } from './wording';

const rows = (n: number): string => count(n, 'row', 'rows');

export const en = {
  ...enAnswers,
  ...enRows,
  ...enHistory,
  ...enSchedule,

  /** Why a run stopped, and what to do. */
  stopped: {
    unauthorized:
      'Omniwallet does not accept the token. It may have been deleted or mistyped: make one in its panel under ' +
      'Integrations > API Keys, then choose Omniwallet > Connect…',
    forbidden:
      'The token may not change customers. Give it that permission in Omniwallet’s panel under Integrations > API Keys, ' +
      'or connect with another one.',
    redirected: (status: number) =>
      `Omniwallet pointed to another address (${status}). It was not followed, so that the token stays safe. ` +
      'Look for an update of this add-on.',
    wrongHeaders: (status: number) =>
      `Omniwallet did not understand the request (${status}). This is a fault of the add-on: look for an update.`,
    allUnknown: (account: string, n: number) =>
      `Omniwallet knows none of the first ${n} customers. Is ${quote(account)} the right account?`,
    notPermitted:
      'Google does not let this add-on reach Omniwallet. Run it once from the menu and grant what it asks for, ' +
      'or ask your administrator.',
    outage:
      'Omniwallet does not answer, or only with faults. No row is to blame; choose Update changed rows later to go on.',
    rowError: (rowNumber: number) => `It stopped at row ${rowNumber}, as the settings say.`,
    sheetChanged: (header: string) =>
      `The column ${quote(header)} is gone or was renamed while the run was on. Nothing more was written.`,
    sheetGone: 'The sheet of the run was deleted.',
    tooManyChanged: (changed: number, all: number, percent: number) =>
      `${changed} of ${rows(all)} changed since the last run, more than the ${percent} % that a schedule may send by ` +
      'itself. Look at them, then choose Update changed rows.',
    visitsFailed: (n: number, words: string) =>
      `The background worker came ${n} times and failed each time, last with ${quote(words)}. Choose Update changed rows ` +
      'to go on; if that fails too, look for an update of this add-on.',
    visitsRefused: (n: number) =>
      `The background worker came ${n} times, and each time Omniwallet refused all it sent as too many requests. ` +
      'Something else may use your account’s limit up; choose Update changed rows later to go on.',
    visitsHeldUp: (n: number) =>
      `The background worker came ${n} times, and each time Google sent nothing, because of too many requests in a short ` +
      'time. Other scripts of yours may make them; choose Update changed rows later to go on.',
    visitsTooSlow: (n: number) =>
      `The background worker came ${n} times and had no time left for a single row. The sheet may be very large, calculate ` +
      'for long, or be edited all the time. Make it lighter, then choose Update changed rows to go on.',
    interrupted: 'Google ended it before anything was sent. Start it again.',
    requested: 'It was stopped on request; rows that were waiting are as they were before.',
    cellsLost: (cells: readonly string[], more: number) =>
      'A column was moved at the very moment when results were written. These cells may have been overwritten and could not be ' +
      `put back: ${list(more === 0 ? cells : [...cells, `${more} more`], 'and')}. File > Version history shows what they held.`,
    sheetProtected: 'A protected range keeps the add-on from writing its columns. Ask its owner for access.',
  },

  menu: {
    title: 'Omniwallet',
    open: 'Open',
    connect: 'Connect…',
    updateChanged: 'Update changed rows',
    updateSelected: 'Update selected rows',
    retryFailed: 'Retry failed rows',
    check: 'Check rows',
    stop: 'Stop the run',
    settings: 'Settings…',
  },

  confirm: {
    send: (n: number) => `${rows(n)} will be sent to Omniwallet.`,
    sendNone: 'No row needs to be sent to Omniwallet.',
    notSent: 'Not sent:',
    invalid: (n: number) => `${rows(n)} invalid (the message beside each says why)`,
    unchanged: (n: number) => `${rows(n)} unchanged since the last update`,
    kept: (n: number) => `${rows(n)} refused before and not changed since (use Retry failed rows)`,
    cards: (n: number) =>
      `${count(n, 'card number', 'card numbers')} will be generated. A new number breaks a pass that is already in a ` +
      'customer’s wallet.',
    clears: (n: number) => `${count(n, 'field', 'fields')} will be cleared.`,
    quota: (needed: number, left: number) =>
      `Google lets you make ${count(left, 'more request', 'more requests')} today, and this run needs ${needed}: it will ` +
      'pause there and go on when there are some again.',
    question: 'Send now?',
    goOnAnyway: 'Go on anyway?',
  },

  summary: {
    done: (n: number) => `Done: ${rows(n)}.`,
    checked: (n: number) => `Checked: ${rows(n)}.`,
    wouldSend: (n: number) => `${rows(n)} would be sent.`,
    stopped: (n: number) => (n === 0 ? 'The run stopped.' : `The run stopped, ${rows(n)} still queued.`),
    paused: (n: number) =>
      `Google’s time is up for now, ${rows(n)} still queued. Choose Update changed rows to go on.`,
    inBackground: (done: number, total: number, readyAt: string | undefined) =>
      `${done} of ${rows(total)} done. The rest goes on in the background, even if you close the spreadsheet` +
      (readyAt === undefined ? '.' : `; it should be done at about ${readyAt}.`),
    outOfQuota: (n: number, until: string) =>
      `Google’s limit of requests for a day is used up, ${rows(n)} still queued. The run goes on by itself after ${until}.`,
    superseded: 'Another execution has taken this run over and goes on with it.',
    nothingToDo: 'There is no row to work on.',
    noSelection: 'The selection holds no row with a customer. Select some rows and try again.',
    noFailed: 'No row is failed or rejected.',
    gone: (n: number) => `${rows(n)} deleted before being sent.`,
    lost: (answers: readonly string[]) =>
      'Sent, but the row was deleted or got another email meanwhile, so that its outcome is only told here: ' +
      `${list(answers, 'and')}.`,
    lostRow: (rowNumber: number, outcome: string) => `row ${rowNumber} ${outcome}`,
  },

  run: {
    somebody: 'Somebody',
    live: (who: string, since: string, done: number, total: number) =>
      `${who} has been running an update since ${since} (${done} of ${rows(total)} done). ` +
      'Wait until it is over, or choose Stop the run.',
    waiting: (who: string, since: string, done: number, total: number) =>
      `An update that ${who} started at ${since} goes on in the background (${done} of ${rows(total)} done). ` +
      'Wait until it is over, or choose Stop the run.',
    interrupted: (who: string, since: string, open: number) =>
      `An update that ${who} started at ${since} was interrupted, ${rows(open)} still queued. It goes on now.`,
    none: 'No run is on.',
    stopAsked: 'The run stops after the requests that are under way.',
    putBack: (n: number) => `The run is stopped. ${rows(n)} that were waiting are as they were before.`,
  },

  connect: {
    title: 'Connect to Omniwallet',
    account:
      'Account: the first part of your panel’s address, or the whole address (https://ACCOUNT.omniwallet.tools/).',
    accountNow: (account: string) => `Connected now: ${account}.`,
    token: 'Token: made in Omniwallet’s panel under Integrations > API Keys. Only you can use it.',
    accountMalformed: (text: string) =>
      `${quote(text)} is not an account. Paste your panel’s address, such as https://ACCOUNT.omniwallet.tools/.`,
    tokenMalformed:
      'This is not a token: it is empty or holds spaces. Copy it whole from Omniwallet’s panel.',
    connected: (account: string, customers: number | undefined) =>
      customers === undefined
        ? `Connected to ${account}.`
        : `Connected to ${account}: ${count(customers, 'customer', 'customers')}.`,
    notKept: 'Nothing was saved.',
    unknownAccount: (account: string) =>
      `Omniwallet does not know the account ${quote(account)}. Copy it from your panel’s address.`,
    noAnswer: 'Omniwallet could not be reached. Try again in a minute.',
    unexpected: (status: number) => `Omniwallet answered with error ${status}. Try again in a minute.`,
    missing: 'Not connected yet. Choose Omniwallet > Connect… first.',
  },

  settings: {
    blankCard:
      'When a Card cell is blank and no card is known for its row: generate a card number? Yes = generate, No = keep ' +
      'the current card.',
    onRowError: 'On a row error: go on with the other rows? Yes = continue, No = stop the run.',
    now: (answer: string) => `Now: ${answer}.`,
    yes: 'Yes',
    no: 'No',
    saved: 'Settings saved.',
  },
};

export type Messages = typeof en;
