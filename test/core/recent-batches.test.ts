import { rememberBatch, takenSince, type RecentBatch } from '../../src/core/recent-batches';

const MINUTE_MS = 60_000;

describe('batches that went out lately', () => {
  it.each<[string, RecentBatch[], RecentBatch[]]>([
    [
      'by their start and end',
      [
        [0, 300, 5],
        [5000, 6000, 50],
      ],
      [
        [0, 300, 5],
        [5000, 6000, 50],
      ],
    ],
    [
      'shortly one after the other -> one, that is forgotten with the later one',
      [
        [0, 300, 5],
        [400, 700, 59],
      ],
      [[400, 700, 64]],
    ],
    [
      'before the window -> forgotten, unless some of its requests came within it',
      [
        [0, 300, 5],
        [5000, 9000, 50],
        [68_000, 69_000, 60],
      ],
      [
        [5000, 9000, 50],
        [68_000, 69_000, 60],
      ],
    ],
  ])('%s', (_, batches, expected) => {
    const recent = batches.reduce<readonly RecentBatch[]>(
      (before, batch) => rememberBatch(before, batch, MINUTE_MS),
      [],
    );
    expect(recent).toEqual(expected);
  });

  it.each([
    ['before all of them', 0, 120],
    ['in the midst of one -> as many as have come since', 2000, 110],
    ['between two', 5000, 100],
    ['at the end', 70_000, 0],
  ])('taken since a moment %s', (_, fromMs, expected) => {
    const recent: RecentBatch[] = [
      [1000, 3000, 20],
      [60_000, 60_000, 100],
    ];
    expect(takenSince(recent, fromMs)).toBe(expected);
  });
});
