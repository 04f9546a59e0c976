/** Runs the demo as a newcomer does, and the other forms of its command. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCustomerApi } from '../../../host/customer-api/http-server';
import { makeCustomer } from '../../../host/customer-api/make-customer';
import type { Report } from '../../../host/demo/report';

const folder = mkdtempSync(path.join(tmpdir(), 'demo-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Finished {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const demo = (args: readonly string[], env: Record<string, string> = {}): Promise<Finished> =>
  new Promise((resolve) => {
    const options = { env: { ...process.env, NO_COLOR: '1', ...env } };
    execFile(process.execPath, ['build/demo.cjs', ...args], options, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
const inFolder = (name: string): string => path.join(folder, name);
const list = (name: string, text: string): string => {
  writeFileSync(inFolder(name), text);
  return inFolder(name);
};
const reportOf = (name: string): Report => JSON.parse(readFileSync(inFolder(name), 'utf8')) as Report;

describe('npm run demo', () => {
  it('with nothing else -> the sample list, every outcome of a first run, and where it was saved', async () => {
    const { status, stdout } = await demo([
      '--json',
      inFolder('sample.json'),
      '--out',
      inFolder('sample.xlsx'),
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain('24 rows will be sent to Omniwallet.');
    expect(stdout).toContain('3 card numbers will be generated.');
    expect(stdout).toContain('Done: 39 rows. 21 updated, 1 differs, 15 invalid, 2 rejected.');
    expect(stdout).toContain('PATCH /v1/customers/ana.garcia%40example.com -> 200');
    expect(stdout).toMatch(/requests answered/);
    expect(stdout).toContain(`The sheet after the run: ${inFolder('sample.xlsx')}`);
    expect(existsSync(inFolder('sample.xlsx'))).toBe(true);
    expect(reportOf('sample.json')).toMatchObject({
      rows: 40,
      requests: 23,
      executions: 1,
      outcomes: { updated: 21, differs: 1, unchanged: 0, invalid: 15, rejected: 2, failed: 0, queued: 0 },
    });
  });

  it('an Excel result run again -> nothing is sent', async () => {
    const { status } = await demo([
      inFolder('sample.xlsx'),
      '--out',
      inFolder('again.xlsx'),
      '--json',
      inFolder('again.json'),
    ]);
    expect(status).toBe(0);
    expect(reportOf('again.json')).toMatchObject({ requests: 0, outcomes: { unchanged: 22, rejected: 2 } });
  });

  it('--scope all -> sends what is unchanged, too', async () => {
    await demo([
      inFolder('sample.xlsx'),
      '--scope',
      'all',
      '--out',
      inFolder('all.xlsx'),
      '--json',
      inFolder('all.json'),
    ]);
    expect(reportOf('all.json')).toMatchObject({ requests: 23 });
  });

  it('--scope check -> sends nothing', async () => {
    const { status, stdout } = await demo([
      '--scope',
      'check',
      '--out',
      inFolder('check.csv'),
      '--json',
      inFolder('check.json'),
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain('24 rows would be sent.');
    expect(reportOf('check.json')).toMatchObject({ requests: 0, outcomes: { invalid: 15, updated: 0 } });
  });

  it('--unknown, then --scope failed -> only the rejected row is sent again', async () => {
    const file = list('two.csv', 'Email,Name\nana@example.com,Ana\nbea@example.com,Bea\n');
    await demo([file, '--unknown', 'bea@example.com', '--out', inFolder('two-out.csv')]);
    expect(readFileSync(inFolder('two-out.csv'), 'utf8')).toMatch(/bea@example\.com,Bea,rejected,/);
    await demo([
      inFolder('two-out.csv'),
      '--scope',
      'failed',
      '--out',
      inFolder('two-again.csv'),
      '--json',
      inFolder('two.json'),
    ]);
    expect(reportOf('two.json')).toMatchObject({ requests: 1, outcomes: { updated: 2, rejected: 0 } });
  });

  it('semicolons, byte order mark, Spanish -> read and answered in Spanish, written as found', async () => {
    const file = list(
      'es.csv',
      '\uFEFFCorreo;Nombre;Puntos\r\nana@example.com;Ana;12,5\r\nbea@example.com;Bea;7\r\n',
    );
    const { stdout } = await demo([file, '--locale', 'es', '--out', inFolder('es-out.csv')]);
    expect(stdout).toContain('Terminado: 2 filas. 1 actualizada, 1 no válida.');
    expect(readFileSync(inFolder('es-out.csv'), 'utf8')).toMatch(
      /^\uFEFFCorreo;Nombre;Puntos;Omniwallet status;/,
    );
  });

  it('--rate and --errors -> every row still gets its outcome', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `c${index}@example.com,Name`).join('\n');
    const file = list('faulty.csv', `Email,Name\n${rows}\n`);
    const { status } = await demo([
      file,
      '--errors',
      '0.2',
      '--seed',
      '3',
      '--latency',
      '5',
      '--out',
      inFolder('f.csv'),
      '--json',
      inFolder('f.json'),
    ]);
    const report = reportOf('f.json');
    expect(status).toBe(0);
    expect(report.outcomes.updated).toBe(30);
    expect(report.requests).toBeGreaterThan(30);
  });

  it.each([
    ['a missing file', ['nowhere.csv'], /^There is no file nowhere\.csv\.\n$/],
    ['an unknown option', ['--what'], /^Unknown option '--what'/],
    ['a wrong scope', ['--scope', 'some'], /^--scope is one of changed, all, failed, check, not some\.\n$/],
    ['a wrong number', ['--errors', '2'], /^--errors takes a number from 0 to 1, not 2\.\n$/],
    ['a wrong address', ['--api', 'nowhere'], /^--api takes an address such as/],
    ['two lists', ['package.json', 'README.md'], /^One list at a time, please/],
    ['no list at all', ['package.json'], /\.csv|\.xlsx/],
    ['no folder for the result', ['--out', 'no/such/folder/x.csv'], /^There is no folder for/],
  ])('%s -> exit 2 with one sentence', async (_, args, expected) => {
    const { status, stderr } = await demo(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(expected);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('no email column -> exit 2 with the sentence of the add-on', async () => {
    const { status, stderr } = await demo([list('no-email.csv', 'Name\nAna\n'), '--out', inFolder('no.csv')]);
    expect(status).toBe(2);
    expect(stderr).toBe('This sheet has no email column. Name one “Email” in row 1. Row 1 says: “Name”.\n');
  });

  it('a token that the server does not accept -> exit 2, and the token is nowhere in what is printed', async () => {
    const file = list('one.csv', 'Email,Name\nana@example.com,Ana\n');
    const server = await startCustomerApi({ customers: [makeCustomer('ana@example.com')], token: 'other' });
    const { status, stdout, stderr } = await demo(
      [file, '--api', server.url, '--out', inFolder('one-out.csv')],
      {
        OMNIWALLET_TOKEN: 'secret-token-5678',
      },
    );
    await server.close();
    expect(status).toBe(2);
    expect(stderr).toMatch(/^The run stopped, 1 row still queued\. Omniwallet does not accept the token\./);
    expect(stdout + stderr).not.toContain('secret-token-5678');
    expect(readFileSync(inFolder('one-out.csv'), 'utf8')).toContain('ana@example.com,Ana,queued,');
  });
});
