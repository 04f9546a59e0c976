/** The part of the grid's model that gives lines their size, which each window does for itself. */
import type { EngineModel } from './engine-model';
import type { GridContext } from './grid-context';

type LayoutMethods = Pick<EngineModel, 'setColumnsWidth'>;

export function layoutMethods({ engine, sheetIdAt, widths }: GridContext): LayoutMethods {
  return {
    setColumnsWidth(sheet, from, last, width) {
      engine.setColumnsWidth(sheet, from, last, width);
      widths.keep(sheetIdAt(sheet), { from, count: last - from + 1 });
    },
  };
}
