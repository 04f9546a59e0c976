/** Serves the stand-in Omniwallet in a process of its own, so that it shares no event loop with those measured. */
import type { Faults } from '../../host/customer-api/faults';
import { startCustomerApi } from '../../host/customer-api/http-server';
import { makeCustomer } from '../../host/customer-api/make-customer';

export interface StandInSetup {
  readonly emails: readonly string[];
  readonly faults: Partial<Faults>;
}

/** Gives its address, without a path. */
export async function serveStandIn({ emails, faults }: StandInSetup): Promise<string> {
  const customers = emails.map((email) => makeCustomer(email));
  const { url } = await startCustomerApi({ customers, faults, maxLogEntries: 0, logBodies: false });
  return url;
}
