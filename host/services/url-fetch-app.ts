/** `UrlFetchApp`: requests over the platform's HTTP, with Google's quotas and errors. */
import type { HttpReply } from '../platform';
import { emulate } from './emulate';
import type { Execution } from './execution';
import { readFetchRequest, type FetchRequest } from './fetch-request';
import { wrongArguments, type Message } from './messages';
import { toScriptArray, toScriptData } from './script-realm';

type UrlFetchApp = GoogleAppsScript.URL_Fetch.UrlFetchApp;
type HTTPResponse = GoogleAppsScript.URL_Fetch.HTTPResponse;
type ReceivedReply = Extract<HttpReply, { ok: true }>;

/** How much of a refused reply Google puts into the error. */
const QUOTED_REPLY_LENGTH = 500;

/** `spendFetches` takes requests from the user's quota, and throws when they are not left. */
export function createUrlFetchApp(execution: Execution, spendFetches: (count: number) => void): UrlFetchApp {
  function send(method: string, requests: readonly FetchRequest[]): HTTPResponse[] {
    execution.call('UrlFetchApp', `UrlFetchApp.${method}`);
    execution.permit(`UrlFetchApp.${method}`, 'script.external_request');
    if (requests.length === 0) return [];
    spendFetches(requests.length);
    execution.counts.fetches += requests.length;
    const replies = execution.platform.sendAll(requests.map(({ http }) => http));
    // One request without a reply fails the whole call, even though the others may have been carried out.
    const received = requests.map((request, index) => receivedReply(execution, request, replies[index]));
    return received.map((reply) => createResponse(execution, reply));
  }

  return emulate<UrlFetchApp>(execution, 'UrlFetchApp', {
    fetch(url: unknown, options?: unknown) {
      const [response] = send('fetch', [readFetchRequest(execution, url, options)]);
      return response ?? execution.fail(wrongArguments('UrlFetchApp.fetch', [url]));
    },
    fetchAll(requests: unknown) {
      if (!Array.isArray(requests)) return execution.fail(wrongArguments('UrlFetchApp.fetchAll', [requests]));
      const read = (requests as readonly unknown[]).map((request) => {
        const options: unknown = typeof request === 'string' ? { url: request } : request;
        return readFetchRequest(execution, (options as { url?: unknown } | null)?.url, options);
      });
      return toScriptArray(execution.realm, send('fetchAll', read));
    },
  });
}

function receivedReply(
  execution: Execution,
  { http, muteHttpExceptions }: FetchRequest,
  reply: HttpReply | undefined,
): ReceivedReply {
  if (reply?.ok !== true) return execution.fail(transportMessage(http.url, reply?.reason ?? 'address'));
  if (reply.status >= 400 && !muteHttpExceptions) execution.fail(statusMessage(http.url, reply));
  return reply;
}

function transportMessage(url: string, reason: Extract<HttpReply, { ok: false }>['reason']): Message {
  const words = { address: 'Address unavailable', dns: 'DNS error', timeout: 'Timeout' };
  return { en: `${words[reason]}: ${url}` };
}

function statusMessage(url: string, { status, body }: ReceivedReply): Message {
  const { protocol, host } = new URL(url);
  const quoted = body.slice(0, QUOTED_REPLY_LENGTH);
  return {
    en: `Request failed for ${protocol}//${host} returned code ${status}. Truncated server response: ${quoted} (use muteHttpExceptions option to examine full response)`,
  };
}

function createResponse(execution: Execution, reply: ReceivedReply): HTTPResponse {
  const joined = Object.fromEntries(
    Object.entries(reply.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
  return emulate<HTTPResponse>(execution, 'HTTPResponse', {
    getResponseCode: () => reply.status,
    getContentText: () => reply.body,
    getHeaders: () => toScriptData(execution.realm, joined) as object,
    getAllHeaders: () => toScriptData(execution.realm, reply.headers) as object,
  });
}
