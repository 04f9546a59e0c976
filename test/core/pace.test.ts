import fc from 'fast-check';
import { noteBatch, planBatch, startPace } from '../../src/core/pace';
import { follow, free, report, told } from './follow-pace';

const MINUTE_MS = 60_000;

describe('pace without a limit', () => {
  it('starts at 5 and grows, with small steps past customary limits: five batches are a thousand rows', () => {
    expect(follow(free(), 6)).toEqual([
      '5 at 0',
      '59 at 300',
      '250 at 600',
      '316 at 900',
      '400 at 1200',
      '242 at 1500',
    ]);
  });

  it('slow round trips -> a bucket has got requests back meanwhile: another small step passes it as well', () => {
    const slow = (_: number, __: number, startMs: number) => ({ endMs: startMs + 1500 });
    expect(follow(free(), 6, slow)).toEqual([
      '5 at 0',
      '33 at 1500',
      '25 at 3000',
      '6 at 4500',
      '220 at 6000',
      '14 at 7500',
    ]);
  });

  it('never more than the setting allows', () => {
    expect(follow(free(8), 4)).toEqual(['5 at 0', '8 at 300', '8 at 600', '8 at 900']);
    expect(follow(free(3), 2)).toEqual(['3 at 0', '3 at 300']);
  });

  it('never more than are answered in ten seconds', () => {
    const slow = (_: number, size: number, startMs: number) => ({ endMs: startMs + 100 * size });
    expect(follow(free(), 5, slow)).toEqual([
      '5 at 0',
      '59 at 500',
      '12 at 6400',
      '100 at 7600',
      '100 at 17600',
    ]);
  });
});

describe('pace at a limit that it is told', () => {
  it('goes evenly from the start, just below it', () => {
    expect(follow(told(600), 4)).toEqual(['5 at 0', '50 at 506', '50 at 5556', '50 at 10607']);
  });

  it('fewer requests than batches would be -> one at a time', () => {
    expect(follow(told(3), 4)).toEqual(['1 at 0', '1 at 20203', '1 at 40405', '1 at 60607']);
  });

  it('more than the largest batches hold -> more batches', () => {
    expect(follow(told(600, 20), 4)).toEqual(['5 at 0', '20 at 506', '20 at 2526', '20 at 4546']);
  });

  it('many batches a minute -> uses it all the same', () => {
    let pace = told(6000, 50);
    let [sent, nowMs] = [0, 0];
    while (nowMs < 10 * MINUTE_MS) {
      const { size, startAtMs } = planBatch(pace, nowMs);
      pace = noteBatch(pace, report(startAtMs, size));
      sent += size;
      nowMs = startAtMs + 300;
    }
    expect(sent).toBeGreaterThan(0.96 * 60_000);
    expect(pace.recent.length).toBeLessThan(50);
  });

  it('never passes it, however long all is well', () => {
    const hours = 3;
    const plans = follow(told(60), hours * 60 * 12);
    expect(new Set(plans.map((plan) => plan.split(' ')[0]))).toEqual(new Set(['5']));
    expect(plans.at(-1)).toBe('5 at 10904209');
  });

  it('the server allows less -> obeys, and goes by what it took', () => {
    const plans = follow(told(600), 10, (index) =>
      index === 6 ? { throttled: 5, retryAfterMs: 34_000 } : {},
    );
    expect(plans.slice(6)).toEqual(['50 at 25758', '1 at 60058', '25 at 60358', '25 at 65311']);
  });

  it('the server’s own number is lower -> that one holds', () => {
    const plans = follow(told(600), 9, (index) =>
      index === 6 ? { throttled: 5, retryAfterMs: 34_000, limit: 300, remaining: 0 } : {},
    );
    expect(plans.slice(6)).toEqual(['50 at 25758', '1 at 60058', '25 at 60358']);
  });

  it('late batches, quick and slow answers -> no minute ever holds more', () => {
    const anyCourse = fc.record({
      perMinute: fc.integer({ min: 1, max: 5000 }),
      maxBatchSize: fc.integer({ min: 1, max: 1000 }),
      batches: fc.array(fc.record({ lateMs: fc.nat(20_000), tookMs: fc.nat(9000), pauseMs: fc.nat(3000) }), {
        minLength: 40,
        maxLength: 80,
      }),
    });
    fc.assert(
      fc.property(anyCourse, ({ batches, ...settings }) => {
        let pace = startPace(0, settings);
        let nowMs = 0;
        const sent: { startMs: number; size: number }[] = [];
        for (const { lateMs, tookMs, pauseMs } of batches) {
          const { size, startAtMs } = planBatch(pace, nowMs);
          expect(startAtMs).toBeGreaterThanOrEqual(nowMs);
          const startMs = startAtMs + lateMs;
          sent.push({ startMs, size });
          pace = noteBatch(pace, report(startMs, size, { endMs: startMs + tookMs }));
          nowMs = startMs + tookMs + pauseMs;
        }
        for (const { startMs: fromMs } of sent) {
          const inMinute = sent.filter(({ startMs }) => startMs >= fromMs && startMs < fromMs + MINUTE_MS);
          const sum = inMinute.reduce((total, { size }) => total + size, 0);
          expect(sum).toBeLessThanOrEqual(settings.perMinute);
        }
      }),
    );
  });
});

describe('pace in trouble', () => {
  it.each([
    ['few faults among many answers -> no matter', 5, ['5 at 600', '251 at 900']],
    ['many faults -> after a second, and half as many', 6, ['7 at 1600', '29 at 1900']],
  ])('%s', (_, unclear, expected) => {
    const plans = follow(free(), 4, (index) => (index === 1 ? { unclear } : {}));
    expect(plans).toEqual(['5 at 0', '59 at 300', ...expected]);
  });

  it('a size that went wrong is approached gently afterwards', () => {
    const plans = follow(free(), 12, (index, size) => (index === 4 || index === 5 ? { unclear: size } : {}));
    expect(plans.slice(4)).toEqual([
      '400 at 1200',
      '200 at 2500',
      '100 at 4800',
      '105 at 5100',
      '110 at 5400',
      '65 at 5700',
      '115 at 6000',
      '87 at 6300',
    ]);
  });

  it('trouble in a row -> longer pauses', () => {
    const plans = follow(free(), 9, (_, size) => ({ unclear: size }));
    expect(plans).toEqual([
      '5 at 0',
      '2 at 1300',
      '1 at 3600',
      '1 at 7900',
      '1 at 16200',
      '1 at 32500',
      '1 at 64800',
      '1 at 97100',
      '1 at 129400',
    ]);
  });
});
