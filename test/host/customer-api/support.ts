/** Customers, requests and shorthands that the tests of the stand-in share. */
import type { CustomerApi } from '../../../host/customer-api/customer-api';
import { makeCustomer } from '../../../host/customer-api/make-customer';
import type { ApiReply, ApiRequest, StoredCustomer } from '../../../host/customer-api/types';

export const TOKEN = 'token-of-the-tests';
const ACCOUNT = 'shop';

export const HEADERS: Readonly<Record<string, string>> = {
  Accept: 'application/vnd.api+json',
  'Content-Type': 'application/vnd.api+json',
  Authorization: `Bearer ${TOKEN}`,
  'X-Omniwallet-Account': ACCOUNT,
};

export const ANA: StoredCustomer = makeCustomer('ana@example.com', {
  name: 'Ana',
  last_name: 'García',
  phone: '+34600111222',
  level: 'Gold',
  points: 350,
  card: '0012345678',
});

export const BOB: StoredCustomer = makeCustomer('Bob@Example.com', { name: 'Bob', card: '2222222222' });

export const ANA_PATH = '/v1/customers/ana%40example.com';

export const CREDENTIALS = { token: TOKEN, account: ACCOUNT };

export function updateOf(attributes: unknown, id: unknown = ANA.email, type: unknown = 'customers'): string {
  return JSON.stringify({ data: { type, id, attributes } });
}

export function patchAna(attributes: unknown): ApiRequest {
  return { method: 'PATCH', path: ANA_PATH, headers: HEADERS, body: updateOf(attributes) };
}

export const readAna: ApiRequest = { method: 'GET', path: ANA_PATH, headers: HEADERS };

export function findCustomer(api: CustomerApi, email: string): StoredCustomer | undefined {
  return api.customers().find((customer) => customer.email === email);
}

/** The status, or `cut` where there is no reply. */
export function statusOf(reply: ApiReply): number | 'cut' {
  return reply.dropped ? 'cut' : reply.status;
}

export interface ReplyDocument {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly status: string;
    readonly title: string;
    readonly detail: string;
    readonly source?: { readonly pointer?: string; readonly parameter?: string };
  }[];
  readonly message?: string;
  readonly meta?: { readonly page: unknown };
  readonly links?: Readonly<Record<string, string>>;
}

export function documentOf(reply: ApiReply): ReplyDocument {
  if (reply.dropped) throw new Error('The connection was cut.');
  return JSON.parse(reply.body) as ReplyDocument;
}

/** Each error as `status where`. */
export function errorsOf({ errors = [] }: ReplyDocument): readonly string[] {
  return errors.map(({ status, source }) => [status, source?.pointer ?? source?.parameter].join(' ').trim());
}
