/** What a person's edits do to rows and columns, wherever those stand by now. */
import type { Book, SheetState } from '../../sheets/book';
import type { Placement } from '../../sheets/movement';
import { withLines, withoutLines } from '../../sheets/person-visibility';
import { sortedOrder } from '../../sheets/sort-rows';
import type { EditRefusal, PersonEdit } from '../shared/person-edit';
import { groupLines } from '../shared/line-groups';
import { deleteLines, insertLines } from './change-lines';
import { changeColumnOrder, changeRowOrder } from './change-order';
import { changeVisibility } from './change-visibility';
import { along, lineCount, type Axis } from './lines';
import type { Reversible } from './reversible';

type EditOf<Kind> = Extract<PersonEdit, { readonly kind: Kind }>;

export type LineEdit = EditOf<
  | 'insertRows'
  | 'insertColumns'
  | 'deleteRows'
  | 'deleteColumns'
  | 'moveRows'
  | 'moveColumns'
  | 'hideRows'
  | 'showRows'
  | 'hideColumns'
  | 'showColumns'
  | 'sortRows'
  | 'filterRows'
  | 'freezeRows'
>;

/** More would be a slip: somebody has selected whole columns. */
const MAX_INSERTED = 5000;

export function editLines(
  book: Book,
  sheet: SheetState,
  edit: LineEdit,
  placement: Placement,
): Reversible | EditRefusal | undefined {
  const axis = edit.kind.endsWith('Columns') ? 'column' : 'row';
  switch (edit.kind) {
    case 'insertRows':
    case 'insertColumns': {
      if (edit.count > MAX_INSERTED) return 'too-many-lines';
      const from = Math.min(along(axis, placement).before(edit.before), lineCount(sheet, axis) + 1);
      return insertLines(book, sheet, axis, { from, count: edit.count });
    }
    case 'deleteRows':
    case 'deleteColumns': {
      const lines = linesNow(sheet, axis, edit, placement);
      const left = lineCount(sheet, axis) - lines.length;
      if (left <= (axis === 'row' ? sheet.frozenRows : 0)) return 'all-lines';
      return deleteLines(book, sheet, axis, lines);
    }
    case 'moveRows':
    case 'moveColumns':
      return moveLines(book, sheet, axis, edit, placement);
    case 'hideRows':
    case 'showRows':
    case 'hideColumns':
    case 'showColumns':
      return changeHidden(book, sheet, axis, edit, placement);
    case 'sortRows': {
      const column = placement.column(edit.column);
      if (column === undefined) return 'out-of-date';
      const headerRows = Math.max(1, sheet.frozenRows);
      const order = sortedOrder(book, sheet, column, edit.isAscending, headerRows);
      if (order.every((from, to) => from === to)) return undefined;
      return changeRowOrder(book, sheet, headerRows + 1, order);
    }
    case 'filterRows': {
      const rows = edit.rows.map(placement.row).filter((row) => row !== undefined);
      return changeVisibility(book, sheet, { filteredRows: new Set(rows) });
    }
    case 'freezeRows':
      return changeVisibility(book, sheet, {
        frozenRows: Math.min(edit.count, lineCount(sheet, 'row') - 1),
      });
  }
}

function moveLines(
  book: Book,
  sheet: SheetState,
  axis: Axis,
  edit: EditOf<'moveRows' | 'moveColumns'>,
  placement: Placement,
): Reversible | EditRefusal | undefined {
  const [group, ...others] = groupLines(linesNow(sheet, axis, edit, placement));
  if (group === undefined || others.length > 0) return 'out-of-date';
  const { from, count } = group;
  const before = along(axis, placement).before(edit.before);
  const to = before > from ? Math.max(from, before - count) : before;
  if (to < 1 || to + count - 1 > lineCount(sheet, axis) || to === from) return undefined;
  if (axis === 'column') return changeColumnOrder(book, sheet, from, count, to);
  const first = Math.min(from, to);
  const stretch = Array.from({ length: Math.abs(to - from) + count }, (_, index) => index);
  const moved = stretch.splice(from - first, count);
  stretch.splice(to - first, 0, ...moved);
  return changeRowOrder(book, sheet, first, stretch);
}

function changeHidden(
  book: Book,
  sheet: SheetState,
  axis: Axis,
  edit: EditOf<'hideRows' | 'showRows' | 'hideColumns' | 'showColumns'>,
  placement: Placement,
): Reversible {
  const hidden = axis === 'row' ? sheet.hiddenRows : sheet.hiddenColumns;
  const change = edit.kind.startsWith('hide') ? withLines : withoutLines;
  const groups = groupLines(linesNow(sheet, axis, edit, placement));
  const lines = groups.reduce((numbers, { from, count }) => change(numbers, from, count), hidden);
  return changeVisibility(book, sheet, axis === 'row' ? { hiddenRows: lines } : { hiddenColumns: lines });
}

/** Where those lines of an edit are now that still exist; the page's grid is bigger than any sheet. */
function linesNow(
  sheet: SheetState,
  axis: Axis,
  { from, count }: { readonly from: number; readonly count: number },
  placement: Placement,
): number[] {
  const limit = lineCount(sheet, axis);
  const { line } = along(axis, placement);
  const lines: number[] = [];
  for (let seen = from; seen < from + count && lines.length < limit; seen += 1) {
    const now = line(seen);
    if (now === undefined) continue;
    if (now > limit && seen > limit) break;
    if (now <= limit) lines.push(now);
  }
  return lines.toSorted((a, b) => a - b);
}
