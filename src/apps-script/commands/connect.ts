/** Menu: asks for account and token, tries them, and keeps them only if they work. */
import { parseAccount, parseToken } from '../../core/account';
import { parseCustomerTotal } from '../../core/customer';
import type { Messages } from '../../core/messages';
import { classifyReply, type ApiReply, type NoReply } from '../../core/reply';
import { describeProblem } from '../../core/run-end';
import { CONNECTION_TEST } from '../../core/update-request';
import { createApiClient, type Connection } from '../api-client';
import { readAccount, saveConnection } from '../connection-store';
import { askText, tell } from '../dialogs';
import { readMessages } from '../language-store';

export function connect(): void {
  const messages = readMessages();
  const { connect: words } = messages;

  const current = readAccount();
  const question = [...(current === null ? [] : [words.accountNow(current)]), words.account].join('\n');
  const accountText = askText(words.title, question);
  if (accountText === undefined) return;
  const account = parseAccount(accountText);
  if (account === undefined) {
    tell(`${words.accountMalformed(accountText)} ${words.notKept}`, messages);
    return;
  }
  const tokenText = askText(words.title, words.token);
  if (tokenText === undefined) return;
  const token = parseToken(tokenText);
  if (token === undefined) {
    tell(`${words.tokenMalformed} ${words.notKept}`, messages);
    return;
  }
  tell(tryConnection({ account, token }, messages), messages);
}

function tryConnection(connection: Connection, messages: Messages): string {
  const { connect: words } = messages;
  const answer = createApiClient(connection).sendAll([CONNECTION_TEST]);
  if (answer.kind === 'trouble') {
    const problem = answer.trouble === 'not-permitted' ? messages.stopped.notPermitted : words.noAnswer;
    return `${problem} ${words.notKept}`;
  }
  const [reply = 'no-connection'] = answer.replies;
  const problem = describeReply(reply, connection, messages);
  if (problem !== undefined) return `${problem} ${words.notKept}`;
  saveConnection(connection);
  return words.connected(
    connection.account,
    typeof reply === 'string' ? undefined : parseCustomerTotal(reply.body),
  );
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
