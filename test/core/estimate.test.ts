import { estimateDurationMs, estimateLeftMs, estimateReadyMs } from '../../src/core/estimate';
import { tellLimit } from '../../src/core/learnt-limit';
import { noteProgress, speedOf, type ProgressMark } from '../../src/core/progress';
import { createRunState, type RunState } from '../../src/core/run-state';

const MINUTE_MS = 60_000;
const FREE = { maxBatchSize: 100, perMinute: null };

describe('estimateDurationMs', () => {
  it.each([
    ['nothing to send', 0, FREE, undefined, null],
    ['one batch', 5, FREE, undefined, 5100],
    ['free', 1000, FREE, undefined, 3000 + 11 * 2000 + 20_000],
    ['small batches', 1000, { maxBatchSize: 10, perMinute: null }, undefined, 3000 + 101 * 2000 + 20_000],
    ['a told limit', 600, { maxBatchSize: 100, perMinute: 60 }, undefined, 10 * MINUTE_MS],
    ['a learnt limit, within its window', 60, FREE, { count: 60, windowMs: MINUTE_MS }, 8200],
    ['a learnt limit, beyond it', 600, FREE, { count: 60, windowMs: MINUTE_MS }, 9 * MINUTE_MS],
  ])('%s', (_, requests, settings, known, expected) => {
    expect(estimateDurationMs(requests, settings, known)).toBe(expected);
  });
});

describe('noteProgress', () => {
  const follow = (...marks: [ms: number, done: number][]): readonly ProgressMark[] =>
    marks.reduce<readonly ProgressMark[]>((known, [ms, done]) => noteProgress(known, { ms, done }), []);

  it.each<[string, [number, number][], number | undefined]>([
    ['no mark', [], undefined],
    ['one mark', [[0, 0]], undefined],
    [
      'nothing done',
      [
        [0, 0],
        [1000, 0],
      ],
      undefined,
    ],
    [
      'rows a second',
      [
        [0, 0],
        [1000, 2],
      ],
      2,
    ],
    [
      'the last minute counts, not the start',
      [
        [0, 0],
        [30_000, 900],
        [90_000, 960],
        [150_000, 1020],
      ],
      1,
    ],
    [
      'after a long pause it begins anew',
      [
        [0, 0],
        [1000, 100],
        [400_000, 100],
      ],
      undefined,
    ],
  ])('%s: %j -> %d a second', (_, marks, expected) => {
    const speed = speedOf(follow(...marks));
    expect(speed === undefined ? undefined : speed * 1000).toBe(expected);
  });

  it('many batches -> few marks', () => {
    const marks = follow(
      ...Array.from({ length: 500 }, (_, index): [number, number] => [index * 300, index]),
    );
    expect(marks.length).toBeLessThan(16);
    expect(speedOf(marks)).toBeCloseTo(1 / 300);
  });
});

describe('time left', () => {
  const state = (changes: Partial<RunState>): RunState => ({ ...createRunState(100, 0), ...changes });
  const settled = { updated: 40, differs: 0, unchanged: 0, invalid: 0, rejected: 0, failed: 0 };
  const marks = [
    { ms: 0, done: 0 },
    { ms: 4000, done: 40 },
  ];
  const limited = { ...createRunState(0, 0).pace, limit: tellLimit(30) };
  const blocked = {
    ...createRunState(0, 0).pace,
    blocked: { ms: 0, answered: 0, probes: 0, said: undefined, taken: 0 },
    nextAtMs: 9000,
  };

  it.each([
    ['nothing is known yet', {}, undefined],
    ['by the speed of late', { settled, marks }, 6000],
    ['by the limit, where that is slower', { settled, marks, pace: limited }, 2 * MINUTE_MS],
    ['by the limit alone', { pace: limited }, (100 / 30) * MINUTE_MS],
    ['the server refuses, and its limit is not known', { settled, marks, pace: blocked }, undefined],
    [
      'the server refuses',
      { settled, pace: { ...limited, ...blocked, limit: limited.limit } },
      2 * MINUTE_MS + 5000,
    ],
  ])('%s', (_, changes, expected) => {
    expect(estimateLeftMs(state(changes), 4000)).toBe(expected);
  });

  it('left to the worker -> its next visit and its pauses come on top', () => {
    expect(estimateReadyMs(state({ settled, marks }), 4000)).toBe(4000 + 5 * MINUTE_MS + 6000 / 0.9);
    expect(estimateReadyMs(state({}), 4000)).toBeUndefined();
  });
});
