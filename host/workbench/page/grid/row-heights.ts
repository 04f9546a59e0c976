/** Makes rows as high as their wrapped texts and line breaks, as long as no person has given them a height. */
import { placementAfter, type Movement } from '../../../sheets/movement';
import { mapNumbers } from '../../../sheets/spans';
import type { CellView } from '../../shared/sheet-views';
import { FONT_SIZE, shownText } from './cell-look';
import type { MeasureText, Span } from './column-widths';
import type { EngineModel } from './engine-model';
import type { SheetMirror } from './sheet-mirror';

export interface RowHeights {
  /** Looks at these rows anew; at all of them where none are named. */
  fit(sheetId: number, rows?: Span): void;
  /** A person has given these rows their height. */
  keep(sheetId: number, rows: Span): void;
  follow(movement: Movement): void;
}

interface KnownRows {
  kept: ReadonlySet<number>;
  /** Higher than others because of their texts. */
  grown: ReadonlySet<number>;
}

const USUAL_HEIGHT = 25;
const LINE_HEIGHT = FONT_SIZE * 1.5;
const CELL_PADDING = 4;

export function createRowHeights(engine: EngineModel, mirror: SheetMirror, measure: MeasureText): RowHeights {
  const known = new Map<number, KnownRows>();

  function knownIn(sheetId: number): KnownRows {
    const rows = known.get(sheetId) ?? { kept: new Set(), grown: new Set() };
    known.set(sheetId, rows);
    return rows;
  }

  function linesIn(view: CellView | null, width: number): number {
    const paragraphs = shownText(view).split('\n');
    if (view?.isWrapped !== true) return paragraphs.length;
    return paragraphs.reduce(
      (lines, paragraph) => lines + wrappedLines(paragraph, view.isBold === true, width),
      0,
    );
  }

  /** As the grid wraps: at blanks only. */
  function wrappedLines(paragraph: string, isBold: boolean, width: number): number {
    let lines = 1;
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && measure(longer, isBold) >= width) {
        lines += 1;
        line = word;
      } else line = longer;
    }
    return lines;
  }

  function heightOf(sheet: number, sheetId: number, row: number): number {
    let lines = 1;
    const last = mirror.rowLength(sheetId, row);
    for (let column = 1; column <= last; column += 1) {
      const view = mirror.cellAt(sheetId, row, column);
      if (view?.isWrapped !== true && !shownText(view).includes('\n')) continue;
      const width = engine.getColumnWidth(sheet, column) - CELL_PADDING;
      if (width > 0) lines = Math.max(lines, linesIn(view, width));
    }
    return USUAL_HEIGHT + Math.ceil((lines - 1) * LINE_HEIGHT);
  }

  function fit(sheetId: number, rows: Span = { from: 1, count: mirror.rowCount(sheetId) }): void {
    const sheet = mirror.sheets().findIndex(({ id }) => id === sheetId);
    if (sheet === -1) return;
    const { kept, grown } = knownIn(sheetId);
    const nowGrown = new Set(grown);
    for (let row = rows.from; row < rows.from + rows.count; row += 1) {
      if (kept.has(row)) continue;
      const height = heightOf(sheet, sheetId, row);
      if (height === USUAL_HEIGHT && !grown.has(row)) continue;
      // A hidden row has no height until it is shown.
      if (engine.getRowHeight(sheet, row) > 0) engine.setRowsHeight(sheet, row, row, height);
      if (height === USUAL_HEIGHT) nowGrown.delete(row);
      else nowGrown.add(row);
    }
    known.set(sheetId, { kept, grown: nowGrown });
  }

  return {
    fit,
    keep(sheetId, { from, count }) {
      const { kept, grown } = knownIn(sheetId);
      const rows = Array.from({ length: count }, (_, index) => from + index);
      known.set(sheetId, { grown, kept: new Set([...kept, ...rows]) });
    },
    follow(movement) {
      const { kept, grown } = knownIn(movement.sheetId);
      if (movement.kind === 'reorderRows') {
        // Heights stay where they are, and the texts have gone elsewhere.
        fit(movement.sheetId, { from: movement.first, count: movement.order.length });
        return;
      }
      const { row } = placementAfter(movement, movement.sheetId);
      known.set(movement.sheetId, { kept: mapNumbers(kept, row), grown: mapNumbers(grown, row) });
    },
  };
}
