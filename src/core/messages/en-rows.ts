/** What stands beside a row, in English. */
import { enWords } from './en-words';
import { count, list, quote } from './wording';

export const enRows = {
  ...enWords,

  /** What is wrong with a cell, and how to put it right: header of its column, what it shows. */
  cellIssue: {
    'spreadsheet-error': (header: string, shown: string) =>
      `${header}: the cell shows ${shown}, a spreadsheet error. Put its formula right, or type the value.`,
    'unknown-command': (header: string, shown: string) =>
      `${header}: ${shown} is no command. Use #CLEAR to empty a field or #NEW (in Card) for a new card number.`,
    'clear-not-allowed': (header: string) =>
      `${header}: #CLEAR works for last name, phone and level only. Leave the cell blank to keep what Omniwallet has.`,
    'new-not-allowed': (header: string) => `${header}: #NEW works in the Card column only.`,
    'control-character': (header: string) =>
      `${header}: the text holds a line break or another invisible control character. Type it again on one line.`,
    'too-long': (header: string) =>
      `${header}: the text is too long (at most 255 characters, 254 for an email).`,
    'lost-digits': (header: string, shown: string) =>
      `${header}: ${shown} is a number that has lost digits. Format the column as plain text and type the value again.`,
    'points-not-whole': (header: string, shown: string) =>
      `${header}: ${quote(shown)} is not a whole number. Type digits only, such as 1200.`,
    'points-negative': (header: string, shown: string) =>
      `${header}: ${shown} is negative. Points start at 0.`,
    'phone-impossible': (header: string, shown: string) =>
      `${header}: ${quote(shown)} cannot be a phone number. Type all its digits, with + and the country code if it is from ` +
      'another country.',
    'email-missing': (header: string) =>
      `${header}: the email is missing. Without it no customer can be found.`,
    'email-malformed': (header: string, shown: string) =>
      `${header}: ${quote(shown)} is not an email address.`,
    'email-slash': (header: string) =>
      `${header}: Omniwallet cannot find an address with a slash (/). Change this customer in its panel.`,
  },
  duplicate: (rowNumbers: readonly number[]) =>
    `${rowNumbers.length === 1 ? 'Row' : 'Rows'} ${list(rowNumbers, 'and')} ${rowNumbers.length === 1 ? 'has' : 'have'} ` +
    'the same email with other values. Keep one of them, or make them equal.',

  sheetProblem: {
    noEmailColumn: (headers: readonly string[]) =>
      'This sheet has no email column. Name one “Email” in row 1. ' +
      (headers.length === 0 ? 'Row 1 is empty.' : `Row 1 says: ${list(headers.map(quote), 'and')}.`),
    twoColumns: (field: string, headers: readonly string[]) =>
      `More than one column is read as ${field}: ${list(headers.map(quote), 'and')}. Choose one of them in the sidebar ` +
      '(Omniwallet > Open), or rename the others.',
    chosenGone: (field: string, header: string) =>
      `The column ${quote(header)}, chosen for ${field}, is gone or was renamed. Choose another one in the sidebar ` +
      '(Omniwallet > Open).',
    chosenTwice: (field: string, header: string) =>
      `More than one column is called ${quote(header)}, which was chosen for ${field}. Rename all but one of them.`,
    sharedColumn: (header: string, fields: readonly string[]) =>
      `The column ${quote(header)} was chosen for ${list(fields, 'and')}. Choose another one for all but one of them.`,
    gone: 'The sheet was deleted meanwhile. Nothing was sent.',
    restless:
      'Rows or columns of this sheet were being moved each time it was read. Nothing was changed: try again in a moment.',
  },

  /** Omniwallet's words come first; these say what to do. */
  remedy: {
    omniwalletSays: (words: string) => `Omniwallet: ${quote(words)}.`,
    omniwalletSaysOf: (words: string, header: string) =>
      `Omniwallet: ${quote(words)} (column ${quote(header)}).`,
    notFound: (email: string) =>
      `Omniwallet has no customer ${email}. Check the address, or add the customer in Omniwallet first.`,
    conflict: (email: string) =>
      `Omniwallet knows this customer under another spelling of ${email}. Copy the address from its panel.`,
    refused: 'Put this row right, then update again.',
    refusedCell: 'Put this cell right, then update again.',
    refusedDocument:
      'Omniwallet does not accept one of the columns of this row. Remove it, or ask its support.',
  },

  failed: {
    noAnswer: (attempts: number) => `No answer after ${count(attempts, 'attempt', 'attempts')}.`,
    serverError: (status: number, attempts: number) =>
      `Omniwallet had a fault (error ${status}) in ${count(attempts, 'attempt', 'attempts')}.`,
    nextRun: 'Nothing is known to have changed; the next run tries again.',
    cardUnclear:
      'This row asked for a card number and may have got one, so it is not sent again by itself. ' +
      'Look at the customer in Omniwallet; to send it again use Retry failed rows.',
    cellsLost:
      'Google ended the script while rows were being moved, and what stood beside this row is lost. The next run sends ' +
      'it, and looks first whether there is a card.',
    cardFound:
      'No clear answer, but the customer has a card number now. The next run sends the rest of the row without asking for another.',
    notConfirmed:
      'Omniwallet accepted the update, but could not be asked for the result. The next run tries again.',
    otherCustomer: (id: string) =>
      `Omniwallet answered with another customer (${id}). Nothing of it was written; the next run tries again.`,
  },

  differs: {
    intro: 'Accepted, but not all of it was kept:',
    kept: (header: string, sent: string, kept: string) => `${header}: sent ${sent}, Omniwallet has ${kept}.`,
    nothing: 'nothing',
    noCard: (header: string) => `${header}: no card number was generated.`,
    sameCard: (header: string, card: string) => `${header}: a new number was asked for, ${card} was kept.`,
  },
  cardGenerated: (card: string) => `Card number ${card} was generated.`,
};
