/** The part of the grid's model that gives lines their size, which each window does for itself. */
import type { EngineModel } from './engine-model';
import type { GridContext } from './grid-context';

type LayoutMethods = Pick<EngineModel, 'setColumnsWidth' | 'setRowsHeight'>;

export function layoutMethods({ engine, sheetIdAt, widths, heights }: GridContext): LayoutMethods {
  return {
    setColumnsWidth(sheet, from, last, width) {
      engine.setColumnsWidth(sheet, from, last, width);
      widths.keep(sheetIdAt(sheet), { from, count: last - from + 1 });
      heights.fit(sheetIdAt(sheet));
    },
    setRowsHeight(sheet, from, last, height) {
      engine.setRowsHeight(sheet, from, last, height);
      heights.keep(sheetIdAt(sheet), { from, count: last - from + 1 });
    },
  };
}
