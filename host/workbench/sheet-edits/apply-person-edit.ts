/** Does to the workbook what a person did in a page's grid. */
import { findSheet, type Book } from '../../sheets/book';
import type { Placement } from '../../sheets/movement';
import type { EditRefusal, PersonEdit } from '../shared/person-edit';
import { editCells } from './edit-cells';
import { editLines } from './edit-lines';
import { addNewSheet, changeSheetName, changeSheetVisibility, removeSheet, selectBlock } from './edit-sheets';
import type { Reversible } from './reversible';

export interface AppliedEdit {
  readonly refusal?: EditRefusal;
  /** Absent where there is nothing to take back. */
  readonly reversible?: Reversible;
  readonly newSheetId?: number;
}

/** `placementOf` tells where the lines of a sheet are now that the person saw. */
export function applyPersonEdit(
  book: Book,
  edit: Exclude<PersonEdit, { readonly kind: 'undo' | 'redo' }>,
  placementOf: (sheetId: number) => Placement,
): AppliedEdit {
  if (edit.kind === 'addSheet') return { newSheetId: addNewSheet(book) };
  const sheet = findSheet(book, edit.sheetId);
  if (sheet === undefined) return { refusal: 'sheet-gone' };
  switch (edit.kind) {
    case 'enter':
    case 'put':
    case 'fillRows':
    case 'fillColumns':
    case 'clear':
    case 'look':
      return outcome(editCells(book, sheet, edit, placementOf));
    case 'renameSheet':
      return outcome(changeSheetName(book, sheet, edit.name));
    case 'deleteSheet':
      return outcome(removeSheet(book, sheet));
    case 'hideSheet':
    case 'showSheet':
      return outcome(changeSheetVisibility(book, sheet, edit.kind === 'hideSheet'));
    case 'select':
      selectBlock(book, sheet, edit, placementOf(sheet.id));
      return {};
    default:
      return outcome(editLines(book, sheet, edit, placementOf(sheet.id)));
  }
}

function outcome(result: Reversible | EditRefusal | undefined): AppliedEdit {
  if (result === undefined) return {};
  return typeof result === 'string' ? { refusal: result } : { reversible: result };
}
