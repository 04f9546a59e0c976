/** Makes tables for tests out of plain rows. */
import type { CellValue } from '../../src/core/cell';
import { findInputColumns } from '../../src/core/columns';
import type { CustomerTable } from '../../src/core/sheet-table';
import { findStatusColumns } from '../../src/core/status-columns';

/** A table whose cells show what they hold. */
export function makeTable(
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
): CustomerTable {
  const found = findInputColumns(headers, {});
  if (!found.ok) throw new Error('These headers make no table.');
  return {
    headers,
    values: rows,
    shown: rows.map((row) => row.map(String)),
    formulas: rows.map((row) => row.map(() => '')),
    columns: found.columns,
    choices: {},
    status: findStatusColumns(headers),
  };
}
