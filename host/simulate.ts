/** `npm run simulate`: the built bundle on a long list, under Google's limits, in virtual time. */
import { UsageError } from './customer-api/command-values';
import { findProjectRoot } from './project-root';
import { parseSimulateOptions, USAGE } from './simulation/options';
import { formatRun } from './simulation/print-run';
import { runList } from './simulation/run-list';

/** Could not start, or left rows without an outcome. */
const FAILED = 2;

function main(args: readonly string[]): number {
  const options = parseSimulateOptions(args);
  if (options === 'help') {
    console.log(USAGE);
    return 0;
  }
  const run = runList(options, findProjectRoot());
  console.log(formatRun(run));
  if (run.openRows === 0) return 0;
  const words = run.lastWords.replace(/\s+/g, ' ').trim();
  console.error(`${run.openRows} of ${options.rows} rows have no settled outcome; last words: ${words}`);
  return FAILED;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error: unknown) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = FAILED;
}
