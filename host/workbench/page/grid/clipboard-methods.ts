/** The part of the grid's model that copies and pastes. */
import Papa from 'papaparse';
import type { CellContent } from '../../../sheets/sheet-content';
import type { Block } from '../../shared/person-edit';
import { contentOf, engineStyle, shownText, typedView } from './cell-look';
import type { EngineArea, EngineClipboard, EngineClipboardCells, EngineModel } from './engine-model';
import { selectionOf, type GridContext } from './grid-context';
import type { PendingCell } from './pending-cells';

type ClipboardMethods = Pick<EngineModel, 'copyToClipboard' | 'pasteFromClipboard' | 'pasteCsvText'>;

/** More cells than that are not repeated over a selection: somebody has selected whole columns. */
const MAX_REPEATED = 20_000;

export function clipboardMethods(context: GridContext): ClipboardMethods {
  const { mirror, send, sheetIdAt } = context;

  function copyToClipboard(): EngineClipboard {
    const { sheetId, row, column, rowCount, columnCount } = selectionOf(context);
    const lastRow = Math.min(row + rowCount - 1, Math.max(row, mirror.rowCount(sheetId)));
    const lastColumn = lastColumnOf(sheetId, row, lastRow, column, columnCount);
    const data: EngineClipboard['data'] = new Map();
    const texts: string[][] = [];
    for (let at = row; at <= lastRow; at += 1) {
      const cells = new Map<number, { text: string; style: ReturnType<typeof engineStyle> }>();
      const line: string[] = [];
      for (let across = column; across <= lastColumn; across += 1) {
        const view = mirror.cellAt(sheetId, at, across);
        cells.set(across, { text: view?.input ?? '', style: engineStyle(view) });
        line.push(shownText(view));
      }
      data.set(at, cells);
      texts.push(line);
    }
    return {
      csv: Papa.unparse(texts, { delimiter: '\t', newline: '\n' }),
      data,
      range: [row, column, lastRow, lastColumn],
    };
  }

  function lastColumnOf(
    sheetId: number,
    row: number,
    lastRow: number,
    column: number,
    columnCount: number,
  ): number {
    let widest = column;
    for (let at = row; at <= lastRow; at += 1) widest = Math.max(widest, mirror.rowLength(sheetId, at));
    return Math.min(column + columnCount - 1, widest);
  }

  function shown(
    sheetId: number,
    { row, column }: { row: number; column: number },
    inputs: readonly (readonly (string | null)[])[],
  ): { sheetId: number; cells: PendingCell[] } {
    const cells = inputs.flatMap((line, rowIndex) =>
      line.flatMap((input, columnIndex) => {
        if (input === null) return [];
        const place = { row: row + rowIndex, column: column + columnIndex };
        return [{ ...place, view: typedView(input, mirror.cellAt(sheetId, place.row, place.column)) }];
      }),
    );
    return { sheetId, cells };
  }

  return {
    copyToClipboard,
    pasteFromClipboard(sourceSheet, range, cells, isCut) {
      const source = blockOf(range);
      const contents = contentsOf(source, cells);
      const target = selectionOf(context);
      const { sheetId, row, column } = target;
      const repeated = isCut ? contents : repeatedOver(target, contents);
      send(
        {
          kind: 'put',
          sheetId,
          row,
          column,
          cells: repeated,
          ...(isCut ? { cutFrom: { ...source, sheetId: sheetIdAt(sourceSheet) } } : { copiedFrom: source }),
        },
        shown(
          sheetId,
          target,
          repeated.map((line) => line.map((content) => content?.input ?? null)),
        ),
      );
    },
    pasteCsvText(area: EngineArea, text) {
      const sheetId = sheetIdAt(area.sheet);
      const { row, column, width: columnCount, height: rowCount } = area;
      // A text that was copied from a spreadsheet ends with a line break.
      const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' });
      const inputs = repeatedOver({ row, column, rowCount, columnCount }, data);
      send({ kind: 'enter', sheetId, row, column, inputs }, shown(sheetId, area, inputs));
    },
  };
}

function blockOf([rowA, columnA, rowB, columnB]: readonly [number, number, number, number]): Block {
  return {
    row: Math.min(rowA, rowB),
    column: Math.min(columnA, columnB),
    rowCount: Math.abs(rowB - rowA) + 1,
    columnCount: Math.abs(columnB - columnA) + 1,
  };
}

function contentsOf(source: Block, cells: EngineClipboardCells): (CellContent | null)[][] {
  return Array.from({ length: source.rowCount }, (_, rowIndex) =>
    Array.from({ length: source.columnCount }, (__, columnIndex) => {
      const cell = cells.get(source.row + rowIndex)?.get(source.column + columnIndex);
      return cell === undefined ? null : contentOf(cell.text, cell.style);
    }),
  );
}

/** A selection that holds the block several times over, in each direction, is filled with it. */
function repeatedOver<Value>(
  { rowCount, columnCount }: Block,
  values: readonly (readonly Value[])[],
): readonly (readonly Value[])[] {
  const width = Math.max(...values.map((line) => line.length), 1);
  const down = rowCount % values.length === 0 ? rowCount / values.length : 1;
  const across = columnCount % width === 0 ? columnCount / width : 1;
  if ((down === 1 && across === 1) || rowCount * columnCount > MAX_REPEATED) return values;
  return Array.from({ length: down }, () =>
    values.map((line) => Array.from({ length: across }, () => line).flat()),
  ).flat();
}
