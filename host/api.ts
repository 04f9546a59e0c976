/** `npm run api`: serves the stand-in Omniwallet on this machine until it is stopped. */
import { readFileSync } from 'node:fs';
import { parseCommandLine, type ApiCommand } from './customer-api/command-line';
import { formatHelp } from './customer-api/command-options';
import { DEMO_ACCOUNT, DEMO_TOKEN } from './customer-api/customer-api';
import { startCustomerApi } from './customer-api/http-server';
import { loadCustomers } from './customer-api/load-customers';
import { formatLogLine } from './customer-api/log-line';
import { SAMPLE_CUSTOMERS } from './customer-api/sample-customers';
import { createRandom } from './customer-api/seeded-random';
import type { StoredCustomer } from './customer-api/types';

const EXIT_USAGE = 2;

async function start(command: ApiCommand): Promise<void> {
  const { port, customersFile, token = DEMO_TOKEN, account = DEMO_ACCOUNT, seed, faults } = command;
  const customers = customersFile === undefined ? SAMPLE_CUSTOMERS : readCustomers(customersFile);
  const running = await startCustomerApi({
    port,
    customers,
    token,
    account,
    faults,
    random: createRandom(seed),
    // Nobody asks for the log of a server that prints each request.
    maxLogEntries: 0,
    onRequest: (entry) => {
      console.log(formatLogLine(entry));
    },
  });
  console.log(`Stand-in Omniwallet with ${customers.length} customers on ${running.url}/v1`);
  console.log(`  Authorization: Bearer ${token}`);
  console.log(`  X-Omniwallet-Account: ${account}`);
  console.log('Ctrl-C stops it.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.close());
}

function readCustomers(file: string): readonly StoredCustomer[] {
  try {
    return loadCustomers(readFileSync(file, 'utf8'));
  } catch (error: unknown) {
    throw new Error(`${file} cannot be used: ${toMessage(error)}`, { cause: error });
  }
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = EXIT_USAGE;
}

const commandLine = parseCommandLine(process.argv.slice(2));
switch (commandLine.kind) {
  case 'help':
    console.log(formatHelp());
    break;
  case 'wrong':
    fail(`${commandLine.message} See --help.`);
    break;
  case 'start':
    start(commandLine.command).catch((error: unknown) => {
      fail(toMessage(error));
    });
}
