import { nextMove } from '../../src/sidebar/state/next-move';
import { runOf } from './samples';

describe('after a step', () => {
  it.each([
    ['over', {}, 0, { kind: 'watch' }],
    ['rows were settled -> the next at once', {}, 0, { kind: 'step', afterMs: 0 }],
    ['none was settled -> after a pause', {}, 1, { kind: 'step', afterMs: 3000 }],
    ['none was settled three times -> it is left alone', {}, 3, { kind: 'watch' }],
    [
      'Omniwallet wants a pause',
      { pace: { kind: 'waiting', leftMs: 12_000 } },
      1,
      { kind: 'step', afterMs: 12_000 },
    ],
    [
      'a long pause -> in parts',
      { pace: { kind: 'waiting', leftMs: 90_000 } },
      9,
      { kind: 'step', afterMs: 30_000 },
    ],
    [
      'a pause of a day -> it is left alone',
      { pace: { kind: 'waiting', leftMs: 7e7 } },
      3,
      { kind: 'watch' },
    ],
    ['others have it -> it is asked for again', { condition: 'live' }, 9, { kind: 'step', afterMs: 5000 }],
  ] as const)('%s', (name, given, idleSteps, move) => {
    const run = runOf({ condition: name === 'over' ? 'over' : 'waiting', ...given });
    expect(nextMove(run, idleSteps)).toEqual(move);
  });
});
