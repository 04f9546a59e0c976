/** Measures rows a second over real HTTP: the bundle, two loops of one request at a time, and all at once. */
import { makeUpdates } from '../list';
import type { BenchContext, Section } from '../measurement';
import { judgeSpeeds, ROWS, tabulateBundle, tabulateSides, type Round, type Speeds } from './judge-speeds';
import { flood, loop } from './loops';
import { sendByFetch, sendOnOwnSocket } from './send-update';
import { checkAllUpdated, runBundle, runTutorialLoop } from './sides';
import { toHttp } from './update-http';
import { withStandIn } from './with-stand-in';

const LATENCIES_MS = [100, 300];

export async function measureSpeed(context: BenchContext): Promise<Section> {
  const roundCount = context.isQuick ? 1 : 3;
  const loopRows = context.isQuick ? 20 : 100;
  const speeds: Speeds[] = [];
  for (const latencyMs of LATENCIES_MS) {
    const rounds: Round[] = [];
    for (let round = 1; round <= roundCount; round += 1) {
      context.say(`speed at ${latencyMs} ms, round ${round} of ${roundCount}`);
      rounds.push(await runRound(context.projectRoot, latencyMs, loopRows));
    }
    speeds.push({ latencyMs, loopRows, rounds });
  }
  return {
    title: 'Speed over real HTTP',
    tables: [...speeds.map(tabulateSides), tabulateBundle(speeds)],
    goals: speeds.flatMap(judgeSpeeds),
    notes: [
      `Medians of ${roundCount} rounds in which each side has its turn. The stand-in Omniwallet runs in a process of its own, a new one for each round, so that nobody finds connections open.`,
      'The loop in Apps Script runs in the same local host as the bundle, where a spreadsheet call costs microseconds. At Google each costs tens of milliseconds, and this loop makes six a row.',
      'The flood is compared by Node’s fetch, which such tools use. It writes to no sheet, and at its end knows only a status for each request.',
    ],
  };
}

/** Each side in turn, so that a slow moment of the machine hits none of them alone. */
function runRound(projectRoot: string, latencyMs: number, loopRows: number): Promise<Round> {
  const updates = makeUpdates(ROWS);
  const emails = updates.map(({ email }) => email);
  return withStandIn({ emails, faults: { latencyMs } }, async (apiUrl) => {
    const all = updates.map((update) => toHttp(update, apiUrl));
    const few = all.slice(0, loopRows);
    // Nobody shall pay for the server's first steps.
    await flood(few, sendOnOwnSocket);
    return {
      bundle: await runBundle(projectRoot, updates, apiUrl),
      tutorial: await runTutorialLoop(projectRoot, updates.slice(0, loopRows), apiUrl),
      requests: await checkAllUpdated(loop(few, sendByFetch), loopRows),
      floodByFetch: await checkAllUpdated(flood(all, sendByFetch), ROWS),
      floodOnSockets: await checkAllUpdated(flood(all, sendOnOwnSocket), ROWS),
    };
  });
}
