/** Reads a whole sheet although columns that a run needs may be gone: what stands in the others has to be known all the same. */
import { lookForColumns } from '../../core/columns';
import { underOldHeaders } from '../../core/match-headers';
import { identifyRow } from '../../core/row-identity';
import type { CustomerTable } from '../../core/sheet-table';
import { findStatusColumns, STATUS_COLUMNS, type StatusColumn } from '../../core/status-columns';
import { readColumns, type WholeSheet } from './read-live';
import { steadily } from './steadily';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** No column stands there. */
const NOWHERE = -1;

/** `before` are headers as they were known. A column that is gone stands nowhere, at -1. */
export function readAnyhow(sheet: Sheet, table: CustomerTable, before: readonly string[]): WholeSheet {
  const [shown = [], ...block] = steadily(() => readColumns(sheet, 0, sheet.getMaxColumns() - 1));
  const headers = underOldHeaders(shown.map(String), before);
  const places = findStatusColumns(headers);
  const layout = Object.fromEntries(
    STATUS_COLUMNS.map((column) => [column, places[column] ?? NOWHERE]),
  ) as Record<StatusColumn, number>;
  const { columns } = lookForColumns(headers, table.choices);
  const { email = { ...table.columns.email, index: NOWHERE } } = columns;
  const found = { ...columns, email };
  return {
    headers,
    layout,
    columns: found,
    keys: block.map((cells) => String(cells[layout.key] ?? '')),
    identities: block.map((cells) => identifyRow(cells[email.index] ?? '', found, cells)),
    block,
    isOfOneMoment: true,
  };
}
