/** Finds out when it is not the rows that are wrong: an account that knows nobody, a server that answers nobody. */

export interface Breaker {
  /** Clear answers so far, counted until one is not 404. */
  readonly unknownCustomers: number;
  /** True once an answer was something else, or a person said that the account is right. */
  readonly isAccountTrusted: boolean;
  /** Whole batches in a row without a single success, for faults or no connection. */
  readonly silentBatches: number;
  /** Customers that were tried in them. */
  readonly silentCustomers: number;
}

/** What a batch told the breaker. */
export interface BatchSigns {
  readonly sent: number;
  /** Of them, customers that had not been tried before. */
  readonly fresh: number;
  /** Answers with 404. */
  readonly unknown: number;
  /** Faults, time-outs and missing connections. */
  readonly unclear: number;
  /** Clear answers of any other kind. */
  readonly answered: number;
}

/** The first so many answers, if all of them are 404, put the account in doubt. */
export const DOUBTFUL_ANSWERS = 5;

const MAX_SILENT_BATCHES = 3;

/** A row or two that fail at the end of a list say nothing about the server. */
const MIN_SILENT_CUSTOMERS = 5;

export const NEW_BREAKER: Breaker = {
  unknownCustomers: 0,
  isAccountTrusted: false,
  silentBatches: 0,
  silentCustomers: 0,
};

export function noteBatch(breaker: Breaker, signs: BatchSigns): Breaker {
  const isSilent = signs.unclear === signs.sent;
  return {
    unknownCustomers: breaker.unknownCustomers + signs.unknown,
    isAccountTrusted: breaker.isAccountTrusted || signs.answered > 0,
    silentBatches: isSilent ? breaker.silentBatches + 1 : 0,
    silentCustomers: isSilent ? breaker.silentCustomers + signs.fresh : 0,
  };
}

/** Why the run has to stop, if it has to. */
export function findTrip(breaker: Breaker): 'all-unknown' | 'outage' | undefined {
  if (!breaker.isAccountTrusted && breaker.unknownCustomers >= DOUBTFUL_ANSWERS) return 'all-unknown';
  const isOut =
    breaker.silentBatches >= MAX_SILENT_BATCHES && breaker.silentCustomers >= MIN_SILENT_CUSTOMERS;
  return isOut ? 'outage' : undefined;
}

/** True while answers of 404 may still turn out to be the account's fault. */
export function isAccountInDoubt(breaker: Breaker): boolean {
  return !breaker.isAccountTrusted && breaker.unknownCustomers > 0;
}
