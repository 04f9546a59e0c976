/** What a person's edits make of single cells. */
import { findSheet, type Book, type SheetState } from '../../sheets/book';
import { PLAIN_STYLE, styleWith, type Cell } from '../../sheets/cell';
import { moveFormula } from '../../sheets/formula';
import { cellAt, styledCell } from '../../sheets/grid';
import type { Placement } from '../../sheets/movement';
import type { CellContent } from '../../sheets/sheet-content';
import { loadCell } from '../../sheets/sheet-loading';
import { MAX_CELL_LENGTH, typedCell } from '../../sheets/writing';
import type { Block, EditRefusal, PersonEdit } from '../shared/grid-types';
import { changeCells, type PlacedCell } from './change-cells';
import { filledCells } from './fill-cells';
import { along } from './lines';
import { together, type Reversible } from './reversible';

type EditOf<Kind> = Extract<PersonEdit, { readonly kind: Kind }>;

export type CellEdit = EditOf<'enter' | 'put' | 'fillRows' | 'fillColumns' | 'clear' | 'look'>;

export function editCells(
  book: Book,
  sheet: SheetState,
  edit: CellEdit,
  placementOf: (sheetId: number) => Placement,
): Reversible | EditRefusal | undefined {
  const placement = placementOf(sheet.id);
  switch (edit.kind) {
    case 'enter':
      if (edit.inputs.some((row) => row.some((input) => (input?.length ?? 0) > MAX_CELL_LENGTH))) {
        return 'cell-too-long';
      }
      return changeCells(
        book,
        sheet,
        placed(edit, edit.inputs, placement, (input, row, column) => {
          const style = cellAt(sheet.grid, row, column)?.style ?? PLAIN_STYLE;
          return typedCell(book, style, input);
        }),
      );
    case 'put':
      return putCells(book, sheet, edit, placementOf);
    case 'fillRows':
    case 'fillColumns':
      return changeCells(book, sheet, filled(sheet, edit, placement));
    case 'clear':
      return changeCells(book, sheet, cleared(sheet, edit, placement));
    case 'look':
      return changeCells(book, sheet, restyled(sheet, edit, placement));
  }
}

/** A place in a block that is put. */
interface Place {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** Each value of a block with the place where its cell stands now. */
function placed<Value>(
  { row: firstRow, column: firstColumn }: { row: number; column: number },
  values: readonly (readonly (Value | null)[])[],
  placement: Placement,
  cellFor: (value: Value, row: number, column: number, at: Place) => Cell | undefined,
): PlacedCell[] {
  return values.flatMap((rowValues, rowIndex) => {
    const row = placement.row(firstRow + rowIndex);
    if (row === undefined) return [];
    return rowValues.flatMap((value, columnIndex) => {
      const column = placement.column(firstColumn + columnIndex);
      if (value === null || column === undefined) return [];
      return [{ row, column, cell: cellFor(value, row, column, { rowIndex, columnIndex }) }];
    });
  });
}

function putCells(
  book: Book,
  sheet: SheetState,
  edit: EditOf<'put'>,
  placementOf: (sheetId: number) => Placement,
): Reversible | undefined {
  const { copiedFrom, cutFrom } = edit;
  const source = cutFrom === undefined ? undefined : findSheet(book, cutFrom.sheetId);
  const emptied =
    cutFrom === undefined || source === undefined
      ? undefined
      : changeCells(book, source, cleared(source, { ...cutFrom, what: 'all' }, placementOf(source.id)));
  const contentAt = (content: CellContent, row: number, column: number, at: Place): CellContent => {
    if (copiedFrom === undefined || !content.input.startsWith('=')) return content;
    const rowDelta = row - copiedFrom.row - (at.rowIndex % copiedFrom.rowCount);
    const columnDelta = column - copiedFrom.column - (at.columnIndex % copiedFrom.columnCount);
    return { ...content, input: moveFormula(content.input, rowDelta, columnDelta) };
  };
  const put = changeCells(
    book,
    sheet,
    placed(edit, edit.cells, placementOf(sheet.id), (content, row, column, at) =>
      loadCell(book, contentAt(content, row, column, at)),
    ),
  );
  return together([emptied, put]);
}

/** Nothing where other lines have come between since. */
function filled(
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

function cleared(
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

function restyled(sheet: SheetState, edit: EditOf<'look'>, placement: Placement): PlacedCell[] {
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
