/** The made-up people that the stand-in knows if it is told of nobody else. */
import { loadCustomers } from './load-customers';
import entries from './sample-customers.json';
import type { StoredCustomer } from './types';

export const SAMPLE_CUSTOMERS: readonly StoredCustomer[] = loadCustomers(JSON.stringify(entries));
