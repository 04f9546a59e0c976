/** Connects, tests and disconnects. The token goes to the script and stays nowhere here. */
import { lookAtSchedule } from './schedule';
import { perform, type Work } from './work';

/** True where the account and its token work. */
export async function connect(work: Work, account: string, token: string): Promise<boolean> {
  const connection = await perform(work, 'connect', 'connect', { account, token });
  if (connection === undefined) return false;
  work.dispatch({ kind: 'connected', connection });
  lookAtScheduleAnew(work);
  return true;
}

export async function testConnection(work: Work): Promise<void> {
  if (await countCustomers(work)) work.dispatch({ kind: 'notice', notice: 'tested' });
}

/** True where the connection works. */
export async function countCustomers(work: Work): Promise<boolean> {
  const connection = await perform(work, 'test', 'testConnection', {});
  if (connection === undefined) return false;
  work.dispatch({ kind: 'connected', connection });
  return true;
}

export async function disconnect(work: Work): Promise<void> {
  if ((await perform(work, 'disconnect', 'disconnect', {})) === undefined) return;
  work.dispatch({ kind: 'connected', connection: null });
  lookAtScheduleAnew(work);
}

/** Only who is connected may have one. */
function lookAtScheduleAnew(work: Work): void {
  if (work.state().schedule !== null) void lookAtSchedule(work);
}
