/** The request that the bundle sends for a row, for those who send it without the bundle. */
import { DEMO_ACCOUNT, DEMO_TOKEN } from '../../host/customer-api/customer-api';
import type { CustomerUpdate } from '../../src/core/customer-update';
import { buildPatch } from '../../src/core/update-request';

export interface UpdateHttp {
  readonly url: string;
  readonly method: 'PATCH';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const JSON_API = 'application/vnd.api+json';

const HEADERS = {
  Accept: JSON_API,
  'Content-Type': JSON_API,
  Authorization: `Bearer ${DEMO_TOKEN}`,
  'X-Omniwallet-Account': DEMO_ACCOUNT,
};

export function toHttp(update: CustomerUpdate, apiUrl: string): UpdateHttp {
  const { path, body = '' } = buildPatch(update);
  return { url: `${apiUrl}/v1${path}`, method: 'PATCH', headers: HEADERS, body };
}
