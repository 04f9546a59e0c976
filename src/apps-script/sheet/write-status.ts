/** Writes status cells in as few calls as their places allow; no other cell is ever written. */
import type { CellValue } from '../../core/cell';
import { OUTCOME_COLOURS } from '../../core/colours';
import { parseRowKey } from '../../core/row-key';
import { isSameCell } from '../../core/same-cell';
import type { StatusCells } from '../../core/status-cells';
import { STATUS_COLUMNS, type StatusColumn, type StatusLayout } from '../../core/status-columns';
import { findStretches, type Stretch } from '../../core/stretches';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What will be written: whole stretches of rows. */
export interface PlannedWrite {
  readonly stretches: readonly Stretch[];
  /** By 0-based row from row 2 on. */
  readonly cells: ReadonlyMap<number, StatusCells>;
}

/**
 * `unchangedCells` gives what already stands in a row between two that are to be written, so that one call can write
 * all of them; undefined keeps that row out.
 */
export function planWrite(
  rows: ReadonlyMap<number, StatusCells>,
  unchangedCells: (index: number) => StatusCells | undefined,
): PlannedWrite {
  const stretches = findStretches(rows.keys(), (index) => unchangedCells(index) !== undefined);
  const cells = new Map<number, StatusCells>();
  for (const stretch of stretches) {
    cellsOf(stretch, (index) => rows.get(index) ?? unchangedCells(index)).forEach((row, offset) =>
      cells.set(stretch.start + offset, row),
    );
  }
  return { stretches, cells };
}

/**
 * Writes stretch by stretch, then flushes. Keys come last: an edit between two calls of a stretch puts the keys beside
 * the wrong rows, and so is found by them. `block` are cells as they were read just before, by row.
 */
export function writeStatus(
  sheet: Sheet,
  layout: StatusLayout,
  { stretches, cells }: PlannedWrite,
  block: readonly (readonly CellValue[] | undefined)[],
): void {
  if (stretches.length === 0) return;
  const isFramed = isFramedByWords(layout);
  for (const stretch of stretches) {
    const rows = cellsOf(stretch, (index) => cells.get(index));
    const changes = (column: StatusColumn): boolean =>
      rows.some(({ [column]: value }, offset) => {
        const shown = block[stretch.start + offset];
        return shown === undefined || !isSameCell(shown[layout[column]] ?? '', value);
      });
    const groups = groupColumns(layout, isFramed ? STATUS_COLUMNS : STATUS_COLUMNS.filter(changes));
    sheet
      .getRange(stretch.start + 2, layout.status + 1, stretch.length, 1)
      .setBackgrounds(rows.map(({ key }) => [colourOf(String(key))]));
    for (const columns of groups) writeBlock(sheet, stretch, layout, columns, rows);
  }
  // Google holds writes back, and would lose them with a killed execution.
  SpreadsheetApp.flush();
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

/**
 * Whether the status columns stand side by side between status and key. Should columns be moved away and back around a write
 * of all of them, one of these two is missed or goes elsewhere, and its text tells of it. Otherwise an empty cell might be
 * written over one of people without a trace, so that only columns with something new are written.
 */
function isFramedByWords(layout: StatusLayout): boolean {
  const [group = [], ...others] = groupColumns(layout, STATUS_COLUMNS);
  return others.length === 0 && [group[0], group[group.length - 1]].sort().join() === 'key,status';
}

/** Status columns in groups that stand side by side, usually one; the group with the key is the last. */
function groupColumns(layout: StatusLayout, columns: readonly StatusColumn[]): StatusColumn[][] {
  const sorted = [...columns].sort((a, b) => layout[a] - layout[b]);
  const groups: StatusColumn[][] = [];
  for (const column of sorted) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group !== undefined && last !== undefined && layout[column] === layout[last] + 1) group.push(column);
    else groups.push([column]);
  }
  return groups.sort((a, b) => Number(a.includes('key')) - Number(b.includes('key')));
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

export function colourOf(key: string): string | null {
  const parsed = parseRowKey(key);
  if (parsed === undefined) return null;
  return OUTCOME_COLOURS[parsed.kind === 'queued' ? 'queued' : parsed.outcome];
}
