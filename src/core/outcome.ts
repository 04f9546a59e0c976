/** The words for what can happen to a row. */

/** What a row is at the end of a run. */
export const SETTLED_OUTCOMES = ['updated', 'differs', 'unchanged', 'invalid', 'rejected', 'failed'] as const;

export type SettledOutcome = (typeof SETTLED_OUTCOMES)[number];

/** `queued`: waiting its turn in a run that is not over. */
export const OUTCOMES = [...SETTLED_OUTCOMES, 'queued'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** How many rows have each outcome. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** Counts a list of outcomes; words that do not occur are 0. */
export function countOutcomes(outcomes: Iterable<Outcome>): OutcomeCounts {
  const counts: Record<Outcome, number> = {
    updated: 0,
    differs: 0,
    unchanged: 0,
    invalid: 0,
    rejected: 0,
    failed: 0,
    queued: 0,
  };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}
