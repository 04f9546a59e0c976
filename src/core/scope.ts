/** Which rows a run is about, and which of them are to be sent. */
import { settledKeyOf, type Fingerprint, type RowKey } from './row-key';

export type Scope =
  | RunScope
  /** What a run that is on has queued. */
  | { readonly kind: 'queued'; readonly runId: string; readonly startedAs: RunScope['kind'] };

/** What a run may be about. */
export type RunScope = RowSet & {
  /** Customers, by their hash, who are left out. */
  readonly except?: ReadonlySet<string>;
};

type RowSet =
  /** What changed since its last success, and what failed: every row has an outcome, few are sent. */
  | { readonly kind: 'changed' }
  /** The chosen rows, changed or not. */
  | { readonly kind: 'selected'; readonly rowNumbers: ReadonlySet<number> }
  /** The rows that a filter leaves, changed or not. */
  | { readonly kind: 'visible'; readonly rowNumbers: ReadonlySet<number> }
  /** Rows that are `failed` or `rejected`. */
  | { readonly kind: 'retry' }
  | { readonly kind: 'all' };

/** What a valid row in scope does: `kept` rows were refused before and have not changed since. */
export type RowDuty = 'send' | 'unchanged' | 'kept';

/** Whether a person meant these very rows, those included that may have got a card number by an unclear answer. */
export function isMeant(scope: Scope): boolean {
  const kind = scope.kind === 'queued' ? scope.startedAs : scope.kind;
  return kind === 'retry' || kind === 'selected';
}

export function isInScope(
  scope: Scope,
  rowNumber: number,
  key: RowKey | undefined,
  customer: string | undefined,
): boolean {
  if (scope.kind !== 'queued' && customer !== undefined && scope.except?.has(customer) === true) return false;
  switch (scope.kind) {
    case 'changed':
    case 'all':
      return true;
    case 'selected':
    case 'visible':
      return scope.rowNumbers.has(rowNumber);
    case 'retry': {
      // A run that was stopped leaves rows queued: they are still what they were before.
      const settled = settledKeyOf(key);
      return settled?.outcome === 'failed' || settled?.outcome === 'rejected';
    }
    case 'queued':
      return key?.kind === 'queued' && key.token.runId === scope.runId;
  }
}

/**
 * Only *changed* leaves rows out. A row that is still `queued` from a run that never ended is sent: whether its
 * update arrived is not known.
 */
export function dutyOf(scope: Scope, key: RowKey | undefined, fingerprint: Fingerprint): RowDuty {
  if (scope.kind !== 'changed' || key?.kind !== 'settled') return 'send';
  if (key.fingerprint.content !== fingerprint.content) return 'send';
  switch (key.outcome) {
    case 'updated':
    case 'differs':
    case 'unchanged':
      return 'unchanged';
    case 'rejected':
      return 'kept';
    case 'failed':
      return key.isOnHold ? 'kept' : 'send';
    case 'invalid':
      return 'send';
  }
}
