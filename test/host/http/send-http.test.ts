/** Requests over real loopback HTTP: what arrives, and what each kind of trouble becomes. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRoutes, type Routes } from '../../../host/http/routes';
import { sendAllHttp, sendHttp } from '../../../host/http/send-http';
import type { HttpRequest } from '../../../host/platform';
import { startLoopbackServer, type LoopbackServer } from './loopback-server';

const API = 'https://api.omniwallet.cloud';
let server: LoopbackServer;
let routes: Routes;

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

beforeAll(async () => {
  server = await startLoopbackServer();
  routes = createRoutes({
    [API]: server.origin,
    'https://refused.test': `http://127.0.0.1:${await findFreePort()}`,
  });
});
afterAll(() => server.close());

function createRequest(path: string, changes: Partial<HttpRequest> = {}): HttpRequest {
  const defaults = { method: 'GET', headers: {}, body: undefined, followRedirects: false, timeoutMs: 10_000 };
  return { ...defaults, url: path.startsWith('/') ? `${API}${path}` : path, ...changes };
}

interface Echo {
  method: string;
  path: string;
  headers: string[];
  body: string;
}

async function fetchEcho(request: HttpRequest): Promise<{ status: number; echo: Echo }> {
  const reply = await sendHttp(request, routes);
  if (!reply.ok) throw new Error(reply.reason);
  return { status: reply.status, echo: JSON.parse(reply.body) as Echo };
}

const patch: Partial<HttpRequest> = {
  method: 'PATCH',
  headers: { Authorization: 'Bearer t', 'Content-Type': 'application/vnd.api+json' },
  body: '{"name":"Žofía 🦄 Ñíguez"}',
};

describe('sendHttp', () => {
  it('PATCH with a body -> method, path, query, headers and UTF-8 body arrive', async () => {
    const { status, echo } = await fetchEcho(createRequest('/customers/a%2Bb@example.com?x=1&y=%20', patch));
    expect(status).toBe(200);
    expect(echo).toMatchObject({
      method: 'PATCH',
      path: '/customers/a%2Bb@example.com?x=1&y=%20',
      body: patch.body,
    });
    expect(echo.headers).toEqual(
      expect.arrayContaining(['Authorization', 'Bearer t', 'Content-Type', 'application/vnd.api+json']),
    );
  });

  it('reply headers -> case kept, a repeated one as a list', async () => {
    const reply = await sendHttp(createRequest('/'), routes);
    expect(reply).toMatchObject({
      headers: { 'X-RateLimit-Remaining': '7', 'x-lower': 'a', 'Set-Cookie': ['a=1', 'b=2'] },
    });
  });

  it.each([
    { path: '/status/404', status: 404 },
    { path: '/status/500', status: 500 },
    { path: '/redirect/302?to=/status/200', status: 302 },
    { path: '//evil.example/x', status: 200 },
  ])('$path -> $status', async ({ path, status }) => {
    expect(await sendHttp(createRequest(path), routes)).toMatchObject({ ok: true, status });
  });

  it.each([
    { name: 'another server', url: 'https://example.com/', reason: 'dns' },
    { name: 'the same name over http', url: 'http://api.omniwallet.cloud/', reason: 'dns' },
    { name: 'the same name at another port', url: 'https://api.omniwallet.cloud:8443/', reason: 'dns' },
    { name: 'no address at all', url: 'nonsense', reason: 'dns' },
    { name: 'a port where nobody listens', url: 'https://refused.test/', reason: 'address' },
    { name: 'a connection that is dropped', url: `${API}/reset`, reason: 'address' },
    { name: 'a reply that breaks off', url: `${API}/cut`, reason: 'address' },
    { name: 'no reply in time', url: `${API}/hang`, reason: 'timeout' },
  ])('$name -> $reason', async ({ url, reason }) => {
    expect(await sendHttp(createRequest(url, { timeoutMs: 300 }), routes)).toEqual({ ok: false, reason });
  });

  it('a reply that takes longer than idle connections are kept -> arrives', async () => {
    expect(await sendHttp(createRequest('/after/2300'), routes)).toMatchObject({ ok: true, status: 200 });
  });

  it('a reply of 5 MB -> whole', async () => {
    const reply = await sendHttp(createRequest('/characters/2500000'), routes);
    expect(reply.ok && reply.body === 'ñ'.repeat(2_500_000)).toBe(true);
  });

  it('a header value that cannot be sent -> rejects, without the value', async () => {
    const sending = sendHttp(createRequest('/', { headers: { Authorization: 'secret\n' } }), routes);
    await expect(sending).rejects.toThrow(/^(?!.*secret).*Authorization/);
  });
});

describe('sendHttp with followRedirects', () => {
  it.each([
    { status: 301, method: 'POST', sent: { method: 'GET', body: '' } },
    { status: 302, method: 'POST', sent: { method: 'GET', body: '' } },
    { status: 302, method: 'PATCH', sent: { method: 'PATCH', body: patch.body } },
    { status: 303, method: 'PATCH', sent: { method: 'GET', body: '' } },
    { status: 307, method: 'POST', sent: { method: 'POST', body: patch.body } },
    { status: 308, method: 'POST', sent: { method: 'POST', body: patch.body } },
  ])('$method, $status -> $sent.method', async ({ status, method, sent }) => {
    const request = createRequest(`/redirect/${status}?to=/status/201`, {
      ...patch,
      method,
      followRedirects: true,
    });
    const reply = await fetchEcho(request);
    expect(reply).toMatchObject({ status: 201, echo: { path: '/status/201', ...sent } });
  });

  it.each([
    {
      name: 'to a server without a route',
      path: '/redirect/302?to=https://example.com/',
      reply: { ok: false, reason: 'dns' },
    },
    { name: 'for ever', path: '/redirect/302', reply: { ok: true, status: 302 } },
  ])('$name -> $reply', async ({ path, reply }) => {
    expect(await sendHttp(createRequest(path, { followRedirects: true }), routes)).toMatchObject(reply);
  });
});

describe('sendAllHttp', () => {
  it('100 requests -> replies in request order, really in parallel', async () => {
    const paths = Array.from({ length: 100 }, (_, index) => `/after/${300 - index}`);
    const replies = await sendAllHttp(
      paths.map((path) => createRequest(path)),
      routes,
    );
    expect(replies.map((reply) => (reply.ok ? (JSON.parse(reply.body) as Echo).path : reply.reason))).toEqual(
      paths,
    );
    expect(server.maxInFlight()).toBeGreaterThan(50);
  });

  it('one address refused -> the others still answer', async () => {
    const requests = [
      createRequest('/'),
      createRequest('https://refused.test/'),
      createRequest('/status/404'),
    ];
    expect(await sendAllHttp(requests, routes)).toMatchObject([
      { ok: true, status: 200 },
      { ok: false, reason: 'address' },
      { ok: true, status: 404 },
    ]);
  });
});
