/** Inserts and deletes rows and columns such that it can be taken back, with what stood in them. */
import { findSheet, type Book, type SheetState } from '../../sheets/book';
import type { Formula } from '../../sheets/cell';
import { putCell } from '../../sheets/grid';
import { placementAfter } from '../../sheets/movement';
import { withLines } from '../../sheets/person-visibility';
import { along, cellsOnLines, deleteGroup, insertGroup, type Axis, type LineCell } from './lines';
import { groupLines, linesOf, type LineGroup } from '../shared/line-groups';
import type { Reversible } from './reversible';

/** What stood in lines that were deleted. */
interface DeletedContent {
  readonly cells: readonly LineCell[];
  /** Indices of lines that were hidden by hand. */
  readonly hidden: readonly number[];
  /** Formulas elsewhere that have lost what they referred to, as they were. */
  readonly formulas: readonly { readonly formula: Formula; readonly text: string }[];
}

export function insertLines(book: Book, sheet: SheetState, axis: Axis, group: LineGroup): Reversible {
  // A line inserted by hand looks like the one that it pushes away.
  insertGroup(book, sheet, axis, group, group.from);
  return inserted(book, sheet, axis, linesOf(group));
}

/** The lines in ascending order. */
export function deleteLines(
  book: Book,
  sheet: SheetState,
  axis: Axis,
  lines: readonly number[],
): Reversible | undefined {
  if (lines.length === 0) return undefined;
  const isHidden = (line: number): boolean => hiddenLines(sheet, axis).has(line);
  const hidden = lines.flatMap((line, index) => (isHidden(line) ? [index] : []));
  const cells = cellsOnLines(sheet, axis, lines);
  const textsBefore = formulaTexts(book);
  const groups = groupLines(lines);
  for (const group of groups.toReversed()) deleteGroup(book, sheet, axis, group);
  const formulas = [...textsBefore]
    .filter(([formula, text]) => formula.text !== text)
    .map(([formula, text]) => ({ formula, text }));
  return deleted(book, sheet, axis, groups, { cells, hidden, formulas });
}

function inserted(book: Book, sheet: SheetState, axis: Axis, linesNow: readonly number[]): Reversible {
  let lines = linesNow;
  return {
    follow(movement) {
      const { line } = along(axis, placementAfter(movement, sheet.id));
      lines = lines.map(line).filter((number) => number !== undefined);
    },
    revert() {
      if (findSheet(book, sheet.id) !== sheet) return undefined;
      return deleteLines(
        book,
        sheet,
        axis,
        lines.toSorted((a, b) => a - b),
      );
    },
  };
}

function deleted(
  book: Book,
  sheet: SheetState,
  axis: Axis,
  groups: readonly LineGroup[],
  content: DeletedContent,
): Reversible {
  let gaps = gapsOf(groups);
  let { cells, formulas } = content;
  return {
    follow(movement) {
      const { before, crossing } = along(axis, placementAfter(movement, sheet.id));
      gaps = gaps.map((gap) => ({ ...gap, from: before(gap.from) }));
      cells = cells.flatMap((one) => {
        const now = crossing(one.crossing);
        return now === undefined ? [] : [{ ...one, crossing: now }];
      });
      // Their texts name places as they were.
      formulas = [];
    },
    revert() {
      if (findSheet(book, sheet.id) !== sheet) return undefined;
      const lines = reopen(book, sheet, axis, gaps);
      for (const { index, crossing, cell } of cells) {
        const line = lines[index] ?? 0;
        if (axis === 'row') putCell(sheet.grid, line, crossing, cell);
        else putCell(sheet.grid, crossing, line, cell);
      }
      for (const { formula, text } of formulas) formula.text = text;
      for (const index of content.hidden) hideLine(sheet, axis, lines[index] ?? 0);
      // Too many cells to be followed one by one.
      book.calculator.reset();
      return inserted(book, sheet, axis, lines);
    },
  };
}

/** Where the groups were, counted without them. */
function gapsOf(groups: readonly LineGroup[]): LineGroup[] {
  let deletedBefore = 0;
  return groups.map(({ from, count }) => {
    const gap = { from: from - deletedBefore, count };
    deletedBefore += count;
    return gap;
  });
}

/** Inserts lines where the gaps are; returns their numbers. */
function reopen(book: Book, sheet: SheetState, axis: Axis, gaps: readonly LineGroup[]): number[] {
  let insertedBefore = 0;
  return gaps.flatMap(({ from, count }) => {
    const group = { from: from + insertedBefore, count };
    insertGroup(book, sheet, axis, group, 'plain');
    insertedBefore += count;
    return linesOf(group);
  });
}

function formulaTexts(book: Book): Map<Formula, string> {
  const texts = new Map<Formula, string>();
  for (const { grid } of book.sheets) {
    for (const row of grid.rows) {
      for (const cell of row) if (cell?.formula !== undefined) texts.set(cell.formula, cell.formula.text);
    }
  }
  return texts;
}

function hiddenLines(sheet: SheetState, axis: Axis): ReadonlySet<number> {
  return axis === 'row' ? sheet.hiddenRows : sheet.hiddenColumns;
}

function hideLine(sheet: SheetState, axis: Axis, line: number): void {
  if (axis === 'row') sheet.hiddenRows = withLines(sheet.hiddenRows, line, 1);
  else sheet.hiddenColumns = withLines(sheet.hiddenColumns, line, 1);
}
