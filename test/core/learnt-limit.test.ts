import { learnLimit, raiseLimit, tellLimit, type Limit, type Refusal } from '../../src/core/learnt-limit';

const MINUTE_MS = 60_000;

/** Sixty were answered in a second; the server refused, and answered again after a minute. */
const refusal = (given: Partial<Refusal> = {}): Refusal => ({
  known: undefined,
  windowStart: { ms: 0, answered: 0 },
  since: undefined,
  blocked: { ms: 1000, answered: 60 },
  endMs: MINUTE_MS,
  said: undefined,
  taken: 60,
  ...given,
});
const learnt = (given: Partial<Limit> = {}): Limit => ({ ...tellLimit(100), ceiling: undefined, ...given });
const shown = (limit: Limit | undefined) =>
  limit && {
    count: Math.round(limit.count * 100) / 100,
    windowMs: limit.windowMs,
    kind: limit.refills ? 'bucket' : 'window',
  };

describe('the first refusal', () => {
  it.each<[string, Partial<Refusal>, ReturnType<typeof shown>]>([
    ['a minute later -> a window', {}, { count: 60, windowMs: MINUTE_MS, kind: 'window' }],
    ['about a minute -> a minute', { endMs: 62_400 }, { count: 60, windowMs: MINUTE_MS, kind: 'window' }],
    ['half a minute -> its window', { endMs: 30_000 }, { count: 60, windowMs: 30_000, kind: 'window' }],
    [
      'at once -> a bucket that holds a minute’s requests, and got some back',
      { blocked: { ms: 9000, answered: 690 }, endMs: 10_000 },
      { count: 591.43, windowMs: MINUTE_MS, kind: 'bucket' },
    ],
    [
      'just before a minute was over -> a window all the same',
      { blocked: { ms: 58_000, answered: 60 } },
      { count: 60, windowMs: MINUTE_MS, kind: 'window' },
    ],
    [
      'just before two minutes were over -> a window all the same, of which the last one counts',
      { blocked: { ms: 118_000, answered: 110 }, endMs: 121_000 },
      { count: 60, windowMs: MINUTE_MS, kind: 'window' },
    ],
    [
      'each window begins a little late -> so do several together',
      { blocked: { ms: 185_000, answered: 170 }, endMs: 187_000 },
      { count: 60, windowMs: MINUTE_MS, kind: 'window' },
    ],
    [
      'at once after another time -> a bucket',
      { blocked: { ms: 89_000, answered: 150 }, endMs: 90_000 },
      { count: 60, windowMs: MINUTE_MS, kind: 'bucket' },
    ],
    ['the server says what it holds', { said: 100 }, { count: 100, windowMs: MINUTE_MS, kind: 'window' }],
    ['nothing was answered before -> nothing is known', { blocked: { ms: 1000, answered: 0 } }, undefined],
    [
      'what was answered before a rest does not count',
      { windowStart: { ms: 0, answered: 20 } },
      { count: 40, windowMs: MINUTE_MS, kind: 'window' },
    ],
  ])('%s', (_, given, expected) => {
    expect(shown(learnLimit(refusal(given)))).toEqual(expected);
  });
});

describe('another refusal', () => {
  const since = { ms: 0, answered: 0 };
  it.each<[string, Partial<Refusal>, number]>([
    [
      'a window that proved itself -> by what it took',
      { known: learnt({ provenCount: 100 }), taken: 80 },
      80,
    ],
    ['never to less than half', { known: learnt({ provenCount: 100 }), taken: 8 }, 50],
    ['a little less in any case', { known: learnt({ provenCount: 100 }), taken: 100 }, 97],
    ['a raise -> back to what was proven', { known: learnt({ count: 103, provenCount: 100 }) }, 100],
    ['the server’s own number -> stays', { known: learnt({ ceiling: 100 }), said: 100 }, 100],
    ['a lower one of the server’s own', { known: learnt({ ceiling: 100 }), said: 70 }, 70],
    [
      'a bucket -> by what it gave since it was empty',
      { known: learnt({ refills: true }), since, blocked: { ms: 2 * MINUTE_MS, answered: 160 } },
      80.5,
    ],
    ['a bucket, and nothing to compare -> a little less', { known: learnt({ refills: true }) }, 97],
    [
      'a window that was refused before it had proved itself -> a bucket',
      { known: learnt({ windowMs: 20_000 }), since, blocked: { ms: 2 * MINUTE_MS, answered: 140 } },
      70.5,
    ],
    ['never less than one', { known: learnt({ count: 1, provenCount: 1 }), taken: 0 }, 1],
  ])('%s', (_, given, expected) => {
    expect(learnLimit(refusal(given))?.count).toBeCloseTo(expected);
  });
});

describe('a limit that goes well', () => {
  const raiseEachMinute = (from: Limit, minutes: number): number[] => {
    let limit = from;
    return Array.from({ length: minutes }, () => {
      limit = raiseLimit(limit, MINUTE_MS);
      return Math.round(limit.count * 10) / 10;
    });
  };

  it('is raised after five minutes, and then in growing steps', () => {
    const expected = [100, 100, 100, 100, 101, 101, 103, 103, 107.1, 107.1, 115.7, 115.7, 125];
    expect(raiseEachMinute(learnt(), 13)).toEqual(expected);
  });

  it('a raise was refused -> the next try comes twice as late', () => {
    expect(raiseEachMinute(learnt({ refusedRaises: 1 }), 11)).toEqual([
      ...Array<number>(9).fill(100),
      101,
      101,
    ]);
  });

  it('is never raised beyond what a person told', () => {
    expect(new Set(raiseEachMinute(tellLimit(100), 60))).toEqual(new Set([100]));
    expect(Math.max(...raiseEachMinute({ ...tellLimit(100), count: 90 }, 60))).toBe(100);
  });
});
