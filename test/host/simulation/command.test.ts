import { parseSimulateOptions } from '../../../host/simulation/options';
import { runList } from '../../../host/simulation/run-list';

const DEFAULTS = {
  rows: 1000,
  latencyMs: 300,
  ratePerMinute: undefined,
  rateKind: 'window',
  rateHeaders: 'all',
  errorShare: 0,
  account: 'consumer',
  seed: 1,
  locale: 'en',
};

it.each([
  ['nothing', [], DEFAULTS],
  ['--help', ['--help'], 'help'],
  [
    'everything',
    '--rows 20 --latency 5 --rate 600 --rate-kind bucket --rate-headers none --errors 0.1 --account workspace --seed 9 --locale es'.split(
      ' ',
    ),
    {
      rows: 20,
      latencyMs: 5,
      ratePerMinute: 600,
      rateKind: 'bucket',
      rateHeaders: 'none',
      errorShare: 0.1,
      account: 'workspace',
      seed: 9,
      locale: 'es',
    },
  ],
])('%s -> options', (_, args, expected) => {
  expect(parseSimulateOptions(args)).toEqual(expected);
});

it.each([
  [['--rows', '0'], '--rows has to be a whole number from 1 to 200000, not “0”.'],
  [['--account', 'gold'], '--account has to be one of consumer, workspace, not “gold”.'],
  [['--errors', '2'], '--errors has to be a number from 0 to 1, not “2”.'],
  [['--speed', '2'], "Unknown option '--speed'"],
])('%j -> one sentence', (args, message) => {
  expect(() => parseSimulateOptions(args)).toThrow(message);
});

it.each([
  ['en', 'consumer'],
  ['es', 'workspace'],
] as const)('a short list, %s, %s -> every row is settled', (locale, account) => {
  const run = runList({ ...parsed(), rows: 40, ratePerMinute: 600, locale, account }, process.cwd());
  expect(run.openRows).toBe(0);
  expect([...run.outcomes]).toEqual([['updated', 40]]);
  expect(run.statistics).toMatchObject({ requests: 40, throttled: 0, repeated: 0 });
});

function parsed() {
  const options = parseSimulateOptions([]);
  if (options === 'help') throw new Error('No help was asked for.');
  return options;
}
