/** Runs the bundle on a made-up list to the end, in virtual time. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createCustomerApi, DEMO_ACCOUNT, DEMO_TOKEN, type CustomerApi } from '../customer-api/customer-api';
import { makeCustomer } from '../customer-api/make-customer';
import { createRandom } from '../customer-api/seeded-random';
import type { Workbook } from '../sheets/workbook';
import { makeList } from './made-up-list';
import type { SimulateOptions } from './options';
import { createSimulation } from './simulation';
import { DEFAULT_USER } from './simulation-options';
import type { SimulationStatistics } from './statistics';

export interface ListRun {
  readonly statistics: SimulationStatistics;
  /** How many rows have each outcome, by the machine's word for it; an empty word for none. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** Rows without a settled outcome. */
  readonly openRows: number;
  /** What the add-on said last, and what its script threw last. */
  readonly lastWords: string;
}

const KEY_HEADER = 'Omniwallet key';
const OPEN_WORDS = ['', 'queued'];
const MAX_DAYS = 60;

export function runList(options: SimulateOptions, projectRoot: string): ListRun {
  const list = makeList(options.rows, options.locale, options.seed);
  const simulation = createSimulation({
    bundleCode: readFileSync(path.join(projectRoot, 'dist/Code.js'), 'utf8'),
    sheets: [list.sheet],
    api: createApi(options, list.emails),
    account: options.account,
    locale: options.locale,
    seed: options.seed,
  });
  const { store, workbook } = simulation;
  store.properties.document['omniwallet.account'] = DEMO_ACCOUNT;
  store.properties.users[DEFAULT_USER] = { 'omniwallet.token': DEMO_TOKEN };

  simulation.execute('onOpen', 'onOpen');
  simulation.execute('updateChangedRows', 'menu');
  simulation.runToEnd(MAX_DAYS);

  const statistics = simulation.statistics();
  const outcomes = countOutcomes(workbook);
  return {
    statistics,
    outcomes,
    openRows: OPEN_WORDS.reduce((sum, word) => sum + (outcomes.get(word) ?? 0), 0),
    lastWords: findLastError(statistics) ?? simulation.dialogs.at(-1)?.text ?? '',
  };
}

function createApi(options: SimulateOptions, emails: readonly string[]): CustomerApi {
  const { latencyMs, ratePerMinute = null, rateKind, rateHeaders, errorShare, seed } = options;
  return createCustomerApi({
    customers: emails.map((email) => makeCustomer(email)),
    faults: { latencyMs, ratePerMinute, rateKind, rateHeaders, errorShare },
    random: createRandom(seed),
    maxLogEntries: 0,
    logBodies: false,
  });
}

/** By the machine's form in the key column, which is the same in every language. */
function countOutcomes(workbook: Workbook): Map<string, number> {
  const counts = new Map<string, number>();
  const [headers = [], ...rows] = workbook.displayValues(workbook.book.activeSheetId);
  const keyIndex = headers.indexOf(KEY_HEADER);
  for (const row of rows) {
    const [word = ''] = (row[keyIndex] ?? '').split(':');
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function findLastError({ executions }: SimulationStatistics): string | undefined {
  const end = executions.at(-1)?.end;
  return end?.kind === 'threw' ? end.message : undefined;
}
