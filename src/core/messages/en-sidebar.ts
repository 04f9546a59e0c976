/** The sidebar's texts, in English; the shape of this catalogue binds the others. */
import { enSidebarHistory } from './en-sidebar-history';
import { enSidebarRun } from './en-sidebar-run';
import { enSidebarSchedule } from './en-sidebar-schedule';
import { group, quote } from './wording';

export const enSidebar = {
  ...enSidebarRun,
  ...enSidebarSchedule,
  ...enSidebarHistory,

  opening: 'Opening…',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  save: 'Save',
  details: 'Details',
  looking: 'Looking…',
  lookAgain: 'Look again',

  connect: {
    heading: 'Connect to Omniwallet',
    why: 'Your customers are updated in your own account.',
    account: 'Account',
    accountHint: 'The address of your panel, such as https://ACCOUNT.omniwallet.tools/, or its first part.',
    token: 'API token',
    tokenHint: 'Made in the panel under Integrations > API Keys. It is kept for you alone.',
    button: 'Connect',
    busy: 'Connecting…',
  },

  connection: {
    title: 'Connection',
    summary: (account: string, tokenEnd: string) => `${account} · …${tokenEnd}`,
    account: 'Account',
    token: 'Token',
    tokenEnd: (end: string) => `ends in ${end}`,
    customers: 'Customers',
    customersUnknown: 'not known',
    counting: 'Counting…',
    test: 'Test',
    testing: 'Testing…',
    tested: 'The connection works.',
    other: 'Use another account or token',
    disconnect: 'Disconnect',
    disconnectQuestion: 'Disconnect? Your token is deleted here; rows stay as they are.',
  },

  columns: {
    title: 'Columns',
    summary: (sent: number, all: number) => `${sent} of ${all} sent`,
    intro: 'Which column of the sheet holds what. All other columns are not sent.',
    notSent: 'Not sent',
    choose: 'Choose a column',
    missing: (header: string) => `${header} (gone)`,
    example: (value: string) => `For example ${quote(value)}`,
    noExample: 'The column is empty.',
    reset: 'Find all by their headers',
    saved: 'Columns saved.',
    problemsHeading: 'One thing before you start',
    emptyHeading: 'This sheet is empty',
    emptyText: 'It needs one customer a row, with headers in row 1. They can be written for you:',
    setUp: 'Set up this sheet',
    settingUp: 'Setting up…',
    otherSheet: 'Or open the sheet with your customers and look again.',
  },

  settings: {
    title: 'Settings',
    whose: 'For everybody who works in this spreadsheet.',
    blankCard: 'A blank Card cell, while no card is known for the row',
    generate: 'Generates a card number',
    keep: 'Keeps the current card',
    onRowError: 'When a row fails',
    continue: 'Go on with the other rows',
    stop: 'Stop the run',
    maxBatchSize: 'Most rows sent at once',
    perMinute: 'Requests a minute',
    perMinuteHint: 'Leave it empty and the limit is found by itself.',
    maxRunLines: 'Runs kept in the history',
    maxLogLines: 'Rows kept in the log',
    phones: 'Phone numbers',
    asWritten: 'As they are written',
    international: (country: string) => `International, from ${country}`,
    language: 'Language, for you only',
    google: 'As in Google',
    english: 'English',
    spanish: 'Español',
    saving: 'Saving…',
    saved: 'Settings saved.',
  },

  row: {
    number: (n: number) => `Row ${group(n, ',')}`,
    gone: 'That row is not in the sheet any more.',
    moved: 'That row has moved; it is selected where it stands now.',
  },

  closed: {
    heading: 'Please open the sidebar again',
  },

  failure: {
    heading: 'The sidebar could not be opened',
    accounts:
      'Google asked as another account of yours. This happens where one browser is signed in to several Google accounts. ' +
      'Open the spreadsheet in a window with this account alone: a Chrome profile of its own, or a private window.',
    authorisation:
      'Google has not been allowed to run the add-on for you. Choose Omniwallet > Check rows and grant what it asks for, ' +
      'then open the sidebar again. If you have allowed it already, this browser is signed in to several Google accounts: ' +
      'open the spreadsheet in a window with this account alone.',
    replaced:
      'The add-on was updated while the sidebar was open. Close it and choose Omniwallet > Open again. Nothing is lost.',
    offline: 'There is no connection to Google. Look at your network, then try again.',
    busy: 'Google is busy with other calls of yours. Wait a moment, then try again.',
    timeout: 'Google took longer than it allows and ended the call. What was done until then is kept.',
    google: 'Google had a fault. Try again in a moment.',
    empty: 'Google gave no answer. Try again in a moment.',
    unknown: 'That did not work, and Google does not say why in words for you. Try again in a moment.',
    runSafe: 'The run loses nothing by this.',
  },
};

export type SidebarMessages = typeof enSidebar;
