/** Lists the rows that need a person, grouped by what to do. */
import type { CellValue } from '../cell';
import { cleanAddress } from '../cell';
import { hashCustomer } from '../customer-row';
import type { SettledOutcome } from '../outcome';
import { parseRowKey } from '../row-key';
import { rowNumberOf } from '../sheet-table';
import type { AttentionView } from './views';

/** The columns that tell, from row 2 on. */
export interface AttentionColumns {
  readonly keys: readonly CellValue[];
  readonly messages: readonly CellValue[];
  readonly emails: readonly CellValue[];
}

type Groups = AttentionView['groups'];
type Row = Groups[number]['rows'][number];

/** What needs a person most comes first. */
const ORDER: readonly SettledOutcome[] = ['rejected', 'invalid', 'failed', 'differs'];

const MAX_ROWS_LISTED = 200;

export function listAttention({ keys, messages, emails }: AttentionColumns): Groups {
  const rowsOf = new Map<SettledOutcome, Row[]>();
  keys.forEach((text, index) => {
    const key = parseRowKey(String(text));
    const email = emails[index] ?? '';
    // Cells beside another customer tell nothing of this row.
    if (key?.kind !== 'settled' || key.fingerprint.customer !== hashCustomer(email)) return;
    const row: Row = {
      rowNumber: rowNumberOf(index),
      email: cleanAddress(String(email)),
      message: String(messages[index] ?? ''),
    };
    const group = rowsOf.get(key.outcome);
    if (group === undefined) rowsOf.set(key.outcome, [row]);
    else group.push(row);
  });
  return ORDER.flatMap((outcome) => {
    const rows = rowsOf.get(outcome) ?? [];
    return rows.length === 0 ? [] : [{ outcome, count: rows.length, rows: rows.slice(0, MAX_ROWS_LISTED) }];
  });
}

/** The row with an email that is nearest to where it stood; undefined where there is none any more. */
export function findNearest(
  emails: readonly CellValue[],
  email: string,
  rowNumber: number,
): number | undefined {
  const customer = hashCustomer(email);
  const numbers = emails.flatMap((cell, index) =>
    hashCustomer(cell) === customer ? [rowNumberOf(index)] : [],
  );
  return numbers.sort((a, b) => Math.abs(a - rowNumber) - Math.abs(b - rowNumber))[0];
}
