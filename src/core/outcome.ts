/** The words for what can happen to a row. */

/** What a row is at the end of a run. */
export const SETTLED_OUTCOMES = ['updated', 'differs', 'unchanged', 'invalid', 'rejected', 'failed'] as const;

export type SettledOutcome = (typeof SETTLED_OUTCOMES)[number];

/** `queued`: waiting its turn in a run that is not over. */
export const OUTCOMES = [...SETTLED_OUTCOMES, 'queued'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** How many rows have each outcome. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;
