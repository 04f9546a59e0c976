/** The stand-in Omniwallet: pure and synchronous, so that it serves real HTTP and simulations in virtual time alike. */
import type { Answer } from './answers';
import { createApplication } from './application';
import { checkReply } from './check-reply';
import { createCustomerStore } from './customer-store';
import { drawDelayMs, mergeFaults, NO_FAULTS, type Faults } from './faults';
import { createGateway } from './gateway';
import { parseObject, readMember } from './request-document';
import { createRequestLog, type LogEntry } from './request-log';
import { findRoute } from './route';
import { createRandom, type Random } from './seeded-random';
import type { ApiReply, ApiRequest, StoredCustomer } from './types';

export interface CustomerApiOptions {
  readonly customers: readonly StoredCustomer[];
  /** @default DEMO_TOKEN */
  readonly token?: string;
  /** @default DEMO_ACCOUNT */
  readonly account?: string;
  readonly faults?: Partial<Faults>;
  /** Decides on chance faults and card numbers. @default createRandom(1) */
  readonly random?: Random;
  /** @default 200,000 */
  readonly maxLogEntries?: number;
  /** Whether the log keeps what was sent and replied. @default true */
  readonly logBodies?: boolean;
  /** Called with each request as soon as it is answered. */
  readonly onRequest?: (entry: LogEntry) => void;
}

export interface CustomerApi {
  /** @throws if the reply would break the description, which is a bug of the stand-in or of its customers. */
  handle(request: ApiRequest, nowMs: number): ApiReply;
  customers(): readonly StoredCustomer[];
  faults(): Faults;
  /** Changes the faults named and keeps the others. A changed limit per minute starts to count anew. */
  setFaults(changes: Partial<Faults>): void;
  /** Oldest first. */
  requestLog(): readonly LogEntry[];
}

export const DEMO_TOKEN = 'demo-token-1234';
export const DEMO_ACCOUNT = 'demo';

const DEFAULT_MAX_LOG_ENTRIES = 200_000;

export function createCustomerApi(options: CustomerApiOptions): CustomerApi {
  const { token = DEMO_TOKEN, account = DEMO_ACCOUNT, logBodies = true, onRequest } = options;
  const random = options.random ?? createRandom(1);
  const store = createCustomerStore(options.customers, random);
  const log = createRequestLog(options.maxLogEntries ?? DEFAULT_MAX_LOG_ENTRIES);
  const gateway = createGateway(createApplication({ token, account }, store), random);
  let faults = mergeFaults(NO_FAULTS, options.faults ?? {});

  function record(request: ApiRequest, reply: ApiReply, atMs: number, isApplied: boolean): void {
    const { method, path, body } = request;
    const status = reply.dropped ? null : reply.status;
    const bodies = {
      ...(body === undefined || body === '' ? {} : { body: summarizeBody(body) }),
      ...(reply.dropped || reply.body === '' ? {} : { replyBody: reply.body }),
    };
    const facts = { atMs, method, path, status, durationMs: reply.delayMs, isApplied };
    const entry = logBodies ? { ...facts, ...bodies } : facts;
    log.add(entry);
    onRequest?.(entry);
  }

  function handle(request: ApiRequest, nowMs: number): ApiReply {
    const route = findRoute(request.method, request.path);
    const delayMs = drawDelayMs(faults, random);
    const updatesBefore = store.updateCount();
    const answer = gateway(request, route, faults, nowMs);
    if (answer !== undefined) checkReply(route, answer);
    const reply: ApiReply = answer === undefined ? { dropped: true, delayMs } : writeReply(answer, delayMs);
    record(request, reply, nowMs, store.updateCount() > updatesBefore);
    return reply;
  }

  return {
    handle,
    customers: () => store.all(),
    faults: () => faults,
    setFaults(changes) {
      faults = mergeFaults(faults, changes);
    },
    requestLog: () => log.entries(),
  };
}

function writeReply({ status, headers, body }: Answer, delayMs: number): ApiReply {
  if (body === undefined) return { dropped: false, status, headers, body: '', delayMs };
  const text = typeof body.content === 'string' ? body.content : JSON.stringify(body.content);
  return {
    dropped: false,
    status,
    headers: { 'Content-Type': body.mediaType, ...headers },
    body: text,
    delayMs,
  };
}

/** The attributes of an update, which are what people look for in a log. */
function summarizeBody(text: string): unknown {
  const parsed = parseObject(text);
  if (!parsed.ok) return text.slice(0, 1000);
  return readMember(readMember(parsed.value, 'data'), 'attributes') ?? parsed.value;
}
