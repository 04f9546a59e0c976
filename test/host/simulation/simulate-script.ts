/** A simulation of a few lines of script, in which nothing takes time but what the test says. */
import {
  createCustomerApi,
  DEMO_ACCOUNT,
  DEMO_TOKEN,
  type CustomerApi,
} from '../../../host/customer-api/customer-api';
import type { Faults } from '../../../host/customer-api/faults';
import { makeCustomer } from '../../../host/customer-api/make-customer';
import { NO_LATENCIES } from '../../../host/simulation/latency';
import { createSimulation, type Simulation } from '../../../host/simulation/simulation';
import type { SimulationOptions } from '../../../host/simulation/simulation-options';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
export const START_MS = Date.UTC(2026, 10, 24, 9);

/** For the scripts: notes that outlive an execution, and requests that the stand-in understands. */
const HELPERS = `
  const notes = PropertiesService.getDocumentProperties();
  const note = (key, value) => notes.setProperty(key, String(value));
  const sheet = () => SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  const patch = (email, points) => ({
    url: 'https://api.omniwallet.cloud/v1/customers/' + encodeURIComponent(email),
    method: 'patch',
    contentType: 'application/vnd.api+json',
    headers: {
      Accept: 'application/vnd.api+json',
      Authorization: 'Bearer ${DEMO_TOKEN}',
      'X-Omniwallet-Account': '${DEMO_ACCOUNT}',
    },
    payload: JSON.stringify({ data: { type: 'customers', id: email, attributes: { points: points } } }),
    muteHttpExceptions: true,
  });
  const patchAll = (emails, points) =>
    UrlFetchApp.fetchAll(emails.map((email) => patch(email, points))).map((reply) => reply.getResponseCode());
`;

export interface ScriptOptions extends Partial<Omit<SimulationOptions, 'bundleCode' | 'sheets' | 'api'>> {
  readonly faults?: Partial<Faults>;
  /** Customers of the stand-in: `c0@example.com` and so on. @default 3 */
  readonly customerCount?: number;
  /** Of the sheet. @default an empty one */
  readonly rows?: readonly (readonly string[])[];
}

export interface SimulatedScript extends Simulation {
  readonly api: CustomerApi;
  /** What scripts noted with `note`. */
  readonly notes: Readonly<Record<string, string>>;
}

export function simulateScript(code: string, options: ScriptOptions = {}): SimulatedScript {
  const { faults = {}, customerCount = 3, rows = [], ...given } = options;
  const api = createCustomerApi({
    customers: emailsUpTo(customerCount).map((email) => makeCustomer(email)),
    faults,
  });
  const simulation = createSimulation({
    bundleCode: HELPERS + code,
    sheets: [{ name: 'Sheet1', rows: rows.map((row) => row.map((input) => ({ input }))) }],
    api,
    startMs: START_MS,
    latencies: NO_LATENCIES,
    fetchModel: { perCallMs: 0, perRequestMs: 0 },
    maxStartDelayMs: 0,
    ...given,
  });
  return { ...simulation, api, notes: simulation.store.properties.document };
}

export function emailsUpTo(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `c${index}@example.com`);
}
