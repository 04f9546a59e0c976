/** What a reply of Omniwallet means for its row and for the run: one table of statuses. */
import { parseCustomer, type ReturnedCustomer } from './customer';
import { findWords, type ReplyWords } from './reply-words';

/** A reply as it came over the wire. */
export interface ApiReply {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Why there was no reply. */
export type NoReply = 'timeout' | 'no-connection';

/** A problem of the run: it stops, says so once, and leaves the rest queued. */
export type StopReason =
  | { readonly kind: 'unauthorized'; readonly words: readonly ReplyWords[] }
  | { readonly kind: 'forbidden'; readonly words: readonly ReplyWords[] }
  | { readonly kind: 'redirected'; readonly status: number }
  | { readonly kind: 'wrong-headers'; readonly status: number };

export type Verdict =
  | { readonly kind: 'customer'; readonly customer: ReturnedCustomer }
  /** Accepted without a customer in the reply: it has to be read back. */
  | { readonly kind: 'accepted' }
  | { readonly kind: 'rejected'; readonly status: number; readonly words: readonly ReplyWords[] }
  | { readonly kind: 'throttled' }
  /** Not known whether it was applied. */
  | { readonly kind: 'unclear'; readonly cause: number | NoReply; readonly words: readonly ReplyWords[] }
  | { readonly kind: 'stop'; readonly reason: StopReason };

/** The verdict on a reply to PATCH or GET of one customer; the table is that of Omniwallet's errors. */
export function classifyReply(reply: ApiReply | NoReply): Verdict {
  if (typeof reply === 'string') return { kind: 'unclear', cause: reply, words: [] };
  const { status, body } = reply;
  const words = findWords(body);

  if (status >= 200 && status < 300) {
    const customer = parseCustomer(body);
    return customer === undefined ? { kind: 'accepted' } : { kind: 'customer', customer };
  }
  // Never followed: the token must not travel to another host.
  if (status >= 300 && status < 400) return { kind: 'stop', reason: { kind: 'redirected', status } };

  switch (status) {
    case 401:
      return { kind: 'stop', reason: { kind: 'unauthorized', words } };
    case 403:
      return { kind: 'stop', reason: { kind: 'forbidden', words } };
    // Every row would fail alike, and no cell can put it right.
    case 406:
    case 415:
      return { kind: 'stop', reason: { kind: 'wrong-headers', status } };
    // The server gave up waiting for the request (RFC 9110, section 15.5.9).
    case 408:
      return { kind: 'unclear', cause: status, words };
    case 429:
      return { kind: 'throttled' };
  }
  return status >= 400 && status < 500
    ? { kind: 'rejected', status, words }
    : { kind: 'unclear', cause: status, words };
}
