/** Connect, test and disconnect: the token comes in once and never goes out. */
import { endOfToken } from '../../core/account';
import { judgeCondition } from '../../core/run-record';
import type { ConnectionView } from '../../core/sidebar/views';
import type { Connection } from '../api-client';
import { readConnection, removeToken, saveConnection } from '../connection-store';
import { readEmail } from '../person';
import { readRun } from '../run/run-store';
import { readTypedConnection, tryConnection } from '../try-connection';
import { give, refuse, type Handler } from './answer';

export function viewConnection({ account, token }: Connection, customers?: number): ConnectionView {
  return { account, tokenEnd: endOfToken(token), customers: customers ?? null };
}

export const connect: Handler<'connect'> = (typed, messages) => {
  const { notKept } = messages.connect;
  const connection = readTypedConnection(typed.account, typed.token, messages);
  if (typeof connection === 'string') return refuse(`${connection} ${notKept}`);
  const trial = tryConnection(connection, messages);
  if (!trial.ok) return refuse(`${trial.sentence} ${notKept}`);
  saveConnection(connection);
  return give(viewConnection(connection, trial.customers));
};

export const testConnection: Handler<'testConnection'> = (_, messages) => {
  const connection = readConnection();
  if (connection === undefined) return refuse(messages.connect.missing);
  const trial = tryConnection(connection, messages);
  return trial.ok ? give(viewConnection(connection, trial.customers)) : refuse(trial.sentence);
};

export const disconnect: Handler<'disconnect'> = (_, { answers }) => {
  const run = readRun();
  const isMine = run?.startedBy === readEmail();
  // Without the token its worker could only give the run up.
  if (run !== undefined && isMine && judgeCondition(run, Date.now()) !== 'interrupted')
    return refuse(answers.disconnectLater);
  removeToken();
  return give({});
};
