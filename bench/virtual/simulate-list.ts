/** Puts the list and the built bundle into the simulation of Google, with a stand-in that knows all customers. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createCustomerApi, DEMO_ACCOUNT, DEMO_TOKEN } from '../../host/customer-api/customer-api';
import type { Faults } from '../../host/customer-api/faults';
import { makeCustomer } from '../../host/customer-api/make-customer';
import { createSimulation, type Simulation } from '../../host/simulation/simulation';
import { DEFAULT_USER } from '../../host/simulation/simulation-options';
import { makeUpdates, toSheet } from '../list';

export interface SimulatedListOptions {
  readonly projectRoot: string;
  readonly rowCount: number;
  readonly faults: Partial<Faults>;
  /** Told the email of each update as soon as it has reached the server. */
  readonly onUpdate?: (email: string) => void;
}

const CUSTOMER_PATH = '/v1/customers/';

/** Connected, and with Google's limits for Workspace, whose day has enough requests. */
export function simulateList({ projectRoot, rowCount, faults, onUpdate }: SimulatedListOptions): Simulation {
  const updates = makeUpdates(rowCount);
  const simulation = createSimulation({
    bundleCode: readFileSync(path.join(projectRoot, 'dist/Code.js'), 'utf8'),
    sheets: [toSheet(updates)],
    account: 'workspace',
    api: createCustomerApi({
      customers: updates.map(({ email }) => makeCustomer(email)),
      faults,
      maxLogEntries: 0,
      logBodies: false,
      onRequest({ method, path: requested }) {
        if (method === 'PATCH') onUpdate?.(decodeURIComponent(requested.slice(CUSTOMER_PATH.length)));
      },
    }),
  });
  const { properties } = simulation.store;
  properties.document['omniwallet.account'] = DEMO_ACCOUNT;
  properties.users[DEFAULT_USER] = { 'omniwallet.token': DEMO_TOKEN };
  return simulation;
}

/** Runs to the end, in as many executions as that takes. @throws Error where a row is left without its update. */
export function runToEnd(simulation: Simulation): void {
  simulation.execute('updateChangedRows', 'menu');
  simulation.runToEnd();
  const { workbook, dialogs } = simulation;
  const [headers = [], ...rows] = workbook.displayValues(workbook.book.activeSheetId);
  const statusIndex = headers.indexOf('Omniwallet status');
  const open = rows.filter((row) => !['updated', 'unchanged'].includes(row[statusIndex] ?? '')).length;
  if (open > 0) throw new Error(`${open} rows were not updated; last words: ${dialogs.at(-1)?.text ?? ''}`);
}
