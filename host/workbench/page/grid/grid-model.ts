/** The model that IronCalc's grid works on: the engine's, with what concerns cells taken over. */
import { cellMethods } from './cell-methods';
import { clipboardMethods } from './clipboard-methods';
import type { EngineModel } from './engine-model';
import type { GridContext } from './grid-context';
import { layoutMethods } from './layout-methods';
import { lineMethods } from './line-methods';
import { readingMethods } from './reading-methods';
import { refusedMethods } from './refused-methods';
import { selectionMethods } from './selection-methods';

/** The engine itself stays as it is, so that the workbook's changes can be made in it. */
export function createGridModel(context: GridContext): EngineModel {
  const model = Object.create(context.engine) as EngineModel;
  Object.assign(
    model,
    readingMethods(context),
    cellMethods(context),
    lineMethods(context),
    layoutMethods(context),
    clipboardMethods(context),
    selectionMethods(context),
    refusedMethods(context),
  );
  return model;
}
