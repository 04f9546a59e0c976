/** Reads what a request's headers say, whatever the letter case of their names. */
import type { ApiRequest } from './types';

export function readHeader(request: ApiRequest, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const found = Object.entries(request.headers).find(([key]) => key.toLowerCase() === wanted)?.[1];
  return typeof found === 'string' || found === undefined ? found : found.join(', ');
}

export function readBearerToken(request: ApiRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(readHeader(request, 'Authorization') ?? '')?.[1];
}

/** The media types that a header names, in lower case and without parameters. */
export function readMediaTypes(request: ApiRequest, name: 'Accept' | 'Content-Type'): readonly string[] {
  const entries = (readHeader(request, name) ?? '').split(',');
  return entries.map((entry) => (entry.split(';')[0] ?? '').trim().toLowerCase());
}
