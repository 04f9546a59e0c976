/** What a person's edits make of single cells. */
import type { Book, SheetState } from '../../sheets/book';
import type { Placement } from '../../sheets/movement';
import { MAX_CELL_LENGTH } from '../../sheets/writing';
import type { EditRefusal, PersonEdit } from '../shared/person-edit';
import { clearedCells, continuedCells, restyledCells } from './block-cells';
import { changeCells } from './change-cells';
import { enterCells, putCells } from './put-cells';
import type { Reversible } from './reversible';

export type CellEdit = Extract<
  PersonEdit,
  { readonly kind: 'enter' | 'put' | 'fillRows' | 'fillColumns' | 'clear' | 'look' }
>;

/** How far below and beside a sheet cells can be written, by which it grows. */
const MAX_NEW_ROWS = 10_000;
const MAX_NEW_COLUMNS = 200;

export function editCells(
  book: Book,
  sheet: SheetState,
  edit: CellEdit,
  placementOf: (sheetId: number) => Placement,
): Reversible | EditRefusal | undefined {
  const placement = placementOf(sheet.id);
  const refusal = refusalOf(sheet, edit);
  if (refusal !== undefined) return refusal;
  switch (edit.kind) {
    case 'enter':
      return enterCells(book, sheet, edit, placement);
    case 'put':
      return putCells(book, sheet, edit, placementOf);
    case 'fillRows':
    case 'fillColumns':
      return changeCells(book, sheet, continuedCells(sheet, edit, placement));
    case 'clear':
      return changeCells(book, sheet, clearedCells(sheet, edit, placement));
    case 'look':
      return changeCells(book, sheet, restyledCells(sheet, edit, placement));
  }
}

function refusalOf(sheet: SheetState, edit: CellEdit): EditRefusal | undefined {
  const { rows, columns } = sheet.grid.extent;
  const isFar = (lastRow: number, lastColumn: number): boolean =>
    lastRow > rows + MAX_NEW_ROWS || lastColumn > columns + MAX_NEW_COLUMNS;
  switch (edit.kind) {
    case 'enter':
    case 'put': {
      const texts =
        edit.kind === 'enter' ? edit.inputs : edit.cells.map((row) => row.map((cell) => cell?.input));
      if (texts.some((row) => row.some((text) => (text?.length ?? 0) > MAX_CELL_LENGTH)))
        return 'cell-too-long';
      const width = texts.reduce((widest, row) => Math.max(widest, row.length), 0);
      return isFar(edit.row + texts.length - 1, edit.column + width - 1) ? 'too-far-out' : undefined;
    }
    case 'fillRows':
      return isFar(edit.to, 0) ? 'too-far-out' : undefined;
    case 'fillColumns':
      return isFar(0, edit.to) ? 'too-far-out' : undefined;
    default:
      return undefined;
  }
}
