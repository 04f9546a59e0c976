/** Decides who may talk to the server: pages that it served itself, and whoever opens its address. */
import type { IncomingHttpHeaders } from 'node:http';

export interface IncomingCall {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Why a call is refused, as a sentence; undefined where it is welcome. A page of elsewhere cannot read what is here, by
 * whatever name it calls this computer (DNS rebinding), and cannot change anything.
 */
export function findObjection({ method, headers }: IncomingCall, port: number): string | undefined {
  const { host = '', origin } = headers;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(host.toLowerCase())) {
    return `The workbench answers to http://127.0.0.1:${port} only, not to “${host}”.`;
  }
  if (origin !== undefined && origin !== `http://${host.toLowerCase()}`) {
    return `The workbench answers its own page only, not one of “${origin}”.`;
  }
  if (!isSameSite(headers) && !isVisit(method, headers)) {
    return 'The workbench answers its own page only, not one of another site.';
  }
  return undefined;
}

/** Browsers say so themselves; other programs say nothing. */
function isSameSite(headers: IncomingHttpHeaders): boolean {
  return ['same-origin', 'none', undefined].includes(headers['sec-fetch-site']);
}

/** Somebody follows a link to the workbench. */
function isVisit(method: string, headers: IncomingHttpHeaders): boolean {
  return (
    method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  );
}
