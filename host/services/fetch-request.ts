/** Reads the options of `UrlFetchApp.fetch` into a request. */
import type { HttpRequest } from '../platform';
import type { Execution } from './execution';
import { wrongArguments } from './messages';

export interface FetchRequest {
  readonly http: HttpRequest;
  /** Replies of 400 and more are returned rather than thrown. */
  readonly muteHttpExceptions: boolean;
}

const METHODS = ['get', 'delete', 'patch', 'post', 'put'];
const KNOWN_OPTIONS = new Set([
  'url',
  'contentType',
  'headers',
  'method',
  'payload',
  'muteHttpExceptions',
  'followRedirects',
  'timeoutSeconds',
  'validateHttpsCertificates',
]);
/** Google sets these itself. */
const FORBIDDEN_HEADERS = new Set(['host', 'content-length']);
const MAX_URL_LENGTH = 2082;
const DEFAULT_TIMEOUT_SECONDS = 360;
const DEFAULT_CONTENT_TYPE = 'application/x-www-form-urlencoded';
const USER_AGENT =
  'Mozilla/5.0 (compatible; Google-Apps-Script; beanserver; +https://script.google.com; id: local)';

/** Fails for what Google refuses, and for options that are not emulated. */
export function readFetchRequest(execution: Execution, url: unknown, options: unknown): FetchRequest {
  if (typeof url !== 'string') return execution.fail(wrongArguments('UrlFetchApp.fetch', [url]));
  if (!URL.canParse(url) || url.length > MAX_URL_LENGTH) execution.fail({ en: `Invalid argument: ${url}` });
  const given = (options ?? {}) as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given).find((option) => !KNOWN_OPTIONS.has(option));
  if (unknown !== undefined) execution.refuse(`UrlFetchApp.fetch with ${unknown}`);

  const payload = given['payload'];
  if (payload !== undefined && typeof payload !== 'string') {
    execution.refuse('UrlFetchApp.fetch with a payload that is not a string');
  }
  const timeoutSeconds = given['timeoutSeconds'] ?? DEFAULT_TIMEOUT_SECONDS;
  if (typeof timeoutSeconds !== 'number' || !(timeoutSeconds > 0))
    return invalid(execution, 'timeoutSeconds');
  return {
    muteHttpExceptions: given['muteHttpExceptions'] === true,
    http: {
      url,
      method: readMethod(execution, given['method']),
      headers: readHeaders(execution, given, payload !== undefined),
      body: payload,
      followRedirects: given['followRedirects'] !== false,
      timeoutMs: timeoutSeconds * 1000,
    },
  };
}

function readMethod(execution: Execution, method: unknown = 'get'): string {
  const name = String(method).toLowerCase();
  return METHODS.includes(name) ? name.toUpperCase() : invalid(execution, 'method');
}

function readHeaders(
  execution: Execution,
  given: Readonly<Record<string, unknown>>,
  hasPayload: boolean,
): Record<string, string> {
  const headers: Record<string, string> = { 'User-Agent': USER_AGENT };
  for (const [name, value] of Object.entries(
    (given['headers'] ?? {}) as Record<string, string | number | null | undefined>,
  )) {
    if (FORBIDDEN_HEADERS.has(name.toLowerCase())) return invalid(execution, `Header:${name}`);
    if (value === null || value === undefined) return invalid(execution, 'Header:null');
    headers[name] = String(value);
  }
  const contentType = given['contentType'];
  const named = Object.keys(headers).find((name) => name.toLowerCase() === 'content-type');
  if (typeof contentType === 'string') {
    // The option wins over a header of that name.
    if (named !== undefined) Reflect.deleteProperty(headers, named);
    headers['Content-Type'] = contentType;
  } else if (hasPayload && named === undefined) {
    headers['Content-Type'] = DEFAULT_CONTENT_TYPE;
  }
  return headers;
}

function invalid(execution: Execution, what: string): never {
  return execution.fail({ en: `Attribute provided with invalid value: ${what}` });
}
