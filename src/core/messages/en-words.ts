/** The words for outcomes and fields, in English, which sheet and sidebar share. */

export const enWords = {
  outcome: {
    updated: 'updated',
    differs: 'differs',
    unchanged: 'unchanged',
    invalid: 'invalid',
    rejected: 'rejected',
    failed: 'failed',
    queued: 'queued',
  },

  field: {
    email: 'Email',
    name: 'Name',
    last_name: 'Last name',
    phone: 'Phone',
    level: 'Level',
    points: 'Points',
    card: 'Card',
  },
};
