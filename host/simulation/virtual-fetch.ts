/** Sends requests to the stand-in in virtual time: so many at once, each taking as long as its reply. */
import type { CustomerApi } from '../customer-api/customer-api';
import type { Clock, HttpReply, HttpRequest, SendAll } from '../platform';

export interface FetchModel {
  /** Of each call of `fetch` or `fetchAll`. */
  readonly perCallMs: number;
  /** Of each request, beside what the server takes. */
  readonly perRequestMs: number;
  /** How many requests of one call are under way at the same time. */
  readonly concurrency: number;
}

/** Assumed, but for the concurrency, which one author observed to be 10 to 20; see docs/platform-notes.md. */
export const DEFAULT_FETCH_MODEL: FetchModel = { perCallMs: 50, perRequestMs: 20, concurrency: 20 };

/** A request and what became of it, as soon as the server has dealt with it. */
export interface Exchange {
  readonly request: HttpRequest;
  readonly reply: HttpReply;
  readonly atMs: number;
}

const SERVICE_ORIGIN = 'https://api.omniwallet.cloud';

/** The server deals with all requests before time passes: killed meanwhile, a script loses replies, not effects. */
export function createVirtualFetch(
  api: CustomerApi,
  clock: Clock,
  model: FetchModel,
  onExchange: (exchange: Exchange) => void,
): SendAll {
  function send(request: HttpRequest, atMs: number): { reply: HttpReply; durationMs: number } {
    const { url, method, headers, body, timeoutMs } = request;
    if (new URL(url).origin !== SERVICE_ORIGIN) {
      return { reply: { ok: false, reason: 'dns' }, durationMs: 0 };
    }
    const path = url.slice(SERVICE_ORIGIN.length);
    const { delayMs, ...answer } = api.handle({ method, path, headers, body }, atMs);
    if (delayMs > timeoutMs) return { reply: { ok: false, reason: 'timeout' }, durationMs: timeoutMs };
    const reply: HttpReply = answer.dropped ? { ok: false, reason: 'address' } : { ok: true, ...answer };
    return { reply, durationMs: delayMs };
  }

  return (requests) => {
    const startMs = clock.nowMs();
    /** When each of the connections is free again. */
    const freeAtMs = new Array<number>(Math.min(model.concurrency, requests.length)).fill(startMs);
    const replies = requests.map((request) => {
      const atMs = Math.min(...freeAtMs);
      const { reply, durationMs } = send(request, atMs);
      freeAtMs[freeAtMs.indexOf(atMs)] = atMs + durationMs + model.perRequestMs;
      onExchange({ request, reply, atMs });
      return reply;
    });
    clock.sleep(Math.max(startMs, ...freeAtMs) - startMs + model.perCallMs);
    return replies;
  };
}
