/** Measures what a limit of 600 requests a minute costs: rows that are lost, and time. */
import { makeUpdates } from '../list';
import type { BenchContext, Section } from '../measurement';
import { formatCount, formatNumber } from '../report/numbers';
import { flood, type Traffic } from './loops';
import { sendByFetch } from './send-update';
import { runBundle } from './sides';
import { toHttp } from './update-http';
import { withStandIn } from './with-stand-in';

const RATE_PER_MINUTE = 600;
const LATENCY_MS = 100;
const ROWS = 1000;

/** Once each: a run that waits for a minute does not vary. Each side meets a server that nobody has used before. */
export async function measureLimit({ projectRoot, say }: BenchContext): Promise<Section> {
  const updates = makeUpdates(ROWS);
  say(`${RATE_PER_MINUTE} a minute: the flood`);
  const flooded = await withLimitedServer((apiUrl) =>
    flood(
      updates.map((update) => toHttp(update, apiUrl)),
      sendByFetch,
    ),
  );
  say(`${RATE_PER_MINUTE} a minute: the bundle, which takes about two minutes`);
  const bundle = await withLimitedServer((apiUrl) => runBundle(projectRoot, updates, apiUrl));

  const lostByFlood = ROWS - answered(flooded);
  const lostByBundle = ROWS - answered(bundle);
  const line = (name: string, traffic: Traffic): string[] => [
    name,
    formatCount(answered(traffic)),
    formatCount(ROWS - answered(traffic)),
    formatCount(traffic.statuses.get(429) ?? 0),
    formatNumber(traffic.durationMs / 1000),
  ];
  return {
    title: `A limit of ${RATE_PER_MINUTE} requests a minute, over real HTTP`,
    tables: [
      {
        headers: [`${formatCount(ROWS)} rows, ${LATENCY_MS} ms latency`, 'updated', 'lost', '429', 'seconds'],
        rows: [line('this bundle', bundle), line('flood: all at once, by fetch, no retry', flooded)],
      },
    ],
    goals: [
      {
        name: 'rows that the bundle loses',
        wanted: '0',
        measured: formatCount(lostByBundle),
        isMet: lostByBundle === 0,
      },
      {
        name: 'rows that the flood loses',
        wanted: formatCount(ROWS - RATE_PER_MINUTE),
        measured: formatCount(lostByFlood),
        isMet: lostByFlood === ROWS - RATE_PER_MINUTE,
      },
    ],
    notes: [
      'Measured once. The server counts in fixed windows as Laravel does, and says so in its headers; the bundle is not told the limit.',
      `Without waiting nobody gets ${formatCount(ROWS)} rows through before the second window opens after 60 seconds.`,
    ],
  };
}

/** Each row is sent until it is answered, so that good answers are rows. */
function answered({ statuses }: Traffic): number {
  return statuses.get(200) ?? 0;
}

function withLimitedServer<Result>(act: (apiUrl: string) => Promise<Result>): Promise<Result> {
  const emails = makeUpdates(ROWS).map(({ email }) => email);
  const faults = { latencyMs: LATENCY_MS, ratePerMinute: RATE_PER_MINUTE };
  return withStandIn({ emails, faults }, act);
}
