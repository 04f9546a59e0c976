/** The words for outcomes, fields and days, in English, which sheet and sidebar share. */
import type { Outcome } from '../outcome';

const WEEK_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const OUTCOME: Readonly<Record<Outcome, string>> = {
  updated: 'updated',
  differs: 'differs',
  unchanged: 'unchanged',
  invalid: 'invalid',
  rejected: 'rejected',
  failed: 'failed',
  queued: 'queued',
};

export const enWords = {
  outcome: OUTCOME,

  /** Beside the number of rows that have it. */
  outcomeOf: (outcome: Outcome, n: number): string =>
    outcome === 'differs' && n !== 1 ? 'differ' : OUTCOME[outcome],

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
