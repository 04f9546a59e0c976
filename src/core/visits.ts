/** Tells when visit after visit of the background worker has brought a run no further, and what kept it. */
import type { Pace } from './pace';

/** So many in a row without a row done, and another one would bring nothing either. */
export const MAX_VISITS = 5;

/** Visits in a row, the one that is on included, without a row done before it. */
export interface Visits {
  readonly count: number;
  /** Rows of the run that were done before the first of them. */
  readonly done: number;
  /** What the last one that failed said. */
  readonly failure?: string | undefined;
}

/** What kept a run from getting on, as far as that is known. */
export type Standstill =
  | { readonly kind: 'error'; readonly words: string }
  /** Omniwallet refused all requests as too many. */
  | { readonly kind: 'refused' }
  /** Google let no request through, as too many in a short time. */
  | { readonly kind: 'burst-quota' }
  /** An execution did not come to a row in its time. */
  | { readonly kind: 'slow' };

export interface NoProgress {
  readonly kind: 'no-progress';
  readonly standstill: Standstill;
}

/** With one more, which begins when so many rows are done. */
export function noteVisit(visits: Visits | undefined, done: number): Visits {
  if (visits === undefined || done > visits.done) return { count: 1, done };
  return { ...visits, count: visits.count + 1 };
}

/** Whether a visit that ends when so many rows are done was the last that the run is worth. */
export function isLastVisit(visits: Visits | undefined, done: number): boolean {
  return visits !== undefined && visits.count >= MAX_VISITS && done <= visits.done;
}

/** Whether a visit that finds so many rows done should only end the run: those before it failed, or were killed. */
export function isVisitTooMany(visits: Visits | undefined, done: number): boolean {
  return visits !== undefined && visits.count > MAX_VISITS && done <= visits.done;
}

/** Whether even ending the run has failed before: it must not read the sheet again. */
export function isEndingOverdue(visits: Visits | undefined): boolean {
  return visits !== undefined && visits.count > MAX_VISITS + 1;
}

/** Why the run ends after them. */
export function noProgress(pace: Pace, visits?: Visits): NoProgress {
  return { kind: 'no-progress', standstill: explain(pace, visits?.failure) };
}

function explain({ blocked, troubles }: Pace, failure: string | undefined): Standstill {
  if (failure !== undefined) return { kind: 'error', words: failure };
  if (blocked !== undefined) return { kind: 'refused' };
  return { kind: troubles > 0 ? 'burst-quota' : 'slow' };
}
