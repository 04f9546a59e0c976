/** What the sidebar says about the history and about a single row, in English. */
import { group } from './wording';

const number = (n: number): string => group(n, ',');

export const enSidebarHistory = {
  history: {
    title: 'History',
    none: 'No run has ended yet.',
    span: (from: string, to: string) => (to === '' || to === from ? from : `${from} – ${to}`),
    /** Rows with each outcome, and what it took. */
    counts: (outcomes: string, requests: number) =>
      [outcomes, `${number(requests)} ${requests === 1 ? 'request' : 'requests'}`]
        .filter((text) => text !== '')
        .join(' · '),
    /** What it was about, and who began it. */
    about: (sheet: string, scope: string, by: string) =>
      [sheet, scope, by].filter((text) => text !== '').join(' · '),
    earlier: (n: number) => `${number(n)} earlier`,
    showRuns: 'Show all runs',
    showLog: 'Show the log of rows',
  },

  why: {
    title: 'Why is this row like this?',
    look: 'Look at the selected row',
    none: 'Select the row of a customer in the sheet, then look at it here.',
    status: 'Status',
    neverSent: 'none',
    message: 'Message',
    updated: 'Last updated',
    log: 'In the log',
    logEmpty: 'The log holds nothing about this customer.',
    line: (at: string, outcome: string) => `${at}: ${outcome}`,
    /** Where the row stood then, if not where it stands now. */
    rowThen: (n: number) => `It was row ${number(n)} then.`,
  },
};
