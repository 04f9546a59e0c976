/** What pages know of the cells of one sheet, and what they have to be told when it has changed. */
import type { Book, SheetState } from '../sheets/book';
import type { Cell } from '../sheets/cell';
import { cellAt } from '../sheets/grid';
import type { Movement } from '../sheets/movement';
import { readingAt } from '../sheets/reading';
import { cellView } from './cell-view';
import { moveCells } from './shared/move-cells';
import type { CellRows, CellView, SheetChange } from './shared/sheet-views';

/** A formula's cell stays the same when its result changes: what was sent of it is kept beside it. */
interface SentResult {
  readonly cell: Cell | undefined;
  readonly view: CellView | null;
}

type Sent = Cell | SentResult;

/** Neighbours in a row that have changed. */
interface Run {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

export interface SentCells {
  /** To be told of everything that moves, before the next `takeChanges`. */
  follow(movement: Movement): void;
  /** Blocks of cells that differ from what was sent; they count as sent afterwards. */
  takeChanges(): SheetChange[];
  /** All cells as they were sent. */
  rows(): CellRows;
}

/** Unchanged cells between changed ones that are sent along rather than beginning another block. */
const MAX_GAP = 2;

export function createSentCells(book: Book, sheet: SheetState): SentCells {
  let sentRows: (Sent | null)[][] = [];

  function currentAt(row: number, column: number): Sent | null {
    const cell = cellAt(sheet.grid, row, column);
    const isPlain = cell?.formula === undefined && (cell?.value !== undefined || !hasSpill(row, column));
    return isPlain ? (cell ?? null) : { cell, view: cellView(book, readingAt(book, sheet, row, column)) };
  }

  function hasSpill(row: number, column: number): boolean {
    return book.calculator.spilled(sheet, row, column) !== undefined;
  }

  function viewOf(sent: Sent | null): CellView | null {
    if (sent === null) return null;
    if ('view' in sent) return sent.view;
    return cellView(book, { cell: sent, value: sent.value, numberFormat: sent.style.numberFormat });
  }

  /** Brings one row of `sentRows` up to date; returns the columns that have changed. */
  function updateRow(row: number): number[] {
    const sentRow = (sentRows[row - 1] ??= []);
    const changed: number[] = [];
    const width = Math.max(sheet.grid.rows[row - 1]?.length ?? 0, sentRow.length);
    for (let column = 1; column <= width; column += 1) {
      const before = sentRow[column - 1] ?? null;
      const now = currentAt(row, column);
      if (isSame(before, now)) continue;
      while (sentRow.length < column) sentRow.push(null);
      sentRow[column - 1] = now;
      changed.push(column);
    }
    return changed;
  }

  function blockChange(first: Run, rowCount: number): SheetChange {
    const cells = sentRows
      .slice(first.row - 1, first.row - 1 + rowCount)
      .map((row) =>
        Array.from({ length: first.to - first.from + 1 }, (_, index) =>
          viewOf(row[first.from - 1 + index] ?? null),
        ),
      );
    return { kind: 'cells', sheetId: sheet.id, row: first.row, column: first.from, cells };
  }

  return {
    follow(movement) {
      if (movement.sheetId === sheet.id) sentRows = moveCells(sentRows, movement);
    },
    takeChanges() {
      book.calculator.refreshFor(true);
      const rowCount = Math.max(sheet.grid.rows.length, sentRows.length);
      const runs: Run[] = [];
      for (let row = 1; row <= rowCount; row += 1) runs.push(...runsOf(row, updateRow(row)));
      return groupRuns(runs).map(({ first, rowCount: rows }) => blockChange(first, rows));
    },
    rows: () => sentRows.map((row) => row.map(viewOf)),
  };
}

function isSame(a: Sent | null, b: Sent | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || !('view' in a) || !('view' in b)) return false;
  return JSON.stringify(a.view) === JSON.stringify(b.view);
}

function runsOf(row: number, columns: readonly number[]): Run[] {
  const runs: { row: number; from: number; to: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last !== undefined && column - last.to <= MAX_GAP + 1) last.to = column;
    else runs.push({ row, from: column, to: column });
  }
  return runs;
}

/** Runs of the same columns in rows below each other become one block. */
function groupRuns(runs: readonly Run[]): { first: Run; rowCount: number }[] {
  const blocks: { first: Run; rowCount: number }[] = [];
  const open = new Map<string, { first: Run; rowCount: number }>();
  for (const run of runs) {
    const key = `${run.from}:${run.to}`;
    const block = open.get(key);
    if (block !== undefined && block.first.row + block.rowCount === run.row) {
      block.rowCount += 1;
      continue;
    }
    const started = { first: run, rowCount: 1 };
    open.set(key, started);
    blocks.push(started);
  }
  return blocks;
}
