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
};
