import { markCustomer } from '../../src/core/customer-mark';
import { startPace } from '../../src/core/pace';
import { formatRunRecord, parseRunRecord, type RunRecord } from '../../src/core/run-record';
import { createRunState } from '../../src/core/run-state';
import { DEFAULT_SETTINGS } from '../../src/core/settings';

const state = createRunState(9, 0);
/** As it comes out of JSON: without what is undefined. */
const asKept = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const record = { runId: 'run1', settings: DEFAULT_SETTINGS, state, inFlight: [1, 2, 3, 7] };

describe('the record of a run', () => {
  it('kept in two properties -> the same again', () => {
    const kept = { ...record, askedForCard: ['aaaa', 'bbbb'] } as unknown as RunRecord;
    const stored = formatRunRecord(kept);
    expect(stored.record).not.toContain('aaaa');
    expect(parseRunRecord(stored.record, stored.askedForCard)).toMatchObject(asKept(kept) as object);
  });

  it('of a version before this one -> goes on, and learns the limit anew', () => {
    const pace = { maxBatchSize: 100, size: 100, credit: 5, limit: { count: 60 } };
    const older = {
      ...record,
      settings: undefined,
      state: { ...state, pace },
      askedForCard: ['0123456789a'],
    };
    const parsed = parseRunRecord(JSON.stringify(older));
    expect(parsed?.state.pace).toEqual(startPace(0));
    expect(parsed).toMatchObject({ askedForCard: [markCustomer('0123456789a')], inFlight: [1, 2, 3, 7] });
  });

  it.each([undefined, '', '[]', '{"runId":"run1"}'])('%j -> none', (text) => {
    expect(parseRunRecord(text)).toBeUndefined();
  });
});
