/** Writes replies, each with the headers that keep the page to itself. */
import type { ServerResponse } from 'node:http';

export interface ReplyOptions {
  readonly status?: number;
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Nothing from elsewhere; the engine of the grid is WebAssembly, and its styles are set by script. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const SAFETY_HEADERS = {
  'Content-Security-Policy': PAGE_POLICY,
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

export function reply(
  response: ServerResponse,
  { status = 200, type, headers = {} }: ReplyOptions,
  body: string | Uint8Array,
): void {
  response.writeHead(status, { ...SAFETY_HEADERS, 'Content-Type': type, ...headers });
  response.end(body);
}

export function replySentence(response: ServerResponse, status: number, sentence: string): void {
  reply(response, { status, type: 'text/plain; charset=utf-8' }, `${sentence}\n`);
}

export function replyJson(response: ServerResponse, value: unknown, status = 200): void {
  reply(response, { status, type: 'application/json' }, JSON.stringify(value));
}

/** Starts a stream of events; the returned function sends one. */
export function startEventStream(response: ServerResponse): (event: unknown) => void {
  response.writeHead(200, { ...SAFETY_HEADERS, 'Content-Type': 'text/event-stream' });
  // Sent at once, so that the page knows that it is connected.
  response.write('retry: 1000\n\n');
  return (event) => {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  };
}
