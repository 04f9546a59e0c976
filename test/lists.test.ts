/** Runs dist/Code.js on messy lists over real HTTP and checks every row and every request. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCustomerApi } from '../host/customer-api/http-server';
import { makeCustomer } from '../host/customer-api/make-customer';
import { findEmails } from '../host/demo/find-emails';
import { parseDemoOptions, type DemoOptions } from '../host/demo/options';
import { runDemo, type DemoResult } from '../host/demo/run-demo';
import { readSheetFile } from '../host/files/read-sheet-file';
import type { SavedCell } from '../host/files/sheet-file';

interface ExpectedRow {
  readonly row: number;
  readonly email: string;
  readonly kind: string;
  readonly of?: number;
}

const lists = [
  { file: 'customers-en', locale: 'en', email: 'Customer Email', updated: 'updated', invalid: 'invalid' },
  {
    file: 'clientes-es',
    locale: 'es',
    email: 'Correo electrónico',
    updated: 'actualizada',
    invalid: 'no válida',
  },
] as const;

/** Which attribute each header of the lists stands for. */
const ATTRIBUTE_OF: Record<string, string> = {
  'First name': 'name',
  Nombre: 'name',
  Surname: 'last_name',
  Apellidos: 'last_name',
  Mobile: 'phone',
  'Teléfono móvil': 'phone',
  Tier: 'level',
  Nivel: 'level',
  Points: 'points',
  Puntos: 'points',
  'Card number': 'card',
  'Nº de tarjeta': 'card',
};

describe.each(lists)('$file', ({ file, locale, updated, invalid }) => {
  const expected = (
    JSON.parse(readFileSync(`test/data/${file}.expected.json`, 'utf8')) as { expected: ExpectedRow[] }
  ).expected;
  let folder: string;
  let server: Awaited<ReturnType<typeof startCustomerApi>>;
  let result: DemoResult;
  let options: DemoOptions;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lists-'));
    const input = `test/data/${file}.csv`;
    const { sheets } = await readSheetFile(input, locale);
    server = await startCustomerApi({
      customers: findEmails(sheets, []).map((email) => makeCustomer(email)),
      token: 'demo-token',
    });
    const out = path.join(folder, 'result.csv');
    const args = [input, '--api', server.url, '--locale', locale, '--out', out];
    const parsed = parseDemoOptions(args);
    if (parsed === 'help') throw new Error('These are no options for help.');
    options = parsed;
    result = await runDemo(options, process.cwd(), {
      onDialog: () => undefined,
      onWorker: () => undefined,
      onProgress: () => undefined,
    });
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const cellOf = (row: number, header: string): SavedCell | undefined => {
    const [headers = []] = result.sheet.rows;
    return result.sheet.rows[row - 1]?.[headers.findIndex(({ value }) => value === header)];
  };

  it('every row has the outcome that is right for it', () => {
    const wrong = expected.filter(({ row, kind }) => {
      const status = String(cellOf(row, 'Omniwallet status')?.value ?? '');
      if (kind === 'empty') return status !== '';
      return status !== (kind.startsWith('send') ? updated : invalid);
    });
    expect(expected.length).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  });

  it('every invalid row names what is wrong with it', () => {
    const [headers = []] = result.sheet.rows;
    const named = new Map(
      headers.flatMap(({ value }) => {
        const attribute = ATTRIBUTE_OF[String(value)];
        return attribute === undefined ? [] : [[attribute, String(value)] as const];
      }),
    );
    const { email } = lists.find((list) => list.file === file) ?? lists[0];
    const wrong = expected.filter(({ row, kind }) => {
      const [, field] = kind.split(':');
      if (!kind.startsWith('invalid') || field === undefined) return false;
      const message = String(cellOf(row, 'Omniwallet message')?.value ?? '');
      if (field === 'duplicate') return !/^(Row|La fila) \d+ /.test(message);
      return !message.startsWith(`${field === 'email' ? email : (named.get(field) ?? '?')}: `);
    });
    expect(wrong).toEqual([]);
  });

  it('the server saw one PATCH for each customer to be sent, with what the row says', () => {
    const sent = expected.filter(({ kind }) => kind === 'send');
    const log = server.api.requestLog();
    expect(log.map(({ method, status }) => `${method} ${status ?? ''}`)).toEqual(sent.map(() => 'PATCH 200'));
    const seen = new Map(
      log.map((entry) => [decodeURIComponent(entry.path.split('/').pop() ?? ''), entry.body]),
    );
    expect([...seen.keys()].sort()).toEqual(sent.map(({ email }) => email).sort());
    for (const { row, email } of sent) expect(seen.get(email)).toEqual(attributesOf(row));
  });

  /** What a row says, by the plainest reading of its cells. */
  function attributesOf(row: number): Record<string, unknown> {
    const [headers = []] = result.sheet.rows;
    const attributes: Record<string, unknown> = {};
    headers.forEach(({ value: header }, index) => {
      const attribute = ATTRIBUTE_OF[String(header)];
      const value = result.sheet.rows[row - 1]?.[index]?.value ?? '';
      const text = String(value)
        .normalize('NFC')
        .replace(/^[\s\u200B]+|[\s\u200B]+$/gu, '');
      if (attribute === undefined || (text === '' && attribute !== 'card')) return;
      attributes[attribute] = attribute === 'points' ? Number(value) : text;
    });
    return attributes;
  }

  it('in fewer than 100 calls to the spreadsheet', () => {
    expect(result.report.spreadsheetCalls).toBeLessThan(100);
    expect(result.report.outcomes.invalid + result.report.outcomes.updated).toBe(expected.length - 1);
  });

  it('its own result, run again -> nothing is sent, all is unchanged', async () => {
    const before = server.api.requestLog().length;
    const again = await runDemo(
      { ...options, file: options.out, out: path.join(folder, 'again.csv') },
      process.cwd(),
      {
        onDialog: () => undefined,
        onWorker: () => undefined,
        onProgress: () => undefined,
      },
    );
    expect(server.api.requestLog()).toHaveLength(before);
    expect(again.report.outcomes).toMatchObject({
      unchanged: result.report.outcomes.updated,
      updated: 0,
      queued: 0,
    });
  });
});
