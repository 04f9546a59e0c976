/** The cells of one sheet, and how they move when rows and columns are inserted, deleted or moved. */
import type { Extent } from './a1';
import { hasContent, PLAIN_STYLE, type Cell, type CellStyle } from './cell';

/** Cells by 0-based column; an absent cell is empty and plain. */
export type Row = (Cell | undefined)[];

export interface Grid {
  /** By 0-based row; may be shorter than the sheet, whose last rows are then empty and plain. */
  rows: Row[];
  extent: Extent;
}

/** Google's size of a new sheet. */
export const DEFAULT_EXTENT: Extent = { rows: 1000, columns: 26 };

export function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  return grid.rows[row - 1]?.[column - 1];
}

/** Puts a cell, making the sheet bigger where it has to be. */
export function putCell(grid: Grid, row: number, column: number, cell: Cell | undefined): void {
  while (grid.rows.length < row) grid.rows.push([]);
  const cells = grid.rows[row - 1] ?? [];
  while (cells.length < column) cells.push(undefined);
  cells[column - 1] = cell;
  if (row > grid.extent.rows || column > grid.extent.columns) {
    grid.extent = { rows: Math.max(row, grid.extent.rows), columns: Math.max(column, grid.extent.columns) };
  }
}

/** The last row with content; 0 for an empty sheet. */
export function lastRow(grid: Grid): number {
  return grid.rows.findLastIndex((row) => row.some(hasContent)) + 1;
}

/** The last column with content; 0 for an empty sheet. */
export function lastColumn(grid: Grid): number {
  return grid.rows.reduce((last, row) => Math.max(last, row.findLastIndex(hasContent) + 1), 0);
}

/** Inserts empty rows before a row; they look like the row `styleRow`, as Google's do. */
export function insertRows(grid: Grid, before: number, count: number, styleRow: number): void {
  const pattern = (grid.rows[styleRow - 1] ?? []).map((cell) => emptyLike(cell));
  grid.extent = { ...grid.extent, rows: grid.extent.rows + count };
  if (before > grid.rows.length && pattern.every((cell) => cell === undefined)) return;
  while (grid.rows.length < before - 1) grid.rows.push([]);
  const added = Array.from({ length: count }, () => [...pattern]);
  grid.rows = [...grid.rows.slice(0, before - 1), ...added, ...grid.rows.slice(before - 1)];
}

export function deleteRows(grid: Grid, from: number, count: number): void {
  grid.rows.splice(from - 1, count);
  grid.extent = { ...grid.extent, rows: grid.extent.rows - count };
}

/** Inserts empty columns before a column; they look like the column `styleColumn`, as Google's do. */
export function insertColumns(grid: Grid, before: number, count: number, styleColumn: number): void {
  for (const row of grid.rows) {
    const like = emptyLike(row[styleColumn - 1]);
    if (row.length < before && like === undefined) continue;
    while (row.length < before - 1) row.push(undefined);
    row.splice(before - 1, 0, ...Array.from({ length: count }, () => like));
  }
  grid.extent = { ...grid.extent, columns: grid.extent.columns + count };
}

export function deleteColumns(grid: Grid, from: number, count: number): void {
  for (const row of grid.rows) row.splice(from - 1, count);
  grid.extent = { ...grid.extent, columns: grid.extent.columns - count };
}

/** Moves columns so that the first of them stands at `to`, counted after they were taken out. */
export function moveColumns(grid: Grid, from: number, count: number, to: number): void {
  for (const row of grid.rows) {
    while (row.length < Math.max(from, to) + count - 1) row.push(undefined);
    row.splice(to - 1, 0, ...row.splice(from - 1, count));
  }
}

function emptyLike(cell: Cell | undefined): Cell | undefined {
  if (cell === undefined || cell.style === PLAIN_STYLE) return undefined;
  return styledCell(cell.style);
}

/** An empty cell that looks like something; nothing at all for the plain look. */
export function styledCell(style: CellStyle): Cell | undefined {
  return style === PLAIN_STYLE ? undefined : { style, value: undefined, formula: undefined };
}
