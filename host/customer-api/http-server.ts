/** Serves the stand-in over real HTTP on this machine, with real delays and real cut connections. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerError } from './answers';
import { createCustomerApi, type CustomerApi, type CustomerApiOptions } from './customer-api';
import { MAX_BODY_BYTES } from './gateway';
import type { ApiReply } from './types';

export interface ServerOptions extends CustomerApiOptions {
  /** @default 0, any free port */
  readonly port?: number;
}

export interface RunningApi {
  /** Without a path, for example `http://127.0.0.1:8787`. */
  readonly url: string;
  readonly port: number;
  readonly api: CustomerApi;
  /** Cuts the connections that are open. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/** Above what clients keep a connection for, so that none is closed under a request. */
const KEEP_ALIVE_MS = 65_000;

/** Rejects with one sentence if the port cannot be had. */
export async function startCustomerApi(options: ServerOptions): Promise<RunningApi> {
  const api = createCustomerApi(options);
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    readBody(request).then(
      (body) => {
        send(response, answer(api, request, body));
      },
      () => response.destroy(), // The client hung up before it had sent everything.
    );
  });
  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://${HOST}:${port}`,
    port,
    api,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** With Node's 511, the kernel turns away a thousand connections at once, and they come again a second later. */
const BACKLOG = 4096;

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'another program uses it' : error.message;
      reject(new Error(`The stand-in cannot listen on port ${port}: ${reason}.`, { cause: error }));
    });
    server.listen({ port, host: HOST, backlog: BACKLOG }, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Reads to the end, but keeps hardly more than the gateway lets through: it refuses by what is kept. */
async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let keptBytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (keptBytes > MAX_BODY_BYTES) continue;
    chunks.push(chunk);
    keptBytes += chunk.length;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function answer(api: CustomerApi, request: IncomingMessage, body: string): ApiReply {
  const { method = 'GET', url: path = '/', headers } = request;
  try {
    return api.handle({ method, path, headers, body }, Date.now());
  } catch (error: unknown) {
    // A bug of the stand-in: say so to whoever runs it, instead of going down.
    const detail = error instanceof Error ? error.message : String(error);
    const { status, body: shown } = answerError(500, detail);
    return {
      dropped: false,
      status,
      headers: shown === undefined ? {} : { 'Content-Type': shown.mediaType },
      body: JSON.stringify(shown?.content),
      delayMs: 0,
    };
  }
}

function send(response: ServerResponse, reply: ApiReply): void {
  const finish = (): void => {
    if (reply.dropped) {
      response.destroy();
      return;
    }
    const length = { 'Content-Length': String(Buffer.byteLength(reply.body)) };
    response.writeHead(reply.status, reply.status === 204 ? reply.headers : { ...reply.headers, ...length });
    response.end(reply.body);
  };
  if (reply.delayMs === 0) finish();
  // The open server keeps the process alive; once it is closed, replies that are due later need not.
  else setTimeout(finish, reply.delayMs).unref();
}
