import { AT_GOOGLE, QUICK } from '../../bench/pace/surroundings';
import { simulatePace } from '../../bench/pace/simulate-pace';
import type { RateHeaders, RateKind } from '../../host/customer-api/rate-limit';

const RATES = [60, 600, 3000];
const KINDS: RateKind[] = ['window', 'bucket'];
const GOALS: { headers: RateHeaders; atLeast: number; below: number }[] = [
  { headers: 'all', atLeast: 0.95, below: 0.01 },
  { headers: 'retry-after', atLeast: 0.95, below: 0.01 },
  { headers: 'none', atLeast: 0.9, below: 0.03 },
];
const servers = RATES.flatMap((ratePerMinute) =>
  KINDS.flatMap((kind) => GOALS.map((goal) => ({ ratePerMinute, kind, ...goal }))),
);

describe('pace at a limit that it is not told, over 25 windows', () => {
  it.each([
    ...servers.map((server) => ({ ...server, where: 'quick answers', surroundings: QUICK })),
    ...servers.map((server) => ({ ...server, where: 'as at Google', surroundings: AT_GOOGLE })),
  ])(
    '$ratePerMinute a minute, $kind, headers: $headers, $where -> $atLeast used, refusals below $below',
    ({ atLeast, below, ...setup }) => {
      const { used, throttled } = simulatePace({ ...setup, windows: 25 });
      expect(used).toBeGreaterThanOrEqual(atLeast);
      expect(throttled).toBeLessThan(below);
    },
  );
});
