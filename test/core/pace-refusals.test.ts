import { noteBatch, planBatch } from '../../src/core/pace';
import { follow, free, report } from './follow-pace';

describe('pace after a refusal', () => {
  it('429 with Retry-After -> one request then, and evenly from there on', () => {
    const plans = follow(free(), 6, (index) => (index === 1 ? { throttled: 4, retryAfterMs: 59_000 } : {}));
    expect(plans.slice(1)).toEqual(['59 at 300', '1 at 59600', '5 at 60611', '5 at 65661', '5 at 70712']);
  });

  it('429 without a word -> probes after a second, ten, and a minute', () => {
    const plans = follow(free(), 6, (index, size) => (index >= 1 ? { throttled: size } : {}));
    expect(plans.slice(1)).toEqual(['59 at 300', '1 at 1600', '1 at 10102', '1 at 60607', '1 at 68907']);
  });

  it('a probe without a clear answer -> another one; nothing is learnt', () => {
    const plans = follow(free(), 6, (index) => {
      if (index === 1) return { throttled: 4, retryAfterMs: 59_000 };
      return index === 2 || index === 3 ? { unclear: 1 } : {};
    });
    expect(plans.slice(1)).toEqual(['59 at 300', '1 at 59600', '1 at 60900', '1 at 63200', '4 at 64264']);
  });

  it('429 from the very first on -> the growth begins with the first answer', () => {
    const plans = follow(free(), 5, (index, size) =>
      index === 0 ? { throttled: size, retryAfterMs: 20_000 } : {},
    );
    expect(plans).toEqual(['5 at 0', '1 at 20300', '63 at 20600', '250 at 20900', '316 at 21200']);
  });

  it('answers again after a second -> a bucket: its rate is looked for', () => {
    const plans = follow(free(), 9, (index) => (index === 1 ? { throttled: 4, retryAfterMs: 1000 } : {}));
    expect(plans.slice(1)).toEqual([
      '59 at 300',
      '1 at 1600',
      '4 at 6651',
      '6 at 10799',
      '7 at 15248',
      '10 at 20088',
      '16 at 24767',
      '24 at 29807',
    ]);
  });

  it('its rate is looked for only as far as requests can go', () => {
    const slow = (index: number, size: number, startMs: number) => ({
      endMs: startMs + 1000 * size,
      ...(index === 1 ? { throttled: 4, retryAfterMs: 1000 } : {}),
    });
    const plans = follow(free(), 12, slow);
    expect(plans.slice(5)).toEqual([
      '2 at 29780',
      '3 at 34240',
      '5 at 38573',
      '8 at 43573',
      '10 at 51573',
      '10 at 61573',
      '10 at 71573',
    ]);
  });

  it('a limit that requests are too slow for -> is not raised far beyond them, however long all is well', () => {
    const countAfter = (minutes: number, tookMs: number): number | undefined => {
      let pace = noteBatch(free(20), report(0, 5));
      pace = noteBatch(pace, report(300, 20, { throttled: 4, retryAfterMs: 59_000 }));
      for (let nowMs = 60_000; nowMs < minutes * 60_000;) {
        const { size, startAtMs } = planBatch(pace, nowMs);
        nowMs = startAtMs + tookMs;
        pace = noteBatch(pace, report(startAtMs, size, { endMs: nowMs }));
      }
      return pace.limit?.count;
    };
    expect(countAfter(60, 300)).toBeGreaterThan(140);
    // No more than 30 go out in a minute.
    expect(countAfter(60, 40_000)).toBeLessThan(40);
  });

  it('a late batch -> the next ones make up for it, within the window', () => {
    const late = (index: number, _: number, startMs: number) =>
      index === 4 ? { startMs: startMs + 2000, endMs: startMs + 2300 } : {};
    const plans = follow(free(), 8, (index, size, startMs) =>
      index === 1 ? { throttled: 4, retryAfterMs: 59_000 } : late(index, size, startMs),
    );
    expect(plans.slice(3)).toEqual(['5 at 60611', '5 at 65661', '5 at 70712', '5 at 75762', '5 at 80813']);
  });

  it('a probe that comes late, in another execution -> the window was no longer than planned', () => {
    let pace = noteBatch(free(), report(0, 5));
    pace = noteBatch(pace, report(300, 59, { throttled: 4, retryAfterMs: 59_000 }));
    expect(planBatch(pace, 300_000)).toEqual({ size: 1, startAtMs: 300_000 });
    pace = noteBatch(pace, report(300_000, 1));
    expect(planBatch(pace, 300_300)).toEqual({ size: 5, startAtMs: 301_011 });
  });
});

describe('pace with X-RateLimit headers', () => {
  it('the server says how many are left -> no more than those', () => {
    const plans = follow(free(), 2, (index) => (index === 0 ? { remaining: 12, limit: 60 } : {}));
    expect(plans).toEqual(['5 at 0', '12 at 300']);
  });

  it('one is left -> it is sent before anything is concluded', () => {
    const left = [1, 0];
    const plans = follow(free(), 3, (index) => ({ remaining: left[index], limit: 6 }));
    expect(plans).toEqual(['5 at 0', '1 at 300', '1 at 1600']);
  });

  it('nothing is left -> it need not refuse, and its own number counts', () => {
    const left = [55, 0, 59, 50, 45];
    const plans = follow(free(), 6, (index) => ({
      remaining: left[index],
      limit: 60,
      ...(index === 1 ? { retryAfterMs: 59_700 } : {}),
    }));
    expect(plans).toEqual(['5 at 0', '55 at 300', '1 at 60300', '5 at 61311', '5 at 66361', '5 at 71412']);
  });

  it('others use up the window -> nothing is sent before the next one', () => {
    const left = [55, 0, 59, 20, 0, 55];
    const plans = follow(free(), 7, (index) => ({
      remaining: left[index],
      limit: 60,
      ...(index === 1 ? { retryAfterMs: 59_700 } : {}),
    }));
    expect(plans).toEqual([
      '5 at 0',
      '55 at 300',
      '1 at 60300',
      '5 at 61311',
      '5 at 66361',
      '10 at 120907',
      '5 at 125958',
    ]);
  });
});
