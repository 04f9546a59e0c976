/** The part of the grid's model that reads cells. */
import { cellType, engineStyle, shownText } from './cell-look';
import type { EngineModel } from './engine-model';
import type { GridContext } from './grid-context';

type ReadingMethods = Pick<
  EngineModel,
  | 'getCellContent'
  | 'getFormattedCellValue'
  | 'getCellStyle'
  | 'getCellType'
  | 'getCellArrayStructure'
  | 'getRowsWithData'
  | 'getColumnsWithData'
  | 'getFirstNonEmptyInRowAfterColumn'
  | 'getLastNonEmptyInRowBeforeColumn'
  | 'getWorksheetsProperties'
  | 'canUndo'
  | 'canRedo'
>;

export function readingMethods(context: GridContext): ReadingMethods {
  const { mirror, sheetIdAt, canUndo, canRedo } = context;

  function shownAt(sheet: number, row: number, column: number): string {
    return shownText(mirror.cellAt(sheetIdAt(sheet), row, column));
  }

  return {
    getCellContent: (sheet, row, column) => mirror.cellAt(sheetIdAt(sheet), row, column)?.input ?? '',
    getFormattedCellValue: shownAt,
    getCellStyle: (sheet, row, column) => ({
      style: engineStyle(mirror.cellAt(sheetIdAt(sheet), row, column)),
      icon: null,
      data_bar: null,
      rating: null,
    }),
    getCellType: (sheet, row, column) => cellType(mirror.cellAt(sheetIdAt(sheet), row, column)),
    getCellArrayStructure: () => 'SingleCell',
    getRowsWithData: (sheet, column) =>
      Int32Array.from(
        numbersTo(mirror.rowCount(sheetIdAt(sheet))).filter((row) => shownAt(sheet, row, column) !== ''),
      ),
    getColumnsWithData: (sheet, row) =>
      Int32Array.from(
        numbersTo(mirror.rowLength(sheetIdAt(sheet), row)).filter(
          (column) => shownAt(sheet, row, column) !== '',
        ),
      ),
    getFirstNonEmptyInRowAfterColumn(sheet, row, column) {
      const last = mirror.rowLength(sheetIdAt(sheet), row);
      for (let at = column + 1; at <= last; at += 1) if (shownAt(sheet, row, at) !== '') return at;
      return undefined;
    },
    getLastNonEmptyInRowBeforeColumn(sheet, row, column) {
      const last = mirror.rowLength(sheetIdAt(sheet), row);
      for (let at = Math.min(column - 1, last); at >= 1; at -= 1)
        if (shownAt(sheet, row, at) !== '') return at;
      return undefined;
    },
    getWorksheetsProperties: () =>
      mirror.sheets().map(({ id, name, isHidden }) => ({
        name,
        sheet_id: id,
        state: isHidden ? 'hidden' : 'visible',
      })),
    canUndo,
    canRedo,
  };
}

function numbersTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
