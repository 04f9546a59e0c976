/** Sends an update without the bundle: by Node's fetch, as tools do, or on a socket of its own. */
import { request as requestHttp } from 'node:http';
import { text } from 'node:stream/consumers';
import type { UpdateHttp } from './update-http';

/** The status of the answer; the answer itself is read and parsed, for otherwise the row would learn nothing. */
export type SendUpdate = (update: UpdateHttp) => Promise<number>;

export const sendByFetch: SendUpdate = async ({ url, ...options }) => {
  const response = await fetch(url, options);
  JSON.parse(await response.text());
  return response.status;
};

export const sendOnOwnSocket: SendUpdate = ({ url, method, headers, body }) =>
  new Promise((resolve, reject) => {
    const outgoing = requestHttp(url, { method, headers, agent: false }, (response) => {
      text(response).then((answer) => {
        JSON.parse(answer);
        resolve(response.statusCode ?? 0);
      }, reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
