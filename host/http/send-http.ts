/** Sends one HTTP request to where its route leads, follows redirects, and turns network trouble into a value. */
import { Agent as HttpAgent, request as requestHttp, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { HttpReply, HttpRequest } from '../platform';
import { readHeaders } from './headers';
import { findRedirect, MAX_REDIRECTS } from './redirects';
import type { Routes } from './routes';

// Enough sockets for the largest batch at once. Idle ones are given up after 2 s, well before a Node server drops
// them (5 s): a request on a connection that is just being closed would look like a broken network.
const agentOptions = { keepAlive: true, maxSockets: 1024, maxFreeSockets: 1024, timeout: 2_000 };
const httpAgent = new HttpAgent(agentOptions);
const httpsAgent = new HttpsAgent(agentOptions);

/** Sends all requests at once; the replies are in request order. */
export function sendAllHttp(requests: readonly HttpRequest[], routes: Routes): Promise<HttpReply[]> {
  return Promise.all(requests.map((request) => sendHttp(request, routes)));
}

/**
 * Sends a request and, if it asks for that, follows redirects. `timeoutMs` bounds all of it, the body included.
 * A redirect too many is returned as the reply that it is.
 */
export async function sendHttp(request: HttpRequest, routes: Routes): Promise<HttpReply> {
  const signal = AbortSignal.timeout(request.timeoutMs);
  let reply = await sendOnce(request, routes, signal);
  let next = findRedirect(request, reply);
  for (let count = 0; next && count < MAX_REDIRECTS; count += 1) {
    reply = await sendOnce(next, routes, signal);
    next = findRedirect(next, reply);
  }
  return reply;
}

async function sendOnce(request: HttpRequest, routes: Routes, signal: AbortSignal): Promise<HttpReply> {
  const url = URL.canParse(request.url) ? routes(new URL(request.url)) : undefined;
  if (!url) return { ok: false, reason: 'dns' };
  try {
    const response = await openResponse(url, request, signal);
    const body = await readBody(response);
    return { ok: true, status: response.statusCode ?? 0, headers: readHeaders(response.rawHeaders), body };
  } catch (error: unknown) {
    if (signal.aborted) return { ok: false, reason: 'timeout' };
    return { ok: false, reason: classifyNetworkError(error) };
  }
}

function openResponse(url: URL, request: HttpRequest, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { method, headers } = request;
    const outgoing =
      url.protocol === 'https:'
        ? requestHttps(url, { method, headers, signal, agent: httpsAgent })
        : requestHttp(url, { method, headers, signal, agent: httpAgent });
    outgoing.on('response', resolve).on('error', reject);
    outgoing.end(request.body);
  });
}

async function readBody(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

const DNS_ERRORS = ['ENOTFOUND', 'EAI_AGAIN'];

function classifyNetworkError(error: unknown): 'address' | 'dns' {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (DNS_ERRORS.includes(code)) return 'dns';
  // System errors (ECONNREFUSED, EPIPE …) and broken replies (HPE_…). ERR_… is Node refusing the request: a bug.
  if (code !== '' && !code.startsWith('ERR_')) return 'address';
  throw error;
}
