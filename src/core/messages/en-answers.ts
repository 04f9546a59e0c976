/** What the script answers the sidebar, in English. */
import { count, quote } from './wording';

const rows = (n: number): string => count(n, 'row', 'rows');

export const enAnswers = {
  answers: {
    outdated:
      'The add-on was updated after this sidebar was opened. Close it and choose Omniwallet > Open again.',
    misunderstood: 'The add-on did not understand the sidebar. Close it and choose Omniwallet > Open again.',
    notGranted:
      'Google has not granted the add-on all that it needs. Choose an item of the Omniwallet menu and allow what Google ' +
      'asks for.',
    busy: 'Google is busy with this spreadsheet. Try again in a minute.',

    sheetGone: 'The sheet is no longer there. Close the sidebar and open it again.',
    sheetNotEmpty: 'There is something in this sheet already. Headers are only written into an empty one.',
    otherSheet: (name: string) =>
      `The selection is on another sheet. Go to ${quote(name)}, select the rows there and try again.`,
    disconnectLater: 'Your update is still on. Wait until it is over, or stop it, before you disconnect.',

    batchSize: (least: number, most: number) =>
      `The largest batch is a whole number from ${least} to ${most}.`,
    perMinute: (least: number, most: number) =>
      `Requests a minute are a whole number from ${least} to ${most}, or nothing.`,
    historyLines: (least: number, most: number) =>
      `The lines that the history keeps are a whole number from ${least} to ${most}.`,
    phones: (country: string) => `There are no phone numbers of ${quote(country)}. Choose a country.`,

    runOver: 'This run is over.',
    noWorker:
      'Google did not let the background worker be made, so the run does not go on by itself. Keep the sidebar open.',
  },

  /** How a run that is on is getting on. */
  progress: {
    working: (done: number, total: number) => `${done} of ${rows(total)} done.`,
    colleague: (who: string, since: string, done: number, total: number) =>
      `${who} has been running this update since ${since}: ${done} of ${rows(total)} done.`,
    interrupted: (who: string, since: string, open: number) =>
      `An update that ${who} started at ${since} was interrupted, ${rows(open)} still queued. Nothing is lost.`,
  },
};
