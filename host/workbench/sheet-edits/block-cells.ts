/** What becomes of the cells of a block that is cleared, gets another look, or is continued. */
import type { SheetState } from '../../sheets/book';
import { PLAIN_STYLE, styleWith, type Cell } from '../../sheets/cell';
import { cellAt, styledCell } from '../../sheets/grid';
import type { Placement } from '../../sheets/movement';
import type { Block, PersonEdit } from '../shared/person-edit';
import type { PlacedCell } from './change-cells';
import { filledCells } from './fill-cells';
import { along } from './lines';

type EditOf<Kind> = Extract<PersonEdit, { readonly kind: Kind }>;

export function clearedCells(
  sheet: SheetState,
  edit: Block & Pick<EditOf<'clear'>, 'what'>,
  placement: Placement,
): PlacedCell[] {
  const emptied: PlacedCell[] = [];
  eachPlace(edit, sheet.grid.rows.length, placement, sheet, (row, column) => {
    const cell = cellAt(sheet.grid, row, column);
    if (cell === undefined) return;
    const left = clearedCell(cell, edit.what);
    if (left !== cell) emptied.push({ row, column, cell: left });
  });
  return emptied;
}

function clearedCell(cell: Cell, what: EditOf<'clear'>['what']): Cell | undefined {
  if (what === 'all') return undefined;
  const isEmpty = cell.value === undefined && cell.formula === undefined;
  if (what === 'content') return isEmpty ? cell : styledCell(cell.style);
  return isEmpty ? undefined : { ...cell, style: PLAIN_STYLE };
}

export function restyledCells(sheet: SheetState, edit: EditOf<'look'>, placement: Placement): PlacedCell[] {
  const changed: PlacedCell[] = [];
  eachPlace(edit, sheet.grid.extent.rows, placement, sheet, (row, column) => {
    const cell = cellAt(sheet.grid, row, column);
    const style = styleWith(cell?.style ?? PLAIN_STYLE, edit.look);
    if (style === (cell?.style ?? PLAIN_STYLE)) return;
    changed.push({ row, column, cell: cell === undefined ? styledCell(style) : { ...cell, style } });
  });
  return changed;
}

/** A block may reach as far as the grid on the page, which is bigger than any sheet. */
function eachPlace(
  block: Block,
  rowLimit: number,
  placement: Placement,
  sheet: SheetState,
  act: (row: number, column: number) => void,
): void {
  const lastRow = Math.min(block.row + block.rowCount - 1, rowLimit);
  const lastColumn = Math.min(block.column + block.columnCount - 1, sheet.grid.extent.columns);
  for (let seenRow = block.row; seenRow <= lastRow; seenRow += 1) {
    const row = placement.row(seenRow);
    if (row === undefined) continue;
    for (let seenColumn = block.column; seenColumn <= lastColumn; seenColumn += 1) {
      const column = placement.column(seenColumn);
      if (column !== undefined) act(row, column);
    }
  }
}

/** Nothing where other lines have come between since. */
export function continuedCells(
  sheet: SheetState,
  edit: EditOf<'fillRows' | 'fillColumns'>,
  placement: Placement,
): PlacedCell[] {
  const axis = edit.kind === 'fillRows' ? 'row' : 'column';
  const { line } = along(axis, placement);
  const row = placement.row(edit.row);
  const column = placement.column(edit.column);
  const to = line(edit.to);
  const distance = axis === 'row' ? edit.to - edit.row : edit.to - edit.column;
  const start = axis === 'row' ? row : column;
  if (row === undefined || column === undefined || to === undefined || start === undefined) return [];
  return to - start === distance ? filledCells(sheet, { ...edit, row, column }, axis, to) : [];
}
