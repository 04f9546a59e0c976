/** The words for outcomes, fields and days, in English, which sheet and sidebar share. */

const WEEK_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

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

  /** 1 for Monday to 7 for Sunday. */
  weekDay: (day: number): string => WEEK_DAYS[day - 1] ?? '',
};
