import {
  createRateLimiter,
  toRateHeaders,
  type RateHeaders,
  type RateKind,
} from '../../host/customer-api/rate-limit';
import { noteBatch, planBatch, startPace, type BatchReport, type Pace } from '../../src/core/pace';
import { readRateSigns } from '../../src/core/retry-after';

/** A batch that took 300 ms, all of it answered unless told otherwise. */
const report = (startMs: number, sent: number, given: Partial<BatchReport> = {}): BatchReport => ({
  startMs,
  endMs: startMs + 300,
  sent,
  throttled: 0,
  unclear: 0,
  ...given,
});

/** Sizes and starts of the batches that follow, each answered as `answer` says. */
function follow(
  pace: Pace,
  count: number,
  answer: (index: number, size: number) => Partial<BatchReport> = () => ({}),
): string[] {
  let current = pace;
  let nowMs = 0;
  return Array.from({ length: count }, (_, index) => {
    const { size, startAtMs } = planBatch(current, nowMs);
    current = noteBatch(current, report(startAtMs, size, answer(index, size)));
    nowMs = startAtMs + 300;
    return `${size} at ${startAtMs}`;
  });
}

describe('pace without a limit', () => {
  it('starts at 5 and grows; the customary limit is reached exactly and passed with a small batch', () => {
    expect(follow(startPace(0), 5)).toEqual(['5 at 0', '55 at 300', '5 at 600', '100 at 900', '100 at 1200']);
  });

  it('never more than the setting allows', () => {
    expect(follow(startPace(0, { maxBatchSize: 8 }), 4)).toEqual([
      '5 at 0',
      '8 at 300',
      '8 at 600',
      '8 at 900',
    ]);
  });
});

describe('pace at a limit that it is told', () => {
  const told = (perMinute: number, maxBatchSize = 100): Pace => startPace(0, { maxBatchSize, perMinute });

  it('goes evenly from the start, just below it, once the first answers are well', () => {
    expect(follow(told(600), 4)).toEqual(['5 at 0', '10 at 5051', '20 at 10102', '40 at 15153']);
  });

  it('fewer requests than batches would be -> one at a time', () => {
    expect(follow(told(3), 4)).toEqual(['1 at 0', '1 at 20203', '1 at 40406', '1 at 60609']);
  });

  it('more than the largest batches hold -> more batches', () => {
    expect(follow(told(600, 20), 3)).toEqual(['5 at 0', '10 at 2021', '20 at 4042']);
  });

  it('never passes it, however long all is well', () => {
    const hours = 3;
    const plans = follow(told(60), hours * 60 * 12);
    expect(new Set(plans.map((plan) => plan.split(' ')[0]))).toEqual(new Set(['5']));
    expect(plans.at(-1)).toBe(`5 at ${(plans.length - 1) * 5051}`);
  });

  it('the server allows less -> obeys, and goes a little slower afterwards', () => {
    const plans = follow(told(600), 5, (index) => (index === 2 ? { throttled: 10, retryAfterMs: 7000 } : {}));
    expect(plans.slice(2)).toEqual(['20 at 10102', '1 at 17402', '48 at 22453']);
  });
});

describe('pace in trouble', () => {
  it('faults -> half the size after a second, and back step by step', () => {
    const plans = follow(startPace(0), 6, (index) => (index === 1 ? { unclear: 1 } : {}));
    expect(plans).toEqual(['5 at 0', '55 at 300', '27 at 1600', '54 at 1900', '100 at 2200', '100 at 2500']);
  });

  it('429 with Retry-After -> one request then, and evenly from there on', () => {
    const plans = follow(startPace(0), 5, (index) =>
      index === 2 ? { throttled: 5, retryAfterMs: 58_000 } : {},
    );
    expect(plans.slice(2)).toEqual(['5 at 600', '1 at 58900', '5 at 63951']);
  });

  it('429 without a word -> probes after a second, ten, and a minute', () => {
    const plans = follow(startPace(0), 6, (index, size) => (index >= 2 ? { throttled: size } : {}));
    expect(plans.slice(2)).toEqual(['5 at 600', '1 at 1900', '1 at 10102', '1 at 60607']);
  });

  it('the server says that nothing is left -> it need not refuse', () => {
    const plans = follow(startPace(0), 3, (index) =>
      index === 1 ? { remaining: 0, retryAfterMs: 30_000 } : {},
    );
    expect(plans.slice(1)).toEqual(['55 at 300', '1 at 30600']);
  });

  it('the server says how many are left -> no more than those', () => {
    const plans = follow(startPace(0), 2, (index) => (index === 0 ? { remaining: 12 } : {}));
    expect(plans).toEqual(['5 at 0', '12 at 300']);
  });

  it('a probe that comes late, in another execution -> the window was no longer than planned', () => {
    let pace = startPace(0);
    pace = noteBatch(pace, report(0, 60));
    pace = noteBatch(pace, report(300, 5, { throttled: 5, retryAfterMs: 59_000 }));
    expect(planBatch(pace, 300_000)).toEqual({ size: 1, startAtMs: 300_000 });
    pace = noteBatch(pace, report(300_000, 1));
    expect(planBatch(pace, 300_300)).toEqual({ size: 5, startAtMs: 305_051 });
  });
});

/** Runs against a server's limiter: the share of its limit that was used, and the share of refusals. */
function simulate(perMinute: number, kind: RateKind, headers: RateHeaders, minutes: number) {
  const decide = createRateLimiter(kind, perMinute);
  const startMs = Date.UTC(2026, 0, 1) + 437;
  const endMs = startMs + minutes * 60_000;
  let pace = startPace(startMs);
  let nowMs = startMs;
  let answered = 0;
  let refused = 0;
  for (;;) {
    const plan = planBatch(pace, nowMs);
    if (plan.startAtMs >= endMs)
      return { used: answered / (perMinute * minutes), refused: refused / (answered + refused) };
    const arrivedMs = plan.startAtMs + 100;
    const batchEndMs = plan.startAtMs + 320;
    const decisions = Array.from({ length: plan.size }, () => decide(arrivedMs));
    const signs = decisions.map((decision) => {
      const sent = toRateHeaders(decision, headers);
      return readRateSigns(
        Object.fromEntries(Object.entries(sent).map(([name, value]) => [name.toLowerCase(), value])),
        batchEndMs,
      );
    });
    const throttled = decisions.filter(({ isAllowed }) => !isAllowed).length;
    answered += plan.size - throttled;
    refused += throttled;
    const pauses = signs.flatMap((sign) => sign.retryAfterMs ?? []);
    const left = signs.flatMap((sign) => sign.remaining ?? []);
    pace = noteBatch(pace, {
      startMs: plan.startAtMs,
      endMs: batchEndMs,
      sent: plan.size,
      throttled,
      unclear: 0,
      retryAfterMs: pauses.length > 0 ? Math.max(...pauses) : undefined,
      remaining: left.length > 0 ? Math.min(...left) : undefined,
    });
    // The outcomes are written before the next batch.
    nowMs = batchEndMs + 200;
  }
}

describe('pace at a limit that it is not told, over 25 windows', () => {
  const kinds: RateKind[] = ['window', 'bucket'];
  it.each(
    [60, 600, 3000].flatMap((perMinute) =>
      kinds.flatMap((kind) => [
        { perMinute, kind, headers: 'all' as const, atLeast: 0.95, below: 0.01 },
        { perMinute, kind, headers: 'retry-after' as const, atLeast: 0.95, below: 0.01 },
        { perMinute, kind, headers: 'none' as const, atLeast: 0.9, below: 0.03 },
      ]),
    ),
  )(
    '$perMinute a minute, $kind, headers: $headers -> at least $atLeast used, refusals below $below',
    (given) => {
      const { used, refused } = simulate(given.perMinute, given.kind, given.headers, 25);
      expect(used).toBeGreaterThanOrEqual(given.atLeast);
      expect(refused).toBeLessThan(given.below);
    },
  );
});
