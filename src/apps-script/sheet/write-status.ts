/** Writes status cells in as few calls as their places allow; no other cell is ever written. */
import type { CellValue } from '../../core/cell';
import { OUTCOME_COLOURS } from '../../core/colours';
import { parseRowKey } from '../../core/row-key';
import type { StatusCells } from '../../core/status-cells';
import { STATUS_COLUMNS, type StatusColumn, type StatusLayout } from '../../core/status-columns';
import { findStretches, type Stretch } from '../../core/stretches';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Writes rows by their 0-based index from row 2 on, then flushes. `unchangedCells` gives what already stands in a row
 * between two of them, so that one call can write both; undefined keeps that row out. Gives all rows that were written.
 */
export function writeStatus(
  sheet: Sheet,
  layout: StatusLayout,
  rows: ReadonlyMap<number, StatusCells>,
  unchangedCells: (index: number) => StatusCells | undefined,
): ReadonlyMap<number, StatusCells> {
  const written = new Map<number, StatusCells>();
  if (rows.size === 0) return written;
  const groups = groupColumns(layout);
  for (const stretch of findStretches(rows.keys(), (index) => unchangedCells(index) !== undefined)) {
    const cells = cellsOf(stretch, (index) => rows.get(index) ?? unchangedCells(index));
    cells.forEach((row, offset) => written.set(stretch.start + offset, row));
    for (const columns of groups) writeBlock(sheet, stretch, layout, columns, cells);
    sheet
      .getRange(stretch.start + 2, layout.status + 1, stretch.length, 1)
      .setBackgrounds(cells.map(({ key }) => [colourOf(String(key))]));
  }
  // Google holds writes back, and would lose them with a killed execution.
  SpreadsheetApp.flush();
  return written;
}

function cellsOf(
  { start, length }: Stretch,
  cellsAt: (index: number) => StatusCells | undefined,
): StatusCells[] {
  return Array.from({ length }, (_, offset) => {
    const cells = cellsAt(start + offset);
    if (cells === undefined) throw new Error(`No cells for row ${start + offset + 2} of a stretch.`);
    return cells;
  });
}

/** The status columns in groups that stand side by side; usually one, unless somebody moved them apart. */
function groupColumns(layout: StatusLayout): StatusColumn[][] {
  const sorted = [...STATUS_COLUMNS].sort((a, b) => layout[a] - layout[b]);
  const groups: StatusColumn[][] = [];
  for (const column of sorted) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group !== undefined && last !== undefined && layout[column] === layout[last] + 1) group.push(column);
    else groups.push([column]);
  }
  return groups;
}

function writeBlock(
  sheet: Sheet,
  { start, length }: Stretch,
  layout: StatusLayout,
  columns: readonly StatusColumn[],
  cells: readonly StatusCells[],
): void {
  const [first] = columns;
  if (first === undefined) return;
  sheet
    .getRange(start + 2, layout[first] + 1, length, columns.length)
    .setValues(cells.map((row) => columns.map((column) => asLiteral(row[column]))));
}

/**
 * A leading apostrophe keeps a text what it is: without it `=IMPORTXML(…)` becomes a formula, `+34…` a number and
 * `1/2` a date, as if typed. The apostrophe is not part of the value.
 */
export function asLiteral(value: CellValue): CellValue {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}

function colourOf(key: string): string | null {
  const parsed = parseRowKey(key);
  if (parsed === undefined) return null;
  return OUTCOME_COLOURS[parsed.kind === 'queued' ? 'queued' : parsed.outcome];
}
