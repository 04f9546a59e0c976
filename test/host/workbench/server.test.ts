/** The workbench's server: whom it answers, and what. */
import { request as sendRequest, type IncomingHttpHeaders } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readScript } from '../../../host/read-script';
import { startServer, type RunningWorkbench } from '../../../host/workbench/server/http-server';
import { readPageFiles } from '../../../host/workbench/server/page-files';
import { closeBenches, openBench, type Bench } from './open-bench';

let bench: Bench;
let server: RunningWorkbench;
let port: number;

beforeAll(async () => {
  bench = await openBench();
  const folder = path.resolve('build/workbench');
  server = await startServer(
    {
      workbench: bench.workbench,
      pageFiles: readPageFiles(folder),
      bridgeCode: readFileSync(path.join(folder, 'bridge.js'), 'utf8'),
      bundleCode: readScript('dist').bundleCode,
    },
    0,
  );
  port = Number(new URL(server.url).port);
});

afterAll(async () => {
  await server.close();
  await closeBenches();
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** With headers that `fetch` would not let through. */
function send(
  method: string,
  target: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string | Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = sendRequest({ host: '127.0.0.1', port, method, path: target, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const ownHost = (): Record<string, string> => ({ Host: `127.0.0.1:${port}` });

describe('who is answered', () => {
  const visit = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };

  it.each<[string, () => Record<string, string>]>([
    ['its own address', ownHost],
    ['its other name', () => ({ Host: `localhost:${port}` })],
    ['its own page', () => ({ ...ownHost(), Origin: server.url, 'Sec-Fetch-Site': 'same-origin' })],
    ['an address that was typed', () => ({ ...ownHost(), 'Sec-Fetch-Site': 'none' })],
    ['a link from elsewhere', () => ({ ...ownHost(), ...visit, 'Sec-Fetch-Dest': 'document' })],
  ])('%s', async (_, headers) => {
    expect((await send('GET', '/', headers())).status).toBe(200);
  });

  it.each<[string, () => Record<string, string>]>([
    ['another host', () => ({ Host: 'evil.example.com' })],
    ['another host with the port', () => ({ Host: `evil.example.com:${port}` })],
    ['no port', () => ({ Host: '127.0.0.1' })],
    ['another port', () => ({ Host: '127.0.0.1:1' })],
    ['a page of elsewhere', () => ({ ...ownHost(), Origin: 'http://evil.example.com' })],
    ['a page of another port', () => ({ ...ownHost(), Origin: 'http://127.0.0.1:1' })],
    ['a page by another name', () => ({ ...ownHost(), Origin: `http://localhost:${port}` })],
    ['a page without an origin', () => ({ ...ownHost(), Origin: 'null' })],
    ['an image in a page of elsewhere', () => ({ ...ownHost(), ...visit, 'Sec-Fetch-Mode': 'no-cors' })],
    ['a frame in a page of elsewhere', () => ({ ...ownHost(), ...visit, 'Sec-Fetch-Dest': 'iframe' })],
  ])('not %s', async (_, headers) => {
    const { status, body } = await send('GET', '/', headers());
    expect(status).toBe(403);
    expect(body).toMatch(/^The workbench answers .*\.\n$/);
  });

  it('a form in a page of elsewhere changes nothing', async () => {
    const headers = { ...ownHost(), Origin: 'http://evil.example.com' };
    const answer = await send('POST', '/ask/set-faults', headers, '{"outage":true}');
    expect(answer.status).toBe(403);
    expect(bench.state().faults.outage).toBe(false);
  });
});

describe('what is served', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/page.js', 'text/javascript; charset=utf-8'],
    ['/page.css', 'text/css; charset=utf-8'],
    ['/engine.wasm', 'application/wasm'],
    ['/icon.svg', 'image/svg+xml'],
  ])('%s', async (target, type) => {
    const { status, headers } = await send('GET', target);
    expect([status, headers['content-type']]).toEqual([200, type]);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    ['GET', '/nothing'],
    ['GET', '/../package.json'],
    ['GET', '/script-pages/nothing'],
    ['DELETE', '/'],
  ])('%s %s -> there is none', async (method, target) => {
    const { status, body } = await send(method, target);
    expect(status).toBe(404);
    expect(body).toMatch(/^[A-Z].*\.\n$/);
  });

  it('the page names nothing that is elsewhere', async () => {
    const { body } = await send('GET', '/');
    expect(body).not.toMatch(/https?:/);
  });
});

describe('questions', () => {
  it.each([
    ['customers', '{"search":"ana.garcia","limit":5}', 200, { ok: true, answer: { matching: 1 } }],
    [
      'set-faults',
      '{"latencyMs":-1}',
      422,
      { ok: false, sentence: 'latencyMs has to be 0 or more, not -1.' },
    ],
    ['nothing', '{}', 400, { ok: false, sentence: 'The workbench does not understand that.' }],
    ['toString', '{}', 400, { ok: false }],
    ['customers', '{', 422, { ok: false }],
  ])('%s %s -> %i', async (name, body, status, expected) => {
    const answer = await send('POST', `/ask/${name}`, {}, body);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject(expected);
  });
});

describe('lists', () => {
  it('are saved under their name', async () => {
    const { headers, body } = await send('GET', '/list.csv');
    expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''customers.csv");
    expect(body).toMatch(/^Email,First name,/);
    const excel = await send('GET', '/list.xlsx');
    expect(excel.body.slice(0, 2)).toBe('PK');
  });

  it('that are none are refused with a sentence', async () => {
    const { status, body } = await send('PUT', '/list?name=list.pdf', {}, '%PDF');
    expect(status).toBe(422);
    expect(JSON.parse(body)).toEqual({
      ok: false,
      sentence: 'list.pdf is neither a .csv nor an .xlsx file.',
    });
  });
});

it('a window is told what happens as it happens', async () => {
  const event = await new Promise<string>((resolve, reject) => {
    const outgoing = sendRequest({ host: '127.0.0.1', port, path: '/events?window=one' }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
        const [, found] = /^data: (.*)$/m.exec(text) ?? [];
        if (found === undefined) return;
        response.destroy();
        resolve(found);
      });
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
  expect(JSON.parse(event)).toMatchObject({ kind: 'state', state: { fileName: 'customers.csv' } });
});

it('a port that another program uses -> one sentence', async () => {
  await expect(startServer({ ...({} as Parameters<typeof startServer>[0]) }, port)).rejects.toThrow(
    `Another program uses port ${port}: choose another one with --port.`,
  );
});
