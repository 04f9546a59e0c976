/** A server on loopback whose paths say how it behaves. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LoopbackServer {
  readonly origin: string;
  /** The most requests that were open at once so far. */
  readonly maxInFlight: () => number;
  readonly close: () => Promise<void>;
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://loopback');
  const [, behaviour, argument = ''] = url.pathname.split('/');
  const body = await readText(request);
  const echo = JSON.stringify({
    method: request.method,
    path: request.url,
    headers: request.rawHeaders,
    body,
  });
  if (behaviour === 'status') response.writeHead(Number(argument)).end(echo);
  else if (behaviour === 'redirect')
    response
      .writeHead(Number(argument), {
        Location: url.searchParams.get('to') ?? url.href.slice(url.origin.length),
      })
      .end('moved');
  else if (behaviour === 'after') setTimeout(() => response.end(echo), Number(argument));
  else if (behaviour === 'characters') response.end('ñ'.repeat(Number(argument)));
  else if (behaviour === 'reset') request.socket.destroy();
  else if (behaviour === 'cut') response.writeHead(200, { 'Content-Length': 100 }).write('half');
  else if (behaviour === 'hang') return;
  else
    response
      .writeHead(200, [
        ['X-RateLimit-Remaining', '7'],
        ['x-lower', 'a'],
        ['Set-Cookie', 'a=1'],
        ['Set-Cookie', 'b=2'],
      ])
      .end(echo);
  if (behaviour === 'cut') setTimeout(() => request.socket.destroy(), 20);
}

export async function startLoopbackServer(): Promise<LoopbackServer> {
  let inFlight = 0;
  let maxInFlight = 0;
  const server = createServer((request, response) => {
    inFlight += 1;
    maxInFlight = Math.max(maxInFlight, inFlight);
    response.on('close', () => (inFlight -= 1));
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    maxInFlight: () => maxInFlight,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
