/** Sends requests to Omniwallet through UrlFetchApp and gives replies, or troubles, as values. */
import type { ApiReply, NoReply } from '../core/reply';
import type { ApiRequest } from '../core/update-request';
import { classifyFetchError, type FetchTrouble } from './fetch-errors';

/** The only address that the token is ever sent to. */
const BASE_URL = 'https://api.omniwallet.cloud/v1';

const JSON_API = 'application/vnd.api+json';

/** Google waits six minutes by default, the whole of an execution. */
const TIMEOUT_SECONDS = 30;

/**
 * After so many single requests in a row without an answer, the others are not tried: each may wait for half a minute,
 * and the execution has to end in time.
 */
const MAX_SILENT_SINGLES = { timeout: 1, 'no-connection': 3 } as const;
/** Nor are they after so long: a large batch one by one would take minutes. */
const MAX_SINGLES_MS = 40_000;

export interface Connection {
  readonly account: string;
  readonly token: string;
}

export type BatchAnswer =
  | { readonly kind: 'replies'; readonly replies: readonly (ApiReply | NoReply)[] }
  /** Nothing can be relied on to have been sent. */
  | { readonly kind: 'trouble'; readonly trouble: Exclude<FetchTrouble, NoReply> };

/** `timeoutSeconds` is documented and works, but the types do not have it yet. */
type FetchRequest = GoogleAppsScript.URL_Fetch.URLFetchRequest & { readonly timeoutSeconds: number };

export interface ApiClient {
  /** Sends all requests at once; the answers are in their order. */
  sendAll(requests: readonly ApiRequest[]): BatchAnswer;
}

/** `noteRequests` is told how many requests are about to be sent, repeated ones included; negative for those that were not. */
export function createApiClient(
  connection: Connection,
  noteRequests: (count: number) => void = () => undefined,
): ApiClient {
  const toFetch = (request: ApiRequest): FetchRequest => ({
    url: BASE_URL + request.path,
    method: request.method,
    contentType: JSON_API,
    headers: {
      Accept: JSON_API,
      Authorization: `Bearer ${connection.token}`,
      'X-Omniwallet-Account': connection.account,
    },
    ...(request.body === undefined ? {} : { payload: request.body }),
    muteHttpExceptions: true,
    followRedirects: false,
    timeoutSeconds: TIMEOUT_SECONDS,
  });

  return {
    sendAll(requests) {
      const fetchRequests = requests.map(toFetch);
      noteRequests(requests.length);
      try {
        return { kind: 'replies', replies: UrlFetchApp.fetchAll(fetchRequests).map(readReply) };
      } catch (error: unknown) {
        const trouble = classifyFetchError(error);
        if (trouble === undefined) throw error;
        if (trouble !== 'timeout' && trouble !== 'no-connection') {
          noteRequests(-requests.length);
          return { kind: 'trouble', trouble };
        }
        if (requests.length === 1) return { kind: 'replies', replies: [trouble] };
        // fetchAll throws for all when one fails, and some may have been applied: see docs/platform-notes.md.
        return sendOneByOne(
          fetchRequests,
          requests.map((request) => request.mayRepeat),
          trouble,
          noteRequests,
        );
      }
    },
  };
}

function sendOneByOne(
  requests: readonly FetchRequest[],
  repeatable: readonly boolean[],
  trouble: NoReply,
  noteRequests: (count: number) => void,
): BatchAnswer {
  const replies: (ApiReply | NoReply)[] = [];
  let silent = 0;
  const endMs = Date.now() + MAX_SINGLES_MS;
  for (const [index, request] of requests.entries()) {
    const isTried = silent < MAX_SILENT_SINGLES[trouble] && Date.now() < endMs;
    if (repeatable[index] !== true || !isTried) {
      replies.push(trouble);
      continue;
    }
    noteRequests(1);
    const answer = sendOne(request);
    if (answer.kind === 'trouble') {
      noteRequests(-1);
      // What Google lets nobody send now, fetchAll may have sent all the same: no answer is still no answer.
      silent = Infinity;
      replies.push(trouble);
      continue;
    }
    replies.push(...answer.replies);
    silent = answer.replies.some((reply) => typeof reply === 'string') ? silent + 1 : 0;
  }
  return { kind: 'replies', replies };
}

function sendOne({ url, ...options }: FetchRequest): BatchAnswer {
  try {
    return { kind: 'replies', replies: [readReply(UrlFetchApp.fetch(url, options))] };
  } catch (error: unknown) {
    const trouble = classifyFetchError(error);
    if (trouble === undefined) throw error;
    return trouble === 'timeout' || trouble === 'no-connection'
      ? { kind: 'replies', replies: [trouble] }
      : { kind: 'trouble', trouble };
  }
}

function readReply(response: GoogleAppsScript.URL_Fetch.HTTPResponse): ApiReply {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.getAllHeaders())) {
    // A header that came more than once is an array.
    const first: unknown = Array.isArray(value) ? value[0] : value;
    headers[name.toLowerCase()] = String(first);
  }
  return { status: response.getResponseCode(), headers, body: response.getContentText() };
}
