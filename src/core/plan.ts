/** Plans what happens to each row of a sheet: rows and settings in, one decision a row out. */
import type { CellIssue, CustomerRow } from './customer-row';
import { buildUpdate, findPhoneIssue, type CustomerUpdate } from './customer-update';
import type { DuplicateGroup } from './duplicates';
import type { SettledOutcome } from './outcome';
import { settledKeyOf, UNKNOWN_CONTENT, type Fingerprint, type RowKey } from './row-key';
import { dutyOf, isMeant, isInScope, type Scope } from './scope';
import type { Settings } from './settings';
import { rowNumberOf, statusText, type CustomerTable } from './sheet-table';
import { readRows, type TableRows } from './table-rows';

/** Another row with the same email says something else. */
export interface DuplicateConflict {
  readonly code: 'duplicate';
  readonly otherRowNumbers: readonly number[];
}

export type RowProblem = CellIssue | DuplicateConflict;

export type Decision =
  /** No input: whatever status cells it has are cleared. */
  | { readonly kind: 'empty' }
  /** Its cells stay as they are. */
  | { readonly kind: 'out-of-scope' }
  | { readonly kind: 'invalid'; readonly problems: readonly RowProblem[]; readonly fingerprint: Fingerprint }
  | { readonly kind: 'unchanged'; readonly fingerprint: Fingerprint }
  /** Refused before and not changed since: it keeps its outcome and its cells. */
  | { readonly kind: 'kept'; readonly outcome: SettledOutcome }
  | {
      readonly kind: 'send';
      readonly update: CustomerUpdate;
      readonly fingerprint: Fingerprint;
      /** The customer may have got a card by an earlier request, and is looked at before another one is asked for. */
      readonly isCardInDoubt: boolean;
      /** The row whose request serves this one too, because both say the same of one customer. */
      readonly sameAsRowNumber?: number;
    };

export interface PlannedRow {
  readonly rowNumber: number;
  /** Empty where the row has none. */
  readonly email: string;
  readonly key: RowKey | undefined;
  /** True where the status cells tell of another customer: the email was edited, or the row was copied. */
  readonly hasForeignCells: boolean;
  readonly decision: Decision;
}

/** The decision for each row of the table, top to bottom. Rows that were read already are not read again. */
export function planRows(
  table: CustomerTable,
  scope: Scope,
  settings: Settings,
  { rows, keys, foreign, duplicates }: TableRows = readRows(table),
): readonly PlannedRow[] {
  const isScoped = (index: number): boolean =>
    isInScope(scope, rowNumberOf(index), keys[index], rows[index]?.fingerprint.customer);

  // A card that is known, even by a row whose key was deleted, is never asked for again.
  const knowsCard = (index: number): boolean =>
    foreign[index] !== true && statusText(table, index, 'card') !== '';
  const mayGenerateCard = (indices: readonly number[]): boolean =>
    settings.blankCard === 'generate' && !indices.some(knowsCard);

  // A copy of a row that waits for its card to be cleared up is of the same customer.
  const isOnHold = (index: number): boolean => {
    const settled = foreign[index] === true ? undefined : settledKeyOf(keys[index]);
    if (settled?.isOnHold !== true) return false;
    return !isMeant(scope) || settled.fingerprint.content === UNKNOWN_CONTENT;
  };

  const decide = (row: CustomerRow | undefined, index: number): Decision => {
    if (!isScoped(index)) return { kind: 'out-of-scope' };
    if (row === undefined) return { kind: 'empty' };
    const { fingerprint } = row;
    const group = duplicates.get(index);
    const problems = problemsOf(row, index, group, settings);
    if (problems.length > 0) return { kind: 'invalid', problems, fingerprint };

    const partners = group === undefined ? [index] : group.indices.filter(isScoped);
    const duties = partners.map((partner) =>
      dutyOf(scope, keys[partner], rows[partner]?.fingerprint ?? fingerprint),
    );
    if (!duties.includes('send')) return decideWithoutSending(keys[index], fingerprint);
    const sameCustomer = group?.indices ?? [index];
    const update = buildUpdate(row, mayGenerateCard(sameCustomer), settings);
    const isCardInDoubt = update.cardRequest !== 'none' && sameCustomer.some(isOnHold);
    const [first = index] = partners;
    const sameAs = first === index ? {} : { sameAsRowNumber: rowNumberOf(first) };
    return { kind: 'send', update, fingerprint, isCardInDoubt, ...sameAs };
  };

  return rows.map((row, index) => ({
    rowNumber: rowNumberOf(index),
    email: row?.email ?? '',
    key: keys[index],
    hasForeignCells: foreign[index] === true,
    decision: decide(row, index),
  }));
}

function problemsOf(
  row: CustomerRow,
  index: number,
  group: DuplicateGroup | undefined,
  settings: Settings,
): RowProblem[] {
  const phoneIssue = findPhoneIssue(row, settings);
  const issues = phoneIssue === undefined ? [...row.issues] : [...row.issues, phoneIssue];
  if (group === undefined || group.isEqual) return issues;
  const others = group.indices.filter((other) => other !== index).map(rowNumberOf);
  return [...issues, { code: 'duplicate', otherRowNumbers: others }];
}

function decideWithoutSending(key: RowKey | undefined, fingerprint: Fingerprint): Decision {
  const isKept = key?.kind === 'settled' && (key.outcome === 'rejected' || key.outcome === 'failed');
  return isKept ? { kind: 'kept', outcome: key.outcome } : { kind: 'unchanged', fingerprint };
}
