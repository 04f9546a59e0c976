/** The options of `npm run api`, and the command as it is built. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseCommandLine } from '../../../host/customer-api/command-line';
import { formatHelp, OPTIONS } from '../../../host/customer-api/command-options';

const defaults = { port: 8787, seed: 1, faults: {} };

test.each<[string, object]>([
  ['', {}],
  ['--port 0 --seed 7', { port: 0, seed: 7 }],
  ['--customers people.json', { customersFile: 'people.json' }],
  ['--token T --account A', { token: 'T', account: 'A' }],
  ['--latency 20.5 --jitter 10', { faults: { latencyMs: 20.5, jitterMs: 10 } }],
  ['--rate 60 --rate-kind bucket', { faults: { ratePerMinute: 60, rateKind: 'bucket' } }],
  ['--rate-headers retry-after', { faults: { rateHeaders: 'retry-after' } }],
  ['--errors 0.1 --drops=0.05', { faults: { errorShare: 0.1, dropShare: 0.05 } }],
  ['--ignore points,card', { faults: { ignoredAttributes: ['points', 'card'] } }],
  [
    '--html-errors --outage --forbidden --no-content --revoked --strangers',
    {
      faults: {
        htmlErrors: true,
        outage: true,
        forbidden: true,
        noContent: true,
        revoked: true,
        strangers: true,
      },
    },
  ],
])('%s -> %j', (args, expected) => {
  expect(parseCommandLine(args.split(' ').filter(Boolean))).toEqual({
    kind: 'start',
    command: { ...defaults, ...expected },
  });
});

test.each<[string, string]>([
  ['--port 70000', '--port has to be a whole number from 0 to 65535, not “70000”.'],
  ['--port=-1', '--port has to be a whole number from 0 to 65535, not “-1”.'],
  ['--latency fast', '--latency has to be a number of at least 0, not “fast”.'],
  ['--rate 0', '--rate has to be a whole number of at least 1, not “0”.'],
  ['--rate 1.5', '--rate has to be a whole number of at least 1, not “1.5”.'],
  ['--rate-kind leaky', '--rate-kind has to be one of window, bucket, not “leaky”.'],
  ['--errors 2', '--errors has to be a number from 0 to 1, not “2”.'],
  [
    '--ignore points,birthday',
    '--ignore has to be one of name, last_name, phone, level, points, card, not “birthday”.',
  ],
  ['--speed 9', "Unknown option '--speed'."],
  ['--port', "Option '--port <value>' argument missing."],
  ['--outage=yes', "Option '--outage' does not take an argument."],
])('%s -> wrong: %s', (args, message) => {
  expect(parseCommandLine(args.split(' '))).toEqual({ kind: 'wrong', message });
});

test('--help -> names every option', () => {
  expect(parseCommandLine(['--port', '1', '--help'])).toEqual({ kind: 'help' });
  for (const name of Object.keys(OPTIONS)) expect(formatHelp()).toContain(`  --${name} `);
});

const run = (...args: string[]) => spawn(process.execPath, ['build/api.cjs', ...args]);

test('the command with a bad option -> one sentence on stderr, exit 2', async () => {
  const child = run('--port', 'x');
  const [[text], [exitCode]] = (await Promise.all([once(child.stderr, 'data'), once(child, 'exit')])) as [
    [Buffer],
    [number],
  ];
  expect(text.toString().trim().split('\n')).toHaveLength(1);
  expect(exitCode).toBe(2);
});

test('the command -> says where it listens, prints a line for a request, stops on Ctrl-C', async () => {
  const child = run('--port', '0', '--token', 'T');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const nextLine = async () => (await lines.next()).value as string;
  const url = /http:\S+/.exec(await nextLine())?.[0] ?? '';
  expect([await nextLine(), await nextLine()]).toEqual([
    '  Authorization: Bearer T',
    '  X-Omniwallet-Account: demo',
  ]);
  await nextLine();
  expect((await fetch(`${url}/customers`)).status).toBe(401);
  expect(await nextLine()).toMatch(/ GET \/v1\/customers 401 0 ms$/);
  const exited = once(child, 'exit');
  child.kill('SIGINT');
  expect(await exited).toEqual([0, null]);
});
