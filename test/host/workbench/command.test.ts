/** `npm start` as a newcomer types it. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

interface Finished {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const workbench = (...args: string[]): Promise<Finished> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['build/workbench.cjs', '--no-open', ...args], (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });

it.each([
  ['a missing list', ['nowhere.csv'], /^There is no file nowhere\.csv\.\n$/],
  ['what is no list', ['package.json'], /^package\.json is neither a \.csv nor an \.xlsx file\.\n$/],
  ['two lists', ['package.json', 'README.md'], /^One list at a time, please/],
  ['a wrong port', ['--port', 'x'], /^--port takes a number from 0 to 65535, not x\.\n$/],
  ['a wrong language', ['--locale', 'fr'], /^--locale is en or es, not fr\.\n$/],
  ['an unknown option', ['--what'], /^Unknown option '--what'/],
])('%s -> exit 2 with one sentence', async (_, args, expected) => {
  const { status, stdout, stderr } = await workbench(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(expected);
});

it('a busy port -> exit 2 with one sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const finished = await workbench('--port', String(port));
  other.close();
  expect(finished).toEqual({
    status: 2,
    stdout: '',
    stderr: `Another program uses port ${port}: choose another one with --port.\n`,
  });
});

it('--help -> the options', async () => {
  expect((await workbench('--help')).stdout).toMatch(/^npm start -- \[FILE\] \[options\]/);
});

it('says where it is, and Ctrl-C ends it', async () => {
  const child = spawn(process.execPath, ['build/workbench.cjs', '--no-open', '--port', '0']);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const [, url = ''] =
    /^The workbench is at (http:\/\/127\.0\.0\.1:\d+) \(Ctrl-C ends it\)\.\n$/.exec(String(line)) ?? [];
  expect((await fetch(url)).status).toBe(200);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
