/** What can be wrong with the stand-in on demand, and the chance by which one request meets a fault. */
import type { RateHeaders, RateKind } from './rate-limit';
import type { Random } from './seeded-random';

export interface Faults {
  /** Time until each reply. */
  readonly latencyMs: number;
  /** Up to this much is added to the latency by chance. */
  readonly jitterMs: number;
  /** Requests allowed in a minute; null for no limit. */
  readonly ratePerMinute: number | null;
  readonly rateKind: RateKind;
  readonly rateHeaders: RateHeaders;
  /** Share of requests, 0 to 1, answered with 5xx; every other one after the update was applied. */
  readonly errorShare: number;
  /** Share of requests, 0 to 1, whose connection is cut; every other one after the update was applied. */
  readonly dropShare: number;
  /** What the gateway itself answers (5xx, 413, 429) is a page for people instead of JSON:API. */
  readonly htmlErrors: boolean;
  /** Every request is answered with 503. */
  readonly outage: boolean;
  /** The token is not accepted any more. */
  readonly revoked: boolean;
  /** The token is good, but lacks a scope. */
  readonly forbidden: boolean;
  /** No customer is known by email, as with an account that is another one. */
  readonly strangers: boolean;
  /** Accepted with 200, and the old value kept. */
  readonly ignoredAttributes: readonly string[];
  /** An update is answered with 204 and no body. */
  readonly noContent: boolean;
  /** By email: the level that an update which sends one ends with. */
  readonly recomputedLevels: Readonly<Record<string, string>>;
}

export const NO_FAULTS: Faults = {
  latencyMs: 0,
  jitterMs: 0,
  ratePerMinute: null,
  rateKind: 'window',
  rateHeaders: 'all',
  errorShare: 0,
  dropShare: 0,
  htmlErrors: false,
  outage: false,
  revoked: false,
  forbidden: false,
  strangers: false,
  ignoredAttributes: [],
  noContent: false,
  recomputedLevels: {},
};

/** @throws RangeError on a value that cannot be meant. */
export function mergeFaults(faults: Faults, changes: Partial<Faults>): Faults {
  const merged = { ...faults, ...changes };
  const { latencyMs, jitterMs, ratePerMinute, errorShare, dropShare } = merged;
  for (const [name, value] of Object.entries({ latencyMs, jitterMs })) {
    if (!(value >= 0 && Number.isFinite(value)))
      throw new RangeError(`${name} has to be 0 or more, not ${value}.`);
  }
  for (const [name, value] of Object.entries({ errorShare, dropShare })) {
    if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} has to be from 0 to 1, not ${value}.`);
  }
  if (errorShare + dropShare > 1) throw new RangeError('errorShare and dropShare together exceed 1.');
  if (ratePerMinute !== null && !(Number.isSafeInteger(ratePerMinute) && ratePerMinute > 0)) {
    throw new RangeError(`ratePerMinute has to be a whole number above 0, or null, not ${ratePerMinute}.`);
  }
  return merged;
}

export type Mishap =
  | { readonly kind: 'error'; readonly status: number; readonly isApplied: boolean }
  | { readonly kind: 'drop'; readonly isApplied: boolean };

/** The status tells nothing about whether the update was applied, as with a real gateway. */
const ERROR_STATUSES = [500, 502, 503, 504] as const;

/** Decides by chance what happens to one request, if anything. */
export function drawMishap({ errorShare, dropShare }: Faults, random: Random): Mishap | undefined {
  // No draw without need, so that a run's card numbers do not depend on faults that are off.
  if (errorShare + dropShare === 0) return undefined;
  const drawn = random();
  if (drawn >= errorShare + dropShare) return undefined;
  const isApplied = random() < 0.5;
  if (drawn >= errorShare) return { kind: 'drop', isApplied };
  const status = ERROR_STATUSES[Math.floor(random() * ERROR_STATUSES.length)] ?? 500;
  return { kind: 'error', status, isApplied };
}

export function drawDelayMs({ latencyMs, jitterMs }: Faults, random: Random): number {
  return jitterMs === 0 ? latencyMs : latencyMs + Math.floor(random() * (jitterMs + 1));
}
