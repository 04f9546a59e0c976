/** The HTTP requests of an update, as Omniwallet's reference gives them, without address and token. */
import type { CustomerUpdate } from './customer-update';

export interface ApiRequest {
  readonly method: 'get' | 'patch';
  /** Below the API's base address. */
  readonly path: string;
  /** A JSON:API document. */
  readonly body?: string;
  /** False where a repeat could do more than the first: asking for a card number may generate a second one. */
  readonly mayRepeat: boolean;
}

export function buildPatch(update: CustomerUpdate): ApiRequest {
  const { email, attributes, cardRequest } = update;
  return {
    method: 'patch',
    path: customerPath(email),
    body: JSON.stringify({ data: { type: 'customers', id: email, attributes } }),
    mayRepeat: cardRequest === 'none',
  };
}

/** Reads one customer back. */
export function buildRead(email: string): ApiRequest {
  return { method: 'get', path: customerPath(email), mayRepeat: true };
}

/** The cheapest request that proves token, account and scope; its `meta.page.total` counts the customers. */
export const CONNECTION_TEST: ApiRequest = {
  method: 'get',
  path: '/customers?page[size]=1',
  mayRepeat: true,
};

function customerPath(email: string): string {
  return `/customers/${encodeURIComponent(email)}`;
}
