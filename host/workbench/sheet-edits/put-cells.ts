/** Types and pastes into cells. */
import { findSheet, type Book, type SheetState } from '../../sheets/book';
import { PLAIN_STYLE, type Cell } from '../../sheets/cell';
import { moveFormula } from '../../sheets/formula';
import { cellAt } from '../../sheets/grid';
import type { Placement } from '../../sheets/movement';
import type { CellContent } from '../../sheets/sheet-content';
import { loadCell } from '../../sheets/sheet-loading';
import { typedCell } from '../../sheets/writing';
import type { PersonEdit } from '../shared/person-edit';
import { changeCells, type PlacedCell } from './change-cells';
import { clearedCells } from './block-cells';
import { together, type Reversible } from './reversible';

type EditOf<Kind> = Extract<PersonEdit, { readonly kind: Kind }>;

export function enterCells(
  book: Book,
  sheet: SheetState,
  edit: EditOf<'enter'>,
  placement: Placement,
): Reversible | undefined {
  return changeCells(
    book,
    sheet,
    placed(edit, edit.inputs, placement, (input, row, column) => {
      const style = cellAt(sheet.grid, row, column)?.style ?? PLAIN_STYLE;
      return typedCell(book, style, input);
    }),
  );
}

export function putCells(
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
      : changeCells(book, source, clearedCells(source, { ...cutFrom, what: 'all' }, placementOf(source.id)));
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
