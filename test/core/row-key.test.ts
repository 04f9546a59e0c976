import fc from 'fast-check';
import { formatRowKey, parseRowKey, type RowKey, type SettledKey } from '../../src/core/row-key';
import { SETTLED_OUTCOMES } from '../../src/core/outcome';

const hash = fc.stringMatching(/^[0-9a-z]{11}$/);
const turn = fc.record({ runId: hash, number: fc.nat() });
const settled: fc.Arbitrary<SettledKey> = fc.record({
  kind: fc.constant('settled' as const),
  outcome: fc.constantFrom(...SETTLED_OUTCOMES),
  fingerprint: fc.record({ customer: hash, content: hash }),
  isOnHold: fc.boolean(),
  turn: fc.option(turn, { nil: undefined }),
});
const key: fc.Arbitrary<RowKey> = fc.oneof(
  settled,
  fc.record({
    kind: fc.constant('queued' as const),
    token: turn,
    customer: hash,
    previous: fc.option(settled, { nil: undefined }),
  }),
);

describe('row keys', () => {
  it('any key -> text -> the same key', () => {
    fc.assert(
      fc.property(key, (given) => {
        expect(parseRowKey(formatRowKey(given))).toEqual(given);
      }),
    );
  });

  it.each([
    '',
    'hello',
    'updated',
    'updated:x',
    'queued:',
    'queued:run:one:ana:',
    'queued:run:1:',
    'done:abc:def',
    '=1+1',
  ])('what a person typed, %j -> no key', (text) => {
    expect(parseRowKey(text)).toBeUndefined();
  });

  it('a queued key with a spoilt previous key -> queued, with nothing before', () => {
    expect(parseRowKey('queued:run:7:ana:oops')).toEqual({
      kind: 'queued',
      token: { runId: 'run', number: 7 },
      customer: 'ana',
      previous: undefined,
    });
  });
});
