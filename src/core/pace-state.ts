/** What the pace is told, what it keeps, and what it decides. */
import type { Eased, Measured } from './batch-growth';
import type { Spacing } from './even-spacing';
import type { Limit, Mark } from './learnt-limit';
import type { RecentBatches } from './recent-batches';
import type { SaidWindow } from './said-window';

/** What people may choose; neither changes while a run goes on. */
export interface PaceSettings {
  readonly maxBatchSize: number;
  /** A limit that is known from the start; undefined to find it out. */
  readonly perMinute?: number | undefined;
}

/** What a batch told. */
export interface BatchReport {
  /** When its first request went out. */
  readonly startMs: number;
  /** When its last answer had come. */
  readonly endMs: number;
  readonly sent: number;
  readonly throttled: number;
  /** Answers that could not be relied on: faults, time-outs, no connection. */
  readonly unclear: number;
  /** The longest wait that the server asked for. */
  readonly retryAfterMs?: number | undefined;
  /** The fewest requests that the server says are left in its window. */
  readonly remaining?: number | undefined;
  /** The fewest requests that the server says its window holds. */
  readonly limit?: number | undefined;
}

/** The next batch: so many requests at most, and not before then. */
export interface BatchPlan {
  readonly size: number;
  readonly startAtMs: number;
}

/** A refusal of the server, while it lasts: single requests probe whether it answers again. */
export interface Blocked extends Mark {
  readonly probes: number;
  /** What it says that its window holds, where it refused because nothing was left in it. */
  readonly said: number | undefined;
}

/** Plain data, so that it can be kept between executions. */
export interface Pace {
  readonly maxBatchSize: number;
  readonly nextAtMs: number;
  /** Clear answers so far. */
  readonly answered: number;
  /** The first request since the server was at rest, as far as is known. */
  readonly windowStart: Mark;
  /** The highest customary limit that the server does not have. */
  readonly passedLimit: number;
  /** How long batches take. */
  readonly measured?: Measured | undefined;
  /** Smaller batches after trouble. */
  readonly eased?: Eased | undefined;
  /** Batches in a row that went wrong. */
  readonly troubles: number;
  readonly limit?: Limit | undefined;
  readonly spacing: Spacing;
  readonly recent: RecentBatches;
  readonly window?: SaidWindow | undefined;
  readonly blocked?: Blocked | undefined;
  /** A refusal, since which the server was never at rest. */
  readonly busySince?: Mark | undefined;
}
