/** The part of the grid's model that selects cells and keeps them in sight. */
import { shownText } from './cell-look';
import { LAST_COLUMN, LAST_ROW, type EngineModel } from './engine-model';
import type { GridContext } from './grid-context';

type SelectionMethods = Pick<
  EngineModel,
  | 'setSelectedCell'
  | 'setSelectedRange'
  | 'setSelectedSheet'
  | 'onArrowDown'
  | 'onArrowUp'
  | 'onArrowLeft'
  | 'onArrowRight'
  | 'onPageDown'
  | 'onPageUp'
  | 'onAreaSelecting'
  | 'onExpandSelectedRange'
  | 'onNavigateToEdgeInDirection'
  | 'setWindowWidth'
  | 'setWindowHeight'
  | 'setLanguage'
>;

export function selectionMethods(context: GridContext): SelectionMethods {
  const { engine, mirror, sheetIdAt, noticeSelection, viewport } = context;

  function noticing<Name extends keyof SelectionMethods>(name: Name): EngineModel[Name] {
    const select = engine[name].bind(engine) as (...given: unknown[]) => void;
    return (...given: unknown[]) => {
      select(...given);
      noticeSelection();
    };
  }

  /** The next stretch of cells, or the end of this one, as in every spreadsheet. */
  function edgeFrom(row: number, column: number, direction: string): { row: number; column: number } {
    const sheet = engine.getSelectedSheet();
    const sheetId = sheetIdAt(sheet);
    const step = direction === 'ArrowUp' || direction === 'ArrowLeft' ? -1 : 1;
    const isVertical = direction === 'ArrowUp' || direction === 'ArrowDown';
    const at = (line: number): { row: number; column: number } =>
      isVertical ? { row: line, column } : { row, column: line };
    const isFull = (line: number): boolean => {
      const place = at(line);
      return shownText(mirror.cellAt(sheetId, place.row, place.column)) !== '';
    };
    const isVisible = (line: number): boolean =>
      (isVertical ? engine.getRowHeight(sheet, line) : engine.getColumnWidth(sheet, line)) > 0;
    const start = isVertical ? row : column;
    const limit = isVertical
      ? Math.min(LAST_ROW, Math.max(row, mirror.rowCount(sheetId)))
      : Math.min(LAST_COLUMN, Math.max(column, mirror.rowLength(sheetId, row)));
    const lines: number[] = [];
    for (let line = start + step; line >= 1 && line <= limit; line += step)
      if (isVisible(line)) lines.push(line);
    const [next] = lines;
    if (next === undefined) return at(start);
    if (isFull(start) && isFull(next)) {
      const firstEmpty = lines.findIndex((line) => !isFull(line));
      return at((firstEmpty === -1 ? lines.at(-1) : lines[firstEmpty - 1]) ?? start);
    }
    return at(lines.find(isFull) ?? lines.at(-1) ?? start);
  }

  return {
    setSelectedCell: noticing('setSelectedCell'),
    setSelectedRange: noticing('setSelectedRange'),
    setSelectedSheet: noticing('setSelectedSheet'),
    onArrowDown: noticing('onArrowDown'),
    onArrowUp: noticing('onArrowUp'),
    onArrowLeft: noticing('onArrowLeft'),
    onArrowRight: noticing('onArrowRight'),
    onPageDown: noticing('onPageDown'),
    onPageUp: noticing('onPageUp'),
    onAreaSelecting: noticing('onAreaSelecting'),
    onExpandSelectedRange: noticing('onExpandSelectedRange'),
    onNavigateToEdgeInDirection(direction) {
      const view = engine.getSelectedView();
      const { row, column } = edgeFrom(view.row, view.column, direction);
      engine.setSelectedCell(row, column);
      scrollTo(context, row, column);
      noticeSelection();
    },
    // The component measures the window; the grid is only a part of it.
    setWindowWidth() {
      engine.setWindowWidth(viewport().width);
    },
    setWindowHeight() {
      engine.setWindowHeight(viewport().height);
    },
    // Names of functions stay English, as in the workbook.
    setLanguage: () => undefined,
  };
}

/** Scrolls as little as needed for the cell to be seen whole. */
export function scrollTo({ engine, viewport }: GridContext, row: number, column: number): void {
  const { sheet, top_row: topRow, left_column: leftColumn } = engine.getSelectedView();
  const { width, height } = viewport();
  const heightOf = (line: number): number => engine.getRowHeight(sheet, line);
  const widthOf = (line: number): number => engine.getColumnWidth(sheet, line);
  engine.setTopLeftVisibleCell(
    firstVisible(row, topRow, height, engine.getFrozenRowsCount(sheet), heightOf),
    firstVisible(column, leftColumn, width, engine.getFrozenColumnsCount(sheet), widthOf),
  );
}

function firstVisible(
  line: number,
  first: number,
  size: number,
  frozen: number,
  sizeOf: (line: number) => number,
): number {
  if (line <= frozen) return first;
  if (line < first) return line;
  let room = size;
  for (let at = 1; at <= frozen; at += 1) room -= sizeOf(at);
  let at = line;
  room -= sizeOf(at);
  while (at > first && room - sizeOf(at - 1) >= 0) {
    at -= 1;
    room -= sizeOf(at);
  }
  return Math.max(first, at);
}
