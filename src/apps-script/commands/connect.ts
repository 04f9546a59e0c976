/** Menu: asks for account and token, tries them, and keeps them only if they work. */
import { parseAccount } from '../../core/account';
import { readAccount, saveConnection } from '../connection-store';
import { askText, tell } from '../dialogs';
import { readMessages } from '../language-store';
import { requireRights } from '../rights';
import { readTypedConnection, tryConnection } from '../try-connection';

export function connect(): void {
  requireRights('script.external_request');
  const messages = readMessages();
  const { connect: words } = messages;

  const current = readAccount();
  const question = [...(current === null ? [] : [words.accountNow(current)]), words.account].join('\n');
  const accountText = askText(words.title, question);
  if (accountText === undefined) return;
  if (parseAccount(accountText) === undefined) {
    tell(`${words.accountMalformed(accountText)} ${words.notKept}`, messages);
    return;
  }
  const tokenText = askText(words.title, words.token);
  if (tokenText === undefined) return;
  const connection = readTypedConnection(accountText, tokenText, messages);
  if (typeof connection === 'string') {
    tell(`${connection} ${words.notKept}`, messages);
    return;
  }
  const trial = tryConnection(connection, messages);
  if (trial.ok) saveConnection(connection);
  tell(
    trial.ok ? words.connected(connection.account, trial.customers) : `${trial.sentence} ${words.notKept}`,
    messages,
  );
}
