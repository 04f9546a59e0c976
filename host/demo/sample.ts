/** The sample list, and the server that it comes with: one on which something happens. */
import path from 'node:path';

export function sampleListPath(projectRoot: string): string {
  return path.join(projectRoot, 'host/demo/customers.csv');
}

/** Emails of the list that the stand-in does not know. */
export const SAMPLE_UNKNOWN = ['nobody@example.com'];

/** Customers whose level is recomputed, whatever is sent. */
export const SAMPLE_RECOMPUTED = { 'sara.campos@example.com': 'Gold' };
