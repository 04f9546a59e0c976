/** Decides what is requested next when a reply redirects. */
import type { HttpReply, HttpRequest } from '../platform';

/** Google does not document its limit; five is what App Engine's URL Fetch, on which UrlFetchApp stands, allows. */
export const MAX_REDIRECTS = 5;

const REDIRECT_STATUSES = [301, 302, 303, 307, 308];
const BODY_HEADERS = /^content-(type|length|encoding|language)$/i;

/** Returns the request that a redirect asks for, or `undefined` when the reply is none or is not to be followed. */
export function findRedirect(request: HttpRequest, reply: HttpReply): HttpRequest | undefined {
  if (!request.followRedirects || !reply.ok || !REDIRECT_STATUSES.includes(reply.status)) return undefined;
  const location = findLocation(reply.headers);
  if (location === undefined || !URL.canParse(location, request.url)) return undefined;
  const url = new URL(location, request.url).href;
  return becomesGet(request.method, reply.status)
    ? { ...withoutBody(request), url, method: 'GET' }
    : { ...request, url };
}

function findLocation(headers: Readonly<Record<string, string | string[]>>): string | undefined {
  const value = Object.entries(headers).find(([name]) => name.toLowerCase() === 'location')?.[1];
  return typeof value === 'string' ? value : value?.[0];
}

/** 303 asks for a GET; 301 and 302 turn a POST into one, as browsers and Google do (RFC 9110, 15.4). */
function becomesGet(method: string, status: number): boolean {
  return status === 303 || ((status === 301 || status === 302) && method.toUpperCase() === 'POST');
}

function withoutBody(request: HttpRequest): HttpRequest {
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !BODY_HEADERS.test(name)),
  );
  return { ...request, headers, body: undefined };
}
