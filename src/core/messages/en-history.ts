/** The history tabs, in English. */
export const enHistory = {
  history: {
    /** Beside `Omniwallet run`, which is the same in every language. */
    runsHeader: {
      started: 'Started',
      ended: 'Ended',
      by: 'By',
      sheet: 'Sheet',
      scope: 'Scope',
      updated: 'Updated',
      differs: 'Differs',
      unchanged: 'Unchanged',
      invalid: 'Invalid',
      rejected: 'Rejected',
      failed: 'Failed',
      queued: 'Still queued',
      requests: 'Requests',
      end: 'How it ended',
    },
    logHeader: {
      at: 'When',
      sheet: 'Sheet',
      row: 'Row then',
      email: 'Email',
      outcome: 'Outcome',
      message: 'Message',
    },
    scope: {
      changed: 'changed rows',
      selected: 'selected rows',
      visible: 'visible rows',
      retry: 'failed rows',
      all: 'all rows',
    },
    /** In the log's column of runs, for what was found without one. */
    check: 'check',
    gone: 'row gone',
    goneBefore: 'The row was deleted, or got another email, before it was sent.',
    goneMeanwhile: 'The row was deleted, or got another email, while it was being sent.',
    notKept: 'The history tabs could not be written; look whether they are protected.',
    isHistoryTab: 'This tab is the add-on’s own history. Go to the sheet that holds your customers.',
  },

  /** Why a row is as it is, and when it is sent again. */
  why: {
    never: 'This row was never sent.',
    queued: 'This row waits its turn in a run that is not over; it is sent by itself, or by the next run.',
    updated: 'Omniwallet has what the row said. It is sent again when it changes.',
    differs:
      'Omniwallet accepted the row and kept something else; the message names each field. Look whether that is right.',
    unchanged: 'Nothing has changed since the last update, so that nothing was sent.',
    invalid:
      'The row cannot be sent as it is. Put right what the message names; it is sent once it has changed.',
    rejected:
      'Omniwallet refused the row, in the words of the message. It is sent again once it has changed, or with Retry failed rows.',
    failed: 'There was no answer to rely on. The next run tries again.',
    onHold:
      'The row asked for a card number and got no clear answer. Look at the customer in Omniwallet, then use Retry failed rows.',
  },
};
