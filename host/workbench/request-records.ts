/** Sends the script's requests and keeps them with their replies, for people to look at; secrets are covered. */
import { sendHttp } from '../http/send-http';
import type { Routes } from '../http/routes';
import type { HttpReply, HttpRequest } from '../platform';
import type { MessageView, RequestView } from './shared/page-protocol';

export interface RequestRecords {
  sendAll(requests: readonly HttpRequest[]): Promise<HttpReply[]>;
  /** Newest first. */
  latest(): readonly RequestView[];
  /** Those since the last time, newest first. */
  takeNew(): readonly RequestView[];
}

/** Headers whose values nobody is shown. */
const SECRET_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie', 'set-cookie']);
const COVER = '••••••••';

const MAX_RECORDS = 500;
const MAX_BODY_LENGTH = 20_000;

export function createRequestRecords(routes: Routes): RequestRecords {
  let records: readonly RequestView[] = [];
  let fresh: RequestView[] = [];
  let count = 0;

  function keep(request: HttpRequest, reply: HttpReply, atMs: number): void {
    count += 1;
    const { pathname, search } = new URL(request.url);
    const record: RequestView = {
      number: count,
      atMs,
      durationMs: Date.now() - atMs,
      method: request.method.toUpperCase(),
      path: pathname + search,
      status: reply.ok ? reply.status : null,
      sent: viewMessage(request.headers, request.body ?? ''),
      received: reply.ok ? viewMessage(reply.headers, reply.body) : null,
    };
    records = [record, ...records.slice(0, MAX_RECORDS - 1)];
    fresh = [record, ...fresh.slice(0, MAX_RECORDS - 1)];
  }

  async function send(request: HttpRequest): Promise<HttpReply> {
    const atMs = Date.now();
    const reply = await sendHttp(request, routes);
    keep(request, reply, atMs);
    return reply;
  }

  return {
    sendAll: (requests) => Promise.all(requests.map(send)),
    latest: () => records,
    takeNew() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}

function viewMessage(
  headers: Readonly<Record<string, string | readonly string[]>>,
  body: string,
): MessageView {
  return {
    headers: Object.entries(headers).map(([name, value]) => [
      name,
      SECRET_HEADERS.has(name.toLowerCase()) ? COVER : [value].flat().join(', '),
    ]),
    body: body.length > MAX_BODY_LENGTH ? `${body.slice(0, MAX_BODY_LENGTH)}…` : body,
  };
}
