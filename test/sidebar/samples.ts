/** Rows and runs as they are in the middle of things. */
import type { RunView } from '../../src/core/sidebar/views';
import { makeRows, type FakeRow } from './fake-rows';

/** Among rows that go well, one of each kind that does not. */
export function troubledRows(count: number): FakeRow[] {
  return makeRows(count, {
    1: ['differs', 'Accepted, but not all of it was kept: Tier: sent “Platinum”, Omniwallet has “Gold”.'],
    3: ['invalid', 'Points: “1.234,5” is not a whole number. Type digits only, such as 1200.'],
    4: ['rejected', 'Omniwallet has no customer customer5@example.com. Check the address.'],
    20: ['failed', 'No answer after 5 attempts. The next run tries again.'],
  });
}

/** A colleague's run that is on, unless told otherwise. */
export function runOf(given: Partial<RunView>): RunView {
  return {
    runId: 'run-1',
    sheetId: 7,
    sheetName: 'Customers',
    scope: 'changed',
    condition: 'live',
    startedBy: 'bea@example.com',
    isMine: false,
    startedAt: '25 Nov, 10:32',
    total: 100,
    done: 40,
    outcomes: { updated: 38, differs: 2 },
    leftMs: 12_000,
    pace: { kind: 'free' },
    sentence: 'bea@example.com has been running an update since 10:32.',
    end: null,
    isAccountInDoubt: false,
    tried: null,
    ...given,
  };
}
