/** The sides that are compared over real HTTP; each fails loudly where it did not do its work. */
import path from 'node:path';
import { countOutcomesOf } from '../../host/demo/report';
import type { CustomerUpdate } from '../../src/core/customer-update';
import { runScript, type ScriptRun } from './run-script';
import type { Traffic } from './loops';

export async function runBundle(
  projectRoot: string,
  updates: readonly CustomerUpdate[],
  apiUrl: string,
): Promise<ScriptRun> {
  const run = await runScript({ projectRoot, functionName: 'updateChangedRows', updates, apiUrl });
  const { updated } = countOutcomesOf(run.sheet);
  if (updated !== updates.length) throw new Error(`The bundle updated ${updated} of ${updates.length} rows.`);
  return run;
}

export async function runTutorialLoop(
  projectRoot: string,
  updates: readonly CustomerUpdate[],
  apiUrl: string,
): Promise<ScriptRun> {
  const scriptPath = path.join(projectRoot, 'bench/http/tutorial-loop.gs');
  const functionName = 'updateCustomers';
  const run = await runScript({ projectRoot, scriptPath, functionName, updates, apiUrl });
  return checkAllUpdated(Promise.resolve(run), updates.length);
}

/** The same traffic. Rejects unless so many requests were answered with 200, and no other ones. */
export async function checkAllUpdated<Kind extends Traffic>(
  traffic: Promise<Kind>,
  rows: number,
): Promise<Kind> {
  const { statuses } = await traffic;
  const isWhole = statuses.get(200) === rows && statuses.size === 1;
  if (!isWhole) throw new Error(`Of ${rows} rows: ${JSON.stringify([...statuses])}.`);
  return traffic;
}
