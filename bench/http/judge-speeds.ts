/** Compares the sides at one latency, and judges the bundle by it. */
import type { Goal, Table } from '../measurement';
import { formatCount, formatNumber, median } from '../report/numbers';
import type { Traffic } from './loops';
import type { ScriptRun } from './run-script';

/** Of the bundle and of the flood. */
export const ROWS = 1000;

const LOOP_GOAL = { latencyMs: 300, times: 40 };
const FLOOD_GOAL = 3;

export type SideName = 'bundle' | 'tutorial' | 'requests' | 'floodByFetch' | 'floodOnSockets';

const SIDE_TITLES: Readonly<Record<SideName, string>> = {
  bundle: 'this bundle',
  tutorial: 'loop in Apps Script: a request and its cells, row by row',
  requests: 'loop over requests alone',
  floodByFetch: 'flood: all at once, by fetch',
  floodOnSockets: 'flood: all at once, a socket each',
};

/** What each side did in its turn. */
export type Round = Readonly<Record<SideName, Traffic>> & { readonly bundle: ScriptRun };

/** What was measured at one latency. */
export interface Speeds {
  readonly latencyMs: number;
  readonly loopRows: number;
  readonly rounds: readonly Round[];
}

function secondsOf({ rounds }: Speeds, side: SideName): number {
  return median(rounds.map((round) => round[side].durationMs)) / 1000;
}

function rowsOf({ loopRows }: Speeds, side: SideName): number {
  return side === 'tutorial' || side === 'requests' ? loopRows : ROWS;
}

function rowsPerSecond(speeds: Speeds, side: SideName): number {
  return rowsOf(speeds, side) / secondsOf(speeds, side);
}

export function tabulateSides(speeds: Speeds): Table {
  const names = Object.keys(SIDE_TITLES) as SideName[];
  return {
    headers: [`At ${speeds.latencyMs} ms latency`, 'rows', 'seconds', 'rows a second', 'bundle is faster by'],
    rows: names.map((name) => [
      SIDE_TITLES[name],
      formatCount(rowsOf(speeds, name)),
      formatNumber(secondsOf(speeds, name)),
      formatNumber(rowsPerSecond(speeds, name)),
      `${formatNumber(rowsPerSecond(speeds, 'bundle') / rowsPerSecond(speeds, name))} times`,
    ]),
  };
}

export function tabulateBundle(speeds: readonly Speeds[]): Table {
  return {
    headers: ['Where the bundle’s time goes', 'seconds', 'waiting for HTTP', 'bundle and host', 'batches'],
    rows: speeds.map(({ latencyMs, rounds }) => {
      const runs = rounds.map(({ bundle }) => bundle);
      const total = median(runs.map(({ durationMs }) => durationMs));
      const http = median(runs.map(({ httpMs }) => httpMs));
      const batches = median(runs.map(({ batchCount }) => batchCount));
      const seconds = [total, http, total - http].map((ms) => formatNumber(ms / 1000));
      return [`${latencyMs} ms latency`, ...seconds, formatCount(batches)];
    }),
  };
}

export function judgeSpeeds(speeds: Speeds): Goal[] {
  const { latencyMs } = speeds;
  const bundle = rowsPerSecond(speeds, 'bundle');
  const loops = (['tutorial', 'requests'] as const).map((side): Goal => {
    const times = bundle / rowsPerSecond(speeds, side);
    return {
      name: `${latencyMs} ms: faster than the ${SIDE_TITLES[side]}`,
      wanted: `at least ${LOOP_GOAL.times} times`,
      measured: `${formatNumber(times)} times`,
      isMet: times >= LOOP_GOAL.times,
    };
  });
  const times = secondsOf(speeds, 'bundle') / secondsOf(speeds, 'floodByFetch');
  const againstFlood: Goal = {
    name: `${latencyMs} ms: time against the flood by fetch`,
    wanted: `at most ${FLOOD_GOAL} times`,
    measured: `${formatNumber(times)} times`,
    isMet: times <= FLOOD_GOAL,
  };
  return latencyMs === LOOP_GOAL.latencyMs ? [...loops, againstFlood] : [againstFlood];
}
