/** The stand-in Omniwallet of a list: it knows the customers in it, and people look at it and disturb it. */
import type { Faults } from '../customer-api/faults';
import { startCustomerApi } from '../customer-api/http-server';
import { makeCustomer } from '../customer-api/make-customer';
import type { StoredCustomer } from '../customer-api/types';
import { findEmails } from '../demo/find-emails';
import { SAMPLE_RECOMPUTED, SAMPLE_UNKNOWN } from '../demo/sample';
import type { OpenFile } from './open-file';
import type { CustomersView } from './shared/page-protocol';

export interface StandIn {
  readonly url: string;
  faults(): Faults;
  /** @throws RangeError on a value that cannot be meant. */
  setFaults(changes: Partial<Faults>): void;
  customers(): readonly StoredCustomer[];
  findCustomers(search: string, limit: number): CustomersView;
  /** Whether customers were changed since the last time. */
  takeChanged(): boolean;
  close(): Promise<void>;
}

/** `kept` are customers that it knew before another list was opened. */
export async function startStandIn(
  file: OpenFile,
  kept: readonly StoredCustomer[],
  faults: Partial<Faults>,
): Promise<StandIn> {
  let isChanged = false;
  const running = await startCustomerApi({
    customers: knownCustomers(file, kept),
    faults: { ...(file.isSample ? { recomputedLevels: SAMPLE_RECOMPUTED } : {}), ...faults },
    // What people look at is kept where it was sent.
    maxLogEntries: 0,
    logBodies: false,
    onRequest: ({ isApplied }) => {
      isChanged ||= isApplied;
    },
  });
  const { api } = running;
  return {
    url: running.url,
    faults: () => api.faults(),
    setFaults(changes) {
      api.setFaults(changes);
    },
    customers: () => api.customers(),
    findCustomers(search, limit) {
      const all = api.customers();
      const words = fold(search).split(' ');
      const matching = all.filter((customer) => {
        const text = fold(Object.values(customer).join(' '));
        return words.every((word) => text.includes(word));
      });
      return { customers: matching.slice(0, limit), matching: matching.length, total: all.length };
    },
    takeChanged() {
      const was = isChanged;
      isChanged = false;
      return was;
    },
    close: () => running.close(),
  };
}

function knownCustomers(file: OpenFile, kept: readonly StoredCustomer[]): StoredCustomer[] {
  const known = new Set(kept.map(({ email }) => email.toLowerCase()));
  const emails = findEmails(file.sheets, file.isSample ? SAMPLE_UNKNOWN : []);
  const added = emails.filter((email) => !known.has(email.toLowerCase()));
  return [...kept, ...added.map((email) => makeCustomer(email))];
}

/** Without accents and capitals. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
