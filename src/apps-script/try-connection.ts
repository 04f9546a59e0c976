/** Tries account and token with the cheapest request there is. */
import { parseAccount, parseToken } from '../core/account';
import { parseCustomerTotal } from '../core/customer';
import type { Messages } from '../core/messages';
import { classifyReply, type ApiReply, type NoReply } from '../core/reply';
import { describeProblem } from '../core/run-end';
import { CONNECTION_TEST } from '../core/update-request';
import { createApiClient, type Connection } from './api-client';

export type ConnectionTrial =
  /** `customers` is undefined where Omniwallet does not tell how many there are. */
  | { readonly ok: true; readonly customers: number | undefined }
  /** What is wrong and how to put it right. */
  | { readonly ok: false; readonly sentence: string };

/** Account and token as they were pasted; a sentence where they cannot be right. */
export function readTypedConnection(
  accountText: string,
  tokenText: string,
  { connect: words }: Messages,
): Connection | string {
  const account = parseAccount(accountText);
  if (account === undefined) return words.accountMalformed(accountText);
  const token = parseToken(tokenText);
  return token === undefined ? words.tokenMalformed : { account, token };
}

export function tryConnection(connection: Connection, messages: Messages): ConnectionTrial {
  const { connect: words } = messages;
  const answer = createApiClient(connection).sendAll([CONNECTION_TEST]);
  if (answer.kind === 'trouble') {
    const sentence = answer.trouble === 'not-permitted' ? messages.stopped.notPermitted : words.noAnswer;
    return { ok: false, sentence };
  }
  const [reply = 'no-connection'] = answer.replies;
  const problem = describeReply(reply, connection, messages);
  if (problem !== undefined) return { ok: false, sentence: problem };
  return { ok: true, customers: typeof reply === 'string' ? undefined : parseCustomerTotal(reply.body) };
}

/** What is wrong and how to put it right; undefined where nothing is. */
function describeReply(
  reply: ApiReply | NoReply,
  { account }: Connection,
  messages: Messages,
): string | undefined {
  const { connect: words } = messages;
  if (typeof reply === 'string') return words.noAnswer;
  if (reply.status === 200) return undefined;
  const verdict = classifyReply(reply);
  if (verdict.kind === 'stop') return describeProblem(verdict.reason, account, messages);
  return reply.status === 404 ? words.unknownAccount(account) : words.unexpected(reply.status);
}
