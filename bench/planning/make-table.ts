/** Makes the tables that planning is measured on: a list as it is typed, and one that was updated before. */
import type { CellValue } from '../../src/core/cell';
import { findInputColumns } from '../../src/core/columns';
import { planRows } from '../../src/core/plan';
import { formatRowKey } from '../../src/core/row-key';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import type { CustomerTable } from '../../src/core/sheet-table';
import { findStatusColumns, STATUS_COLUMNS, STATUS_HEADERS } from '../../src/core/status-columns';
import { LIST_HEADERS, makeUpdate } from '../list';

export type TableKind = 'new' | 'updated';

export function makeTable(kind: TableKind, rowCount: number): CustomerTable {
  const typed = Array.from({ length: rowCount }, (_, index) => typedCells(index));
  const table = toTable(LIST_HEADERS, typed);
  if (kind === 'new') return table;
  const plan = planRows(table, { kind: 'changed' }, DEFAULT_SETTINGS);
  const known = typed.map((cells, index) => {
    const { decision } = plan[index] ?? {};
    if (decision?.kind !== 'send') throw new Error(`Row ${index} of a new list is not to be sent.`);
    const { fingerprint } = decision;
    const key = formatRowKey({ kind: 'settled', outcome: 'updated', fingerprint, isOnHold: false });
    const [, name = '', lastName = '', phone = '', level = '', points = '', card = ''] = cells;
    const returned = [name, lastName, phone, level, String(points), card];
    const updatedAt = new Date(Date.UTC(2026, 10, 24) + index * 1000);
    return [...cells, 'updated', '', updatedAt, ...returned, flatten(key)];
  });
  return toTable([...LIST_HEADERS, ...STATUS_COLUMNS.map((column) => STATUS_HEADERS[column])], known);
}

function typedCells(index: number): CellValue[] {
  const { email, attributes } = makeUpdate(index);
  const { name, last_name, phone, level, points, card } = attributes;
  return [email, name, last_name, phone, level, points, card].map((value) =>
    typeof value === 'string' ? flatten(value) : (value ?? ''),
  );
}

function toTable(headers: readonly string[], values: readonly (readonly CellValue[])[]): CustomerTable {
  const found = findInputColumns(headers, {});
  if (!found.ok) throw new Error('These headers make no table.');
  const shown = values.map((row) => row.map(show));
  const formulas = values.map((row) => row.map(() => ''));
  const { columns } = found;
  return { headers, values, shown, formulas, columns, choices: {}, status: findStatusColumns(headers) };
}

function show(value: CellValue): string {
  return flatten(value instanceof Date ? value.toISOString().slice(0, 19).replace('T', ' ') : String(value));
}

/** A text of its own memory, as a sheet gives it: put together from pieces it would shrink when it is first read. */
function flatten(text: string): string {
  return Buffer.from(text).toString();
}
