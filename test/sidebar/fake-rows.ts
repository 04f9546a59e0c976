/** The rows of the sheet behind the fake script, and what became of each. */
import type { SettledOutcome } from '../../src/core/outcome';
import type { AttentionView, PreviewView, ScopeKind } from '../../src/core/sidebar/views';

export interface FakeRow {
  readonly rowNumber: number;
  readonly email: string;
  /** What sending it leads to; `invalid` rows are not sent. */
  readonly fate: SettledOutcome;
  readonly message: string;
  /** What stands beside it. */
  outcome: SettledOutcome | null;
}

/** `count` rows; those that are named, by their place from 0 on, meet another fate than `updated`. */
export function makeRows(
  count: number,
  fates: Readonly<Record<number, readonly [SettledOutcome, string]>> = {},
): FakeRow[] {
  return Array.from({ length: count }, (_, index) => {
    const [fate, message] = fates[index] ?? (['updated', ''] as const);
    return {
      rowNumber: index + 2,
      email: `customer${index + 1}@example.com`,
      fate,
      message,
      outcome: fate === 'invalid' ? 'invalid' : null,
    };
  });
}

export function rowsIn(scope: ScopeKind, rows: readonly FakeRow[]): readonly FakeRow[] {
  switch (scope) {
    case 'changed':
      return rows.filter(({ outcome }) => outcome === null || outcome === 'failed');
    case 'retry':
      return rows.filter(({ outcome }) => outcome === 'failed' || outcome === 'rejected');
    case 'selected':
      return rows.slice(0, 3);
    case 'visible':
    case 'all':
      return rows;
  }
}

type NotSent = PreviewView['notSent'];

export function rowsNotSent(rows: readonly FakeRow[], most = 50): NotSent {
  const those = (wanted: readonly SettledOutcome[]) =>
    rows.filter(({ outcome }) => outcome !== null && wanted.includes(outcome));
  const list = (reason: NotSent[number]['reason'], wanted: readonly SettledOutcome[]) => ({
    reason,
    count: those(wanted).length,
    rows: those(wanted)
      .slice(0, most)
      .map(({ rowNumber, email, message }) => ({ rowNumber, email, message })),
  });
  return [
    list('invalid', ['invalid']),
    list('unchanged', ['updated', 'differs']),
    list('kept', ['rejected']),
  ];
}

export function rowsToLookAt(rows: readonly FakeRow[], most = 50): AttentionView['groups'] {
  return (['invalid', 'rejected', 'failed', 'differs'] as const).map((outcome) => {
    const those = rows.filter((row) => row.outcome === outcome);
    return {
      outcome,
      count: those.length,
      rows: those.slice(0, most).map(({ rowNumber, email, message }) => ({ rowNumber, email, message })),
    };
  });
}
