/** Measures, in virtual time, how much of a limit that it is not told is used, and how often it is hit. */
import type { RateHeaders, RateKind } from '../../host/customer-api/rate-limit';
import type { BenchContext, Goal, Section } from '../measurement';
import { formatCount, formatShare } from '../report/numbers';
import { simulateBundle, type BundleShares } from './simulate-bundle';
import { simulatePace, type PaceShares } from './simulate-pace';

const RATES = [60, 600, 3000];
const KINDS: readonly RateKind[] = ['window', 'bucket'];
const HEADERS: readonly RateHeaders[] = ['all', 'retry-after', 'none'];

/** What is asked for, by what the server says of its limit. */
const WANTED: Readonly<Record<RateHeaders, PaceShares>> = {
  all: { used: 0.95, throttled: 0.01 },
  'retry-after': { used: 0.95, throttled: 0.01 },
  none: { used: 0.9, throttled: 0.03 },
};

const PACE_WINDOWS = 25;
const BUNDLE_WINDOWS = 22;

/** A server, and how those who are not told of its limit got on with it. */
interface Tried {
  readonly ratePerMinute: number;
  readonly kind: RateKind;
  readonly headers: RateHeaders;
  readonly rowCount: number;
  readonly pace: PaceShares;
  readonly bundle: BundleShares;
}

export function measurePace({ projectRoot, isQuick, say }: BenchContext): Section {
  const windows = isQuick ? 4 : BUNDLE_WINDOWS;
  const tried = RATES.flatMap((ratePerMinute) =>
    KINDS.flatMap((kind) =>
      HEADERS.map((headers): Tried => {
        say(`pace at ${ratePerMinute} a minute, ${kind}, ${headers}`);
        const server = { ratePerMinute, kind, headers };
        const rowCount = ratePerMinute * windows;
        return {
          ...server,
          rowCount,
          pace: simulatePace({ ...server, windows: PACE_WINDOWS }),
          bundle: simulateBundle({ ...server, projectRoot, rowCount }),
        };
      }),
    ),
  );
  return {
    title: 'A limit that nobody told',
    tables: [
      {
        headers: [
          'Limit a minute, how it counts, what it says',
          'pace alone: used',
          '429',
          'bundle: rows',
          'used',
          '429',
          'used with pauses',
        ],
        rows: tried.map((one) => [
          nameOf(one),
          formatShare(one.pace.used),
          formatShare(one.pace.throttled),
          formatCount(one.rowCount),
          formatShare(one.bundle.used),
          formatShare(one.bundle.throttled),
          one.bundle.usedWithPauses === undefined ? '' : formatShare(one.bundle.usedWithPauses),
        ]),
      },
    ],
    goals: tried.map(judge),
    notes: [
      `Pace alone is src/core/pace against the stand-in’s limiter over ${PACE_WINDOWS} windows of a minute, with batches that are answered in 320 ms and written in 200.`,
      `The bundle is dist/Code.js in the simulation of Google, with its latencies and its six minutes, over ${windows} windows’ worth of rows. It is what is judged.`,
      'Used is what was answered, as a share of what the limit allows from the first request of each execution to its end; “with pauses” counts from the first request to the last, so that Google’s pauses of up to five minutes between two executions count as unused. A bucket starts full, so that more than 100 % can be used.',
    ],
  };
}

function nameOf({ ratePerMinute, kind, headers }: Tried): string {
  const says = { all: 'all headers', 'retry-after': 'Retry-After', none: 'no header' };
  return `${formatCount(ratePerMinute)}, ${kind}, ${says[headers]}`;
}

function judge(one: Tried): Goal {
  const wanted = WANTED[one.headers];
  const { used, throttled } = one.bundle;
  return {
    name: nameOf(one),
    wanted: `at least ${formatShare(wanted.used)} used, below ${formatShare(wanted.throttled)} 429`,
    measured: `${formatShare(used)}, ${formatShare(throttled)}`,
    isMet: used >= wanted.used && throttled < wanted.throttled,
  };
}
