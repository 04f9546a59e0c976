/** Serves the workbench on this computer, and to nobody else. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findObjection } from './guard';
import { replySentence } from './replies';
import { answerVisit, type Served } from './routes';

export interface RunningWorkbench {
  /** For example `http://127.0.0.1:4573`. */
  readonly url: string;
  /** Cuts the connections that are open. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/** The workbench cannot be started; the message is one sentence for the person. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Rejects with a `StartError` if the port cannot be had; 0 takes any free one. */
export async function startServer(served: Served, port: number): Promise<RunningWorkbench> {
  const server = createServer((request, response) => {
    welcome(served, request, response, portOf(server)).catch((error: unknown) => {
      // A bug of the workbench: say so to whoever runs it, instead of going down.
      console.error(error);
      if (!response.headersSent) replySentence(response, 500, 'The workbench failed; its terminal says why.');
      else response.destroy();
    });
  });
  await listen(server, port);
  return {
    url: `http://${HOST}:${portOf(server)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function welcome(
  served: Served,
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
): Promise<void> {
  const { method = 'GET', headers, url = '/' } = request;
  const objection = findObjection({ method, headers }, port);
  if (objection !== undefined) {
    replySentence(response, 403, objection);
    return;
  }
  await answerVisit(served, { request, response, url: new URL(url, `http://${HOST}`) });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE'
          ? `Another program uses port ${port}`
          : `Port ${port} cannot be had (${error.message})`;
      reject(new StartError(`${reason}: choose another one with --port.`, { cause: error }));
    });
    server.listen(port, HOST, resolve);
  });
}
